package reform.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file of the user's, to which a line is added or from which one is taken away, and nothing else changes. */
record LinesFile(Path path) {

    void append(String line) throws IOException {
        String text = read();
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        String gap = text.isEmpty() || text.endsWith("\n") ? "" : lineBreak;
        write(text + gap + line + lineBreak);
    }

    /** Whether there was such a line. A file that held nothing else is deleted. */
    boolean remove(String line) throws IOException {
        List<String> kept = new ArrayList<>();
        boolean found = false;
        for (String each : read().split("(?<=\n)")) {
            boolean same = each.strip().equals(line);
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

    private String read() throws IOException {
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private void write(String text) throws IOException {
        Files.writeString(path, text);
    }
}
