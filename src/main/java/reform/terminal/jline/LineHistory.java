package reform.terminal.jline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * The lines that were typed, and the file in which they are remembered: for its owner alone, since notes may be nobody
 * else's business. What goes wrong with the file is told once, and is no reason to do without the shell.
 */
final class LineHistory extends DefaultHistory {
    private final Path file;
    private Optional<String> trouble = Optional.empty();
    private boolean told;

    LineHistory(Path file) {
        this.file = file;
    }

    /** Becomes the history of a reader, which remembers its lines in the file if there can be one. */
    void serve(LineReader reader) {
        if (prepared()) {
            reader.setVariable(LineReader.HISTORY_FILE, file);
        }
    }

    /** What went wrong with the file, once. */
    Optional<String> trouble() {
        Optional<String> now = told ? Optional.empty() : trouble;
        told |= now.isPresent();
        return now;
    }

    private void failed(IOException e) {
        boolean reason = e instanceof FileSystemException failure && failure.getReason() != null;
        String why = reason ? ((FileSystemException) e).getReason() : e.getMessage();
        trouble = Optional.of(String.valueOf(why).contains(file.toString()) ? file.toString() : file + ": " + why);
    }

    /**
     * Makes the file ready for JLine, which takes no text that is not UTF-8 and writes behind whatever is there: lines
     * that are none, cut by a lost power or a full disk, are left out, and the last one gets its end.
     */
    private boolean prepared() {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(file.getParent(), permissions(posix, "rwx------"));
            if (!Files.exists(file)) {
                Files.createFile(file, permissions(posix, "rw-------"));
            } else if (posix && Files.isRegularFile(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            if (!Files.isRegularFile(file) || !Files.isWritable(file)) {
                throw new IOException(file.toString());
            }
            mend();
            return true;
        } catch (IOException e) {
            failed(e);
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

    private void mend() throws IOException {
        byte[] found = Files.readAllBytes(file);
        StringBuilder good = new StringBuilder();
        // What is no UTF-8 is read as U+FFFD.
        new String(found, StandardCharsets.UTF_8)
                .lines()
                .filter(LineHistory::isEntry)
                .forEach(line -> good.append(line).append('\n'));
        byte[] mended = good.toString().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(found, mended)) {
            replace(mended);
        }
    }

    /** By way of another file: on a full disk, writing over it would leave nothing. */
    private void replace(byte[] content) throws IOException {
        Path target = file.toRealPath();
        Path other = Files.createTempFile(target.getParent(), "history", ".tmp");
        try {
            Files.write(other, content);
            Files.move(other, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(other);
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

    @Override
    public void load() {
        try {
            super.load();
        } catch (IOException | IllegalArgumentException e) {
            failed(e instanceof IOException failure ? failure : new IOException(e));
        }
    }

    /** Adds the last lines to the file: all of them, or none. */
    @Override
    public void save() {
        long size = -1;
        try {
            size = Files.exists(file) ? Files.size(file) : -1;
            super.save();
        } catch (IOException e) {
            failed(e);
            truncate(size);
        }
    }

    private void truncate(long size) {
        if (size >= 0) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            } catch (IOException e) {
                return; // The rest of a line is left out the next time.
            }
        }
    }
}
