package reform.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import reform.store.AtomicFile;
import reform.store.ListFile;
import reform.store.WriteRefused;

/** A file that a result is written to: whole or not at all. */
final class OutputFile {
    private static final List<String> SYSTEM = List.of("/dev", "/proc");
    private static final String SHARED_MEMORY = "/dev/shm";

    private OutputFile() {}

    /**
     * Writes what a command made of lists.
     *
     * @throws Failure when the file can't be written, or is one of these lists, under whatever name; what was there
     *     before stays
     */
    static void writeResult(Session session, String name, String text) throws IOException {
        Path file = session.host().directory().resolve(name);
        if (Files.exists(file)) {
            for (ListFile list : Lists.files(session)) {
                if (list.path().isPresent()
                        && Files.exists(list.path().get())
                        && Files.isSameFile(file, list.path().get())) {
                    throw Failure.refused("cli.output-is-list", name);
                }
            }
        }
        write(session, name, text);
    }

    /** @throws Failure when the file can't be written; what was there before stays */
    static void write(Session session, String name, String text) {
        write(session, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Session session, String name, byte[] content) {
        Path file = session.host().directory().resolve(name).toAbsolutePath();
        try {
            if (isOfTheSystem(file)) {
                Files.write(file, content, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            } else {
                AtomicFile.write(file, name, content);
            }
        } catch (IOException e) {
            throw failure(name, file, e);
        }
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

    private static Failure failure(String name, Path file, IOException e) {
        Path folder = file.toAbsolutePath().getParent();
        String key = "cli.cannot-write-file";
        if (folder != null && !Files.isDirectory(folder)) {
            Path shown = Path.of(name).getParent();
            return Failure.refused(key + ".no-folder", name, shown == null ? folder : shown);
        }
        if (Files.isDirectory(file)) {
            return Failure.refused(key + ".folder", name);
        }
        if (e instanceof WriteRefused refused) {
            return switch (refused.reason()) {
                case READ_ONLY_FOLDER, READ_ONLY_FILE -> Failure.refused(key + ".denied", name);
                case LINK -> Failure.refused(key + ".link", refused.arguments().toArray());
                case NOT_A_FILE -> Failure.refused(key + ".special", name);
                case DISK_FULL -> Failure.refused(key + ".disk-full", name);
                case FAILED -> Failure.refused(key, refused.arguments().toArray());
                default ->
                    Failure.refused(refused.messageKey(), refused.arguments().toArray());
            };
        }
        return Failure.refused(key, name, String.valueOf(e.getMessage()));
    }
}
