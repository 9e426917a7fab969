package reform.cli.command.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.session.Session;
import reform.cli.syntax.Failure;
import reform.office.source.Source;
import reform.office.source.SourceReader;
import reform.office.source.UnreadableSource;

/** Opens a document, and says what is wrong with it where it can't be read. */
final class SourceFile {
    private SourceFile() {}

    static Source read(Session session, String name) {
        try {
            Path file = session.host().directory().resolve(name);
            if (Files.isDirectory(file)) {
                throw Failure.unreadable("import.is-folder", name);
            }
            return SourceReader.read(file, Optional.empty());
        } catch (NoSuchFileException | InvalidPathException e) {
            throw Failure.unreadable("import.not-found", name);
        } catch (IOException e) {
            throw Failure.unreadable("import.not-readable", name);
        } catch (UnreadableSource e) {
            boolean known = e.reason() == UnreadableSource.Reason.UNSUPPORTED;
            List<Object> values = new ArrayList<>(List.of(name));
            values.addAll(e.values());
            throw Failure.unreadable(
                    "import.source." + e.reason().word()
                            + (known ? "." + e.values().get(0) : ""),
                    values.toArray());
        } catch (OutOfMemoryError e) {
            throw Failure.unreadable("import.source.too-large", name);
        }
    }
}
