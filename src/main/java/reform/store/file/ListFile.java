package reform.store.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;

/**
 * A file that holds a list, or standard input.
 *
 * @param shown the name for messages: the path as the user would type it
 * @param name the list's name, the {@code list} of {@code list:id}
 * @param path where it is; empty for standard input, which can't be written
 */
public record ListFile(String shown, String name, Optional<Path> path) {
    static final ListFile STANDARD_INPUT = new ListFile("<stdin>", "stdin", Optional.empty());
    static final String ENDING = ".yaml";
    private static final int LARGEST = 256 << 20;

    /**
     * The list in a file, which need not exist.
     *
     * @param path absolute
     */
    public static ListFile of(String shown, Path path) {
        return new ListFile(shown, nameOf(path), Optional.of(path));
    }

    static String nameOf(Path path) {
        String file = String.valueOf(path.getFileName());
        return file.endsWith(ENDING) && file.length() > ENDING.length()
                ? file.substring(0, file.length() - ENDING.length())
                : file;
    }

    ListFile named(String other) {
        return new ListFile(shown, other, path);
    }

    /**
     * Reads the list.
     *
     * @param standardInput read where this is standard input
     */
    public ReadResult read(InputStream standardInput) throws FileFault {
        return TaskListReader.read(shown, name, bytes(standardInput));
    }

    /** Reads a text as this list, as if it stood in the file. */
    public ReadResult check(byte[] content) {
        return TaskListReader.read(shown, name, content);
    }

    /**
     * The content of the file as it is.
     *
     * @param standardInput read where this is standard input
     */
    public byte[] bytes(InputStream standardInput) throws FileFault {
        if (path.isEmpty()) {
            return bounded(standardInput);
        }
        // Not Files.readAllBytes: at start-up its channels cost milliseconds.
        try (InputStream in = new FileInputStream(path.get().toFile())) {
            return Recovery.settled(path.get(), bounded(in));
        } catch (FileFault e) {
            throw e;
        } catch (IOException e) {
            throw new FileFault(reason(path.get()), shown);
        }
    }

    private byte[] bounded(InputStream in) throws FileFault {
        byte[] bytes;
        try {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new FileFault(FileFault.Reason.NOT_READABLE, shown);
        }
        if (bytes.length > LARGEST) {
            throw new FileFault(FileFault.Reason.TOO_LARGE, shown);
        }
        return bytes;
    }

    private static FileFault.Reason reason(Path path) {
        if (Files.isDirectory(path)) {
            return FileFault.Reason.IS_FOLDER;
        }
        return Files.notExists(path) ? FileFault.Reason.NOT_FOUND : FileFault.Reason.NOT_READABLE;
    }
}
