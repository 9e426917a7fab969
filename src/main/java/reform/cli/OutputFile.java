package reform.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;
import reform.store.ListFile;

/** A file that a result is written to: whole or not at all. */
final class OutputFile {
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
        Path file = session.host().directory().resolve(name);
        try {
            // A device or a pipe (/dev/stdout) can't be replaced by a rename.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, content);
                return;
            }
            Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
            Path folder = target.toAbsolutePath().getParent();
            // Not createTempFile: nobody else could read the result, and reports are written for others.
            String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
            Path temporary = folder.resolve(".reform-" + random + ".tmp");
            try {
                Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (Files.exists(target)) {
                    keepPermissions(target, temporary);
                }
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failure(name, file, e);
        }
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
        if (e instanceof AccessDeniedException) {
            return Failure.refused(key + ".denied", name);
        }
        return Failure.refused(key, name, String.valueOf(e.getMessage()));
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.getFileStore(from).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }
}
