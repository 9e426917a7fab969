package reform.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Java can't see of the rights to a file, and {@code ls} can: the sign after the permissions. A {@code +} stands for a
 * list of access (an ACL), a point for nothing but a label of SELinux. The folder is looked at as well, since a new file may
 * get from it what the old one does not have.
 *
 * <p>{@code ls} is a process of its own and takes some milliseconds: it works while the change is worked out.
 */
final class HiddenRights {
    /** Where the sign is in a line of {@code ls -l}. */
    private static final int SIGN = 10;

    private static final Path SELINUX = Path.of("/sys/fs/selinux/enforce");

    private enum Kind {
        NONE,
        LABEL,
        /** Or nobody knows. */
        ACCESS_LIST;

        static Kind ofLine(String line) {
            return switch (line.length() > SIGN ? line.charAt(SIGN) : '?') {
                case ' ' -> NONE;
                case '.' -> LABEL;
                default -> ACCESS_LIST;
            };
        }
    }

    private final Thread asking;
    private volatile Kind kind = Kind.ACCESS_LIST;

    private HiddenRights(Path file) {
        asking = new Thread(() -> kind = ask(file), "hidden-rights");
        asking.setDaemon(true);
    }

    /** Starts to find out. */
    static HiddenRights of(Path file) {
        HiddenRights rights = new HiddenRights(file);
        rights.asking.start();
        return rights;
    }

    private static Kind ask(Path file) {
        if (!UnixRights.areKnown(file)) {
            return Kind.NONE;
        }
        try {
            ProcessBuilder ls =
                    new ProcessBuilder("ls", "-ld", "--", file.getParent().toString(), file.toString());
            ls.environment().put("LC_ALL", "C");
            Process process = ls.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            if (process.waitFor() != 0 || lines.size() != 2) {
                return Kind.ACCESS_LIST;
            }
            Kind folder = Kind.ofLine(lines.get(0));
            Kind own = Kind.ofLine(lines.get(1));
            return folder.compareTo(own) > 0 ? folder : own;
        } catch (IOException e) {
            return Kind.ACCESS_LIST;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Kind.ACCESS_LIST;
        }
    }

    /** Gives a new file what another one has of this; whether it has it now. */
    boolean copy(Path from, Path to) throws IOException {
        try {
            asking.join();
            return switch (kind) {
                case NONE -> true;
                case LABEL -> copyLabel(from, to);
                case ACCESS_LIST -> copyAccessList(from, to) && (Files.notExists(SELINUX) || copyLabel(from, to));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean copyLabel(Path from, Path to) throws InterruptedException {
        return succeeds("chcon", "--reference=" + from, "--", to.toString());
    }

    private static boolean copyAccessList(Path from, Path to) throws InterruptedException {
        return succeeds(
                "sh",
                "-c",
                "getfacl -cpnE -- \"$1\" | setfacl --set-file=- -- \"$2\"",
                "sh",
                from.toString(),
                to.toString());
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // There is no such program here.
        }
    }
}
