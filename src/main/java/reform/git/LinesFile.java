package reform.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import reform.store.file.AtomicFile;

/**
 * A text file of the user's, to which a line is added or from which one is taken away, and nothing else changes: what it
 * holds is taken as bytes, a character each, whatever its encoding is.
 */
record LinesFile(Path path) {

    void append(String line) throws IOException {
        String text = read();
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        String gap = text.isEmpty() || text.endsWith("\n") ? "" : lineBreak;
        write(text + gap + bytes(line) + lineBreak);
    }

    /** Whether there was such a line. A file that held nothing else is deleted. */
    boolean remove(String line) throws IOException {
        List<String> kept = new ArrayList<>();
        boolean found = false;
        for (String each : read().split("(?<=\n)")) {
            boolean same = each.strip().equals(bytes(line));
            found |= same;
            if (!same) {
                kept.add(each);
            }
        }
        if (found) {
            String rest = String.join("", kept);
            if (rest.isEmpty()) {
                Files.delete(path);
            } else {
                write(rest);
            }
        }
        return found;
    }

    private static String bytes(String line) {
        return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Never through a link, which could lead out of the repository; git takes none for such a file either. */
    private String read() throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new FileSystemException(path.toString(), null, e.getMessage());
        }
    }

    private void write(String text) throws IOException {
        AtomicFile.write(path, path.toString(), text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
