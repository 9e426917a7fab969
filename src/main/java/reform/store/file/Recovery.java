package reform.store.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a file held and is to hold, kept in {@code .reform.yaml.reform-recovery} next to it while the file is written in
 * place. A writer that is killed in the middle leaves a file that is partly the one and partly the other text; from this,
 * readers take the new text, and the next writer completes the file.
 *
 * <p>The first line has the lengths of both texts and their checksum: a recovery that is not complete was left before the
 * file itself was touched, and means nothing.
 */
final class Recovery {
    private static final String ENDING = ".reform-recovery";
    private static final String MARK = "reform-recovery 1";
    private static final int LONGEST_HEAD = 100;
    private static final int OWNER_ONLY = 0600;

    private final byte[] before;
    private final byte[] after;

    private Recovery(byte[] before, byte[] after) {
        this.before = before;
        this.after = after;
    }

    static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ENDING);
    }

    /** What a file holds, where its bytes were read while it is written, or after its writer was killed. */
    static byte[] settled(Path file, byte[] read) {
        try {
            Path path = beside(Files.isSymbolicLink(file) ? file.toRealPath() : file);
            // Not Files.exists, which makes an exception of each "no".
            if (!path.toFile().exists()) {
                return read;
            }
            Optional<Recovery> recovery = read(path);
            return recovery.isPresent() && recovery.get().isTorn(read) ? recovery.get().after : read;
        } catch (IOException e) {
            return read; // One may not profile: the file is taken as it is.
        }
    }

    /** The recovery at a path; empty where there is none, or none that is complete. */
    static Optional<Recovery> read(Path path) throws IOException {
        Optional<FileChannel> opened = SideFile.openToRead(path);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel channel = opened.get()) {
            return parse(SideFile.read(channel));
        }
    }

    private static Optional<Recovery> parse(byte[] content) {
        int end = 0;
        while (end < content.length && end < LONGEST_HEAD && content[end] != '\n') {
            end++;
        }
        String[] words = new String(content, 0, end, StandardCharsets.US_ASCII).split(" ");
        if (words.length != 5 || !(words[0] + " " + words[1]).equals(MARK)) {
            return Optional.empty();
        }
        int before = number(words[2]);
        int after = number(words[3]);
        int start = end + 1;
        if (before < 0 || after < 0 || (long) start + before + after != content.length) {
            return Optional.empty();
        }
        Recovery recovery = new Recovery(
                Arrays.copyOfRange(content, start, start + before),
                Arrays.copyOfRange(content, start + before, content.length));
        return recovery.checksum().equals(words[4]) ? Optional.of(recovery) : Optional.empty();
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private String checksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(before);
        checksum.update(after);
        return Long.toHexString(checksum.getValue());
    }

    /** Whether a content is partly the text before and partly the text after, and neither. */
    boolean isTorn(byte[] content) {
        if (isOneOf(content)
                || content.length < Math.min(before.length, after.length)
                || content.length > Math.max(before.length, after.length)) {
            return false;
        }
        for (int i = 0; i < content.length; i++) {
            boolean old = i < before.length && content[i] == before[i];
            boolean young = i < after.length && content[i] == after[i];
            if (!old && !young) {
                return false;
            }
        }
        return true;
    }

    boolean isOneOf(byte[] content) {
        return Arrays.equals(content, before) || Arrays.equals(content, after);
    }

    byte[] after() {
        return after;
    }

    /**
     * Makes room for a recovery: an empty file, for those who may read and write the list and nobody else.
     *
     * @param hidden what Java can't see of the list's rights
     */
    static FileChannel create(Path file, HiddenRights hidden) throws IOException {
        Path path = beside(file);
        delete(path);
        Optional<FileChannel> created = SideFile.create(path, SideFile.OWNER_ONLY);
        // Else that of another user stands there, in a folder where each deletes only what is his.
        FileChannel channel = created.isPresent()
                ? created.get()
                : SideFile.open(path).orElseThrow(() -> new AccessDeniedException(path.toString()));
        boolean fits = false;
        try {
            if (created.isPresent()) {
                Path pinned = SideFile.pinned(path);
                if (!FileRights.copyAccess(file, pinned, hidden)) {
                    FileRights.setMode(pinned, OWNER_ONLY);
                }
            } else if (FileRights.admitsMore(path, file)) {
                throw new AccessDeniedException(path.toString());
            }
            channel.truncate(0);
            fits = true;
        } finally {
            if (!fits) {
                channel.close();
            }
        }
        return channel;
    }

    /** Keeps both texts, on the disk. */
    static void write(FileChannel channel, byte[] before, byte[] after) throws IOException {
        Recovery recovery = new Recovery(before, after);
        ByteArrayOutputStream content = new ByteArrayOutputStream(before.length + after.length + LONGEST_HEAD);
        content.writeBytes((MARK + " " + before.length + " " + after.length + " " + recovery.checksum() + "\n")
                .getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(before);
        content.writeBytes(after);
        SideFile.write(channel, content.toByteArray());
        channel.force(true);
    }

    /** Deletes a recovery, or empties it where only another user may delete it. */
    static void delete(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (FileSystemException e) {
            Optional<FileChannel> left = SideFile.open(path);
            if (left.isPresent()) {
                try (FileChannel channel = left.get()) {
                    channel.truncate(0);
                }
            }
        }
    }
}
