package reform.cli.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * One change that can be taken back, or one that was: a file that holds the text before it, and in its name a number, the
 * checksum of the text after it, and what has become of it.
 *
 * <p>An entry is on the disk before the file is written, so that a writer that is killed leaves no change that nobody can
 * take back. It is {@code .tmp} until it is complete, {@code .pending} while the file is written, and {@code .before}
 * afterwards; one that is pending still when its writer is gone counts if the file holds the text after. A change that
 * could not be remembered leaves a mark, an empty {@code .forgotten}, where that is possible.
 *
 * <p>What undo takes back becomes a {@code .redo}: the text that was taken away, and in its name the checksum of the text
 * that came instead, to which it can be added again. The next other change ends that. It is {@code .taking} while the
 * file is written; one that is so still when its writer is gone counts if the file holds the text that came instead.
 */
public record UndoEntry(Path stored, long number, String checksumAfter, String ending) {
    static final String UNFINISHED = ".tmp";
    static final String PENDING = ".pending";
    static final String REMEMBERED = ".before";
    static final String FORGOTTEN = ".forgotten";
    static final String TAKING_BACK = ".taking";
    static final String TAKEN_BACK = ".redo";

    private static final int DIGITS = 9;
    private static final int CHECKSUM_DIGITS = 16;

    /** The entry of a file's name; empty where the file is something else. */
    static Optional<UndoEntry> of(Path file) {
        String name = file.getFileName().toString();
        int checksum = DIGITS + 1;
        int end = checksum + CHECKSUM_DIGITS;
        if (name.length() <= end || name.charAt(DIGITS) != '-') {
            return Optional.empty();
        }
        for (int i = 0; i < DIGITS; i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new UndoEntry(
                        file, Long.parseLong(name, 0, DIGITS, 10), name.substring(checksum, end), name.substring(end)))
                : Optional.empty();
    }

    static UndoEntry next(Path folder, long number, String checksum, String ending) {
        String digits = String.valueOf(1_000_000_000L + number).substring(1);
        return new UndoEntry(folder.resolve(digits + "-" + checksum + ending), number, checksum, ending);
    }

    boolean is(String other) {
        return ending.equals(other);
    }

    boolean isTakenBack() {
        return is(TAKING_BACK) || is(TAKEN_BACK);
    }

    /** Whether its change was written: what is half done tells by the text that the file holds. */
    boolean counts(String checksumNow) {
        return !(is(PENDING) || is(TAKING_BACK)) || checksumAfter.equals(checksumNow);
    }

    UndoEntry renamed(String other) throws IOException {
        String name = stored.getFileName().toString();
        Path to = stored.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
        Files.move(stored, to, StandardCopyOption.ATOMIC_MOVE);
        return new UndoEntry(to, number, checksumAfter, other);
    }

    /** Whether it is the same change, whatever has become of the entry since. */
    public boolean isSame(UndoEntry other) {
        return number == other.number && checksumAfter.equals(other.checksumAfter);
    }
}
