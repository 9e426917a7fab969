package reform.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** The file in which the shell remembers lines, for its owner alone: notes may be nobody else's business. */
final class HistoryFile {
    private HistoryFile() {}

    /**
     * Makes the file ready for JLine, which takes no text that is not UTF-8 and writes behind whatever is there: lines
     * that are none, cut by a lost power or a full disk, are left out, and the last one gets its end.
     *
     * @return whether there is such a file now; a shell without a memory is better than none
     */
    static boolean prepare(Path file) {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(file.getParent(), permissions(posix, "rwx------"));
            if (!Files.exists(file)) {
                Files.createFile(file, permissions(posix, "rw-------"));
            } else if (!Files.isRegularFile(file)) {
                return false;
            } else if (posix) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            if (!Files.isWritable(file)) {
                return false;
            }
            mend(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] permissions(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void mend(Path file) throws IOException {
        byte[] found = Files.readAllBytes(file);
        StringBuilder good = new StringBuilder();
        // What is no UTF-8 is read as U+FFFD.
        new String(found, StandardCharsets.UTF_8)
                .lines()
                .filter(HistoryFile::isEntry)
                .forEach(line -> good.append(line).append('\n'));
        byte[] mended = good.toString().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(found, mended)) {
            Files.write(file, mended);
        }
    }

    /** As JLine writes it: the time in milliseconds, a colon, the line. */
    private static boolean isEntry(String line) {
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        return digits > 0 && line.startsWith(":", digits) && line.indexOf('\ufffd') < 0;
    }
}
