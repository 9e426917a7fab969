package reform.cli.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import reform.cli.syntax.BrokenText;
import reform.cli.syntax.Failure;
import reform.message.Messages;
import reform.store.edit.WriteRefused;
import reform.store.file.AtomicFile;
import reform.store.file.ListFile;

/** A file that a result is written to: whole or not at all. */
public final class OutputFile {
    private static final List<String> SYSTEM = List.of("/dev", "/proc");
    private static final String SHARED_MEMORY = "/dev/shm";

    private OutputFile() {}

    /**
     * Writes what a command made of lists.
     *
     * @throws Failure when the file can't be written, or is one of these lists, under whatever name; what was there
     *     before stays
     */
    public static void writeResult(Session session, String name, String text) throws IOException {
        writeResult(session, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same for what is in pieces.
     *
     * @param content one piece after the other
     */
    public static void writeResult(Session session, String name, byte[]... content) throws IOException {
        Path file = session.host().directory().resolve(name);
        if (Files.exists(file)) {
            for (ListFile list : ListLoader.files(session)) {
                if (list.path().isPresent()
                        && Files.exists(list.path().get())
                        && Files.isSameFile(file, list.path().get())) {
                    throw Failure.refused("cli.output-is-list", name);
                }
            }
        }
        write(session, name, content);
    }

    /**
     * Writes a text to a file.
     *
     * @throws Failure when the file can't be written; what was there before stays
     */
    public static void write(Session session, String name, String text) {
        write(session, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file.
     *
     * @param content one piece after the other
     */
    public static void write(Session session, String name, byte[]... content) {
        if (BrokenText.isIn(name)) {
            throw BrokenText.word();
        }
        Path file = session.host().directory().resolve(name).toAbsolutePath();
        try {
            if (isOfTheSystem(file)) {
                try (OutputStream out =
                        Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                    for (byte[] piece : content) {
                        out.write(piece);
                    }
                }
            } else {
                AtomicFile.write(file, name, content);
            }
        } catch (IOException e) {
            throw failure(name, file, e);
        }
    }

    /** Whether a name is that of a device or an open file, where nothing is left to find. */
    public static boolean isOfTheSystem(Session session, String name) {
        return isOfTheSystem(session.host().directory().resolve(name).toAbsolutePath());
    }

    /** A device or an open file by its number, such as /dev/stdout: the system's own links are followed. */
    private static boolean isOfTheSystem(Path file) {
        for (String folder : SYSTEM) {
            if (file.startsWith(folder)) {
                return !file.startsWith(SHARED_MEMORY) && Files.exists(file);
            }
        }
        return false;
    }

    /** Why a file or folder can't be written, as the person named it. */
    public static Failure failure(String name, Path file, IOException e) {
        Path folder = file.toAbsolutePath().getParent();
        String key = "cli.cannot-write-file";
        if (e instanceof AccessDeniedException) {
            return Failure.unwritten(key + ".denied", name);
        }
        if (e instanceof FileAlreadyExistsException) {
            return Failure.unwritten(key + ".file", name);
        }
        if (folder != null && !Files.isDirectory(folder)) {
            Path shown = Path.of(name).getParent();
            return Failure.unwritten(key + ".no-folder", name, shown == null ? folder : shown);
        }
        if (Files.isDirectory(file)) {
            return Failure.unwritten(key + ".folder", name);
        }
        if (e instanceof WriteRefused refused) {
            Object[] arguments = refused.values().toArray();
            return switch (refused.reason()) {
                case READ_ONLY_FOLDER, READ_ONLY_FILE -> Failure.unwritten(key + ".denied", name);
                case LINK -> Failure.unwritten(key + ".link", arguments);
                case NOT_A_FILE -> Failure.unwritten(key + ".special", name);
                case DISK_FULL -> Failure.unwritten(key + ".disk-full", name);
                case FAILED -> Failure.unwritten(key, arguments);
                default -> Failure.unwritten(refused.messageKey(), arguments);
            };
        }
        Optional<String> reason = reason(e);
        return reason.isPresent()
                ? Failure.unwritten(key, name, reason.get())
                : Failure.unwritten(key + ".denied", name);
    }

    /** What the system said; empty where it only refused. */
    private static Optional<String> reason(IOException e) {
        return Optional.ofNullable(e instanceof FileSystemException fault ? fault.getReason() : e.getMessage());
    }

    /** What the system said of a file that was not what it should be. */
    static String reason(Messages messages, FileSystemException e) {
        String key = "cli.file-failed";
        if (e instanceof AccessDeniedException) {
            return messages.text(key + ".denied", e.getFile());
        }
        return e instanceof NoSuchFileException
                ? messages.text(key + ".missing", e.getFile())
                : messages.text(
                        key, e.getFile(), e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
    }
}
