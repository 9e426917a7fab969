package reform.cli.command.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
            throw Failure.unreadable("collect.not-a-form", name);
        } catch (OutOfMemoryError e) {
            throw Failure.unreadable("import.source.too-large", name);
        }
    }
}
