package reform.cli.command.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The archive of classes that the build made for a Java: with it, a start takes a fraction of the time. Java does without
 * it in silence when it does not fit, so this looks: the same Java is started once more with the same options, and writes
 * where its classes come from.
 *
 * @param file the archive that the launcher named
 * @param reasons what Java says of an archive that it does not use, in its own words
 */
record ClassArchive(State state, Optional<Path> file, int classesFromIt, int classes, List<String> reasons) {
    /** How it stands with the archive. */
    enum State {
        IN_USE,
        /** Java does not take it. */
        REFUSED,
        /** It is nothing that this Java could read: asked to tell more, it does not start. */
        UNREADABLE,
        /** The program's jar is not the one it was made from: what Java takes from it may not be what the jar holds. */
        OF_ANOTHER_JAR,
        /** The build made none for this Java. */
        NONE_FOR_THIS_JAVA,
        NO_LAUNCHER,
        /** The system does not tell with which options a process was started. */
        UNKNOWN;

        String key() {
            return "version.archive." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String MAIN = "reform.Main";

    /** The options of both kinds of archives, before Java 25 and since. */
    private static final List<String> ARCHIVE_OPTIONS = List.of("-XX:AOTCache=", "-XX:SharedArchiveFile=");

    /** Words in the lines of Java's log that say why an archive was refused, in all versions from 17 on. */
    private static final List<String> REASONS = List.of(
            "UseSharedSpaces:",
            "not found",
            "does not equal",
            "not the one",
            "mismatch",
            "modified",
            "Must be at",
            "wrong",
            "Unable to read",
            "not a valid",
            "Not a valid",
            "Cannot",
            "cannot");

    /** Since this version, Java logs under a second name; before, it does not start when it is asked to. */
    private static final int AOT_LOG = 24;

    private static final int MOST_REASONS = 3;

    ClassArchive {
        reasons = List.copyOf(reasons);
    }

    /** @param home the folder of the distribution; empty where no launcher started the program */
    static ClassArchive inUse(Optional<Path> home) throws IOException {
        if (home.isEmpty()) {
            return without(State.NO_LAUNCHER);
        }
        Optional<String[]> told = ProcessHandle.current().info().arguments();
        List<String> arguments = told.isPresent() ? List.of(told.get()) : List.of();
        int end = arguments.indexOf(MAIN);
        if (end < 0) {
            return without(State.UNKNOWN);
        }
        List<String> options = arguments.subList(0, end);
        Optional<Path> file = archive(options);
        if (file.isEmpty()) {
            return without(State.NONE_FOR_THIS_JAVA);
        }
        List<String> log = logOfAStart(options);
        int classes = 0;
        int fromIt = 0;
        boolean mainFromIt = false;
        for (String line : log) {
            if (line.contains(" source: ")) {
                classes++;
                // Before Java 25, what the JDK has of its own is "shared objects file" and the program's is "(top)".
                boolean shared = line.contains(" source: shared objects file");
                fromIt += shared ? 1 : 0;
                mainFromIt |= shared && line.contains(" " + MAIN + " ");
            }
        }
        State state = !isOfThisJar(home.get())
                ? State.OF_ANOTHER_JAR
                : mainFromIt ? State.IN_USE : classes == 0 ? State.UNREADABLE : State.REFUSED;
        return new ClassArchive(state, file, fromIt, classes, state == State.REFUSED ? reasons(log) : List.of());
    }

    private static ClassArchive without(State state) {
        return new ClassArchive(state, Optional.empty(), 0, 0, List.of());
    }

    private static Optional<Path> archive(List<String> options) {
        for (String option : options) {
            for (String start : ARCHIVE_OPTIONS) {
                if (option.startsWith(start)) {
                    return Optional.of(Path.of(option.substring(start.length()))
                            .toAbsolutePath()
                            .normalize());
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> logOfAStart(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : options) {
            command.add(option);
            if (option.equals("-Xlog:disable")) {
                command.add(
                        Runtime.version().feature() < AOT_LOG ? "-Xlog:class+load,cds*" : "-Xlog:class+load,cds*,aot*");
            }
        }
        command.add(MAIN);
        command.add("version");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static List<String> reasons(List<String> log) {
        List<String> reasons = new ArrayList<>();
        for (String line : log) {
            // [0.031s][warning][aot] Unable to use AOT cache.
            String text = line.replaceFirst("^(\\[[^]]*])+ *", "");
            if (!line.contains(" source: ") && REASONS.stream().anyMatch(text::contains) && !reasons.contains(text)) {
                reasons.add(text);
            }
        }
        return reasons.subList(0, Math.min(MOST_REASONS, reasons.size()));
    }

    /** The build notes the sum of the jar from which it makes the archives. */
    private static boolean isOfThisJar(Path home) throws IOException {
        Path jar = home.resolve("lib/reform.jar");
        Path noted = home.resolve("lib/reform.jar.sha256");
        if (!Files.isReadable(noted)) {
            return true;
        }
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return Files.readString(noted).startsWith(HexFormat.of().formatHex(sum));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
