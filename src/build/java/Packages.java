import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes {@code target/release} of {@code target/reform}: what people install. For Linux, packages with a Java of their
 * own and the archives that this Java made; for all else a zip that uses an installed Java. {@code mvn -Pdist package}
 * runs it, compiled together with {@link Distribution}.
 *
 * <p>Arguments: the project's folder, the version, the time that files get, the folder on the web where the files will
 * be (behind {@code at:}, since Maven passes no empty argument; nothing: the folder they are in), the maintainer.
 */
public final class Packages {
    /**
     * The modules that the program, its libraries and their services need. {@code java.desktop} is there for
     * {@code java.beans}, which reading of .xls asks for; its native libraries stay out.
     */
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.xml,jdk.charsets,jdk.unsupported,jdk.zipfs";

    private static final String NATIVE_WINDOWS = "/java.desktop/lib/**,/java.desktop/conf/**";

    private static final String SUMMARY = "Track the tasks of a reform programme in one YAML file";

    private static final List<String> DESCRIPTION = List.of(
            "reform reads a list of reform tasks that is one YAML file in git, says what is",
            "overdue and which department leads it, and changes a word without touching the",
            "rest of the file. It reads Chinese deadlines as they are written, knows lead",
            "and supporting departments, extensions, yearly tasks and red, yellow and green",
            "lights, and writes reports, letters and forms for an office.");

    /** Where Debian and RPM systems look for completions of zsh and fish. */
    private enum Layout {
        DEBIAN("usr/share/zsh/vendor-completions", "usr/share/fish/vendor_completions.d"),
        RPM("usr/share/zsh/site-functions", "usr/share/fish/vendor_completions.d");

        private final String zsh;
        private final String fish;

        Layout(String zsh, String fish) {
            this.zsh = zsh;
            this.fish = fish;
        }
    }

    private final Path project;
    private final String version;
    private final Instant time;
    private final String url;
    private final String maintainer;
    private final Path program;
    private final Path work;
    private final Path release;

    private Packages(Path project, String version, Instant time, String url, String maintainer) {
        this.project = project;
        this.version = version;
        this.time = time;
        this.url = url;
        this.maintainer = maintainer;
        this.program = project.resolve("target/reform");
        this.work = project.resolve("target/packages");
        this.release = project.resolve("target/release");
    }

    public static void main(String[] args) throws Exception {
        new Packages(Path.of(args[0]), args[1], Instant.parse(args[2]), args[3].substring("at:".length()), args[4])
                .make();
    }

    private void make() throws IOException, InterruptedException {
        checkTag();
        Path jdk = checkProgram();
        Path notes = notes();
        Distribution.delete(work);
        Distribution.delete(release);
        Files.createDirectories(release);
        Files.copy(notes, release.resolve("NOTES.md"));
        Files.copy(project.resolve("target/sbom/bom.json"), release.resolve("reform-" + version + "-sbom.json"));
        writeThirdParties();
        writeZip();
        writeHomebrew();
        writeSdkman();
        if (System.getProperty("os.name").equals("Linux")) {
            Path linux = linuxProgram(jdk);
            writeTar(linux);
            writeDeb(linux);
            writeRpm(linux);
        } else {
            System.out.println("packages for Linux are made on Linux; not made here");
        }
        writeSums();
    }

    /** A commit that a tag calls v1.1.0 can't be packaged as 1.0.0. */
    private void checkTag() throws IOException, InterruptedException {
        List<String> tags = Distribution.git(project, "", "tag --points-at HEAD v*")
                .orElse("")
                .lines()
                .toList();
        if (!tags.isEmpty() && !tags.contains("v" + version)) {
            throw new IllegalStateException("this commit is " + tags + ", but pom.xml says " + version);
        }
    }

    private Path notes() {
        Path notes = project.resolve("src/release/" + version + ".md");
        if (!Files.exists(notes)) {
            throw new IllegalStateException("no notes on this release: " + notes);
        }
        return notes;
    }

    /**
     * Refuses a jar without the archives that were made from it: an archive of another jar would hide it, and a program
     * without any starts two to four times as slowly.
     *
     * @return the home of the newest Java, which the build found
     */
    private Path checkProgram() throws IOException {
        Path lib = program.resolve("lib");
        String noted = Files.readString(program.resolve(Distribution.SUM));
        if (!noted.startsWith(Distribution.sum(lib.resolve("reform.jar")))) {
            throw new IllegalStateException("the archives were made from another reform.jar: " + program);
        }
        List<String> jvms = Files.readAllLines(lib.resolve("jvms"));
        if (jvms.isEmpty()) {
            throw new IllegalStateException("no archives of classes: " + lib);
        }
        for (String line : jvms) {
            String archive = line.substring(0, line.indexOf('|'));
            for (String file : List.of(archive, archive.replace(".", "-change."), archive.replace(".", "-report."))) {
                if (!Files.exists(lib.resolve(file))) {
                    throw new IllegalStateException("no archive of classes: " + lib.resolve(file));
                }
            }
        }
        return Path.of(jvms.get(0).substring(jvms.get(0).indexOf('|') + 1));
    }

    /** The licences of all that is in the packages, as its authors published them. */
    private void writeThirdParties() throws IOException {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (String jar : List.of("reform.jar", "office.jar")) {
            try (FileSystem zip =
                    FileSystems.newFileSystem(program.resolve("lib").resolve(jar))) {
                Path licences = zip.getPath("META-INF/licenses");
                if (Files.exists(licences)) {
                    for (Path file : Distribution.files(licences)) {
                        owners.computeIfAbsent(Files.readString(file).strip(), text -> new TreeSet<>())
                                .add(licences.relativize(file).toString());
                    }
                }
            }
        }
        StringBuilder text = new StringBuilder(Files.readString(program.resolve("lib/NOTICE.txt")));
        text.append(
                        "\nThe packages for Linux hold a Java runtime: OpenJDK, GPL version 2 with the Classpath Exception,")
                .append("\nhttps://openjdk.org; its licences are in the folder runtime/legal.\n");
        owners.forEach((licence, files) -> text.append("\n")
                .append("=".repeat(80))
                .append("\n")
                .append(String.join("\n", files))
                .append("\n")
                .append("=".repeat(80))
                .append("\n\n")
                .append(licence)
                .append("\n"));
        Files.writeString(release.resolve("THIRD-PARTY.txt"), text);
    }

    /** A folder of the program without what belongs to this machine, all files of one time. */
    private Path copyOfProgram(String name) throws IOException {
        Path copy = work.resolve(name).resolve("reform-" + version);
        for (Path file : Distribution.files(program)) {
            String path = program.relativize(file).toString();
            if (!path.endsWith(".aot") && !path.endsWith(".jsa") && !path.equals("lib/jvms")) {
                Path target = copy.resolve(path);
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.createFile(copy.resolve("lib/jvms"));
        Files.copy(release.resolve("THIRD-PARTY.txt"), copy.resolve("lib/THIRD-PARTY.txt"));
        setTimes(copy);
        return copy;
    }

    private void setTimes(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.toList()) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setLastModifiedTime(file, FileTime.from(time));
                }
            }
        }
    }

    /** For Windows, macOS and SDKMAN: one folder, with bin in it; it uses an installed Java, whose archive nobody has made. */
    private void writeZip() throws IOException {
        Path copy = copyOfProgram("any");
        try (FileSystem zip =
                FileSystems.newFileSystem(zip(), Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            for (Path file : Distribution.files(copy)) {
                Path entry = zip.getPath(copy.getParent().relativize(file).toString());
                Files.createDirectories(entry.getParent());
                Files.copy(file, entry, StandardCopyOption.COPY_ATTRIBUTES);
                Files.setPosixFilePermissions(
                        entry, PosixFilePermissions.fromString(Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private Path zip() {
        return release.resolve("reform-" + version + ".zip");
    }

    private String urlOfZip() {
        String folder = url.isEmpty() ? release.toUri().toString().replaceFirst("^file:/+", "file:///") : url;
        return folder.replaceFirst("/$", "") + "/" + zip().getFileName();
    }

    private void writeHomebrew() throws IOException {
        String formula = Files.readString(project.resolve("src/build/packages/reform.rb"))
                .replace("@VERSION@", version)
                .replace("@URL@", urlOfZip())
                .replace("@SHA256@", Distribution.sum(zip()))
                .replace("@SUMMARY@", SUMMARY);
        Files.writeString(Files.createDirectories(release.resolve("homebrew")).resolve("reform.rb"), formula);
    }

    /** What SDKMAN's release call takes; the zip has the layout that its client unpacks. */
    private void writeSdkman() throws IOException {
        String call = "{\n  \"candidate\": \"reform\",\n  \"version\": \"" + version + "\",\n  \"url\": \"" + urlOfZip()
                + "\",\n  \"platform\": \"UNIVERSAL\",\n  \"checksums\": {\"SHA-256\": \"" + Distribution.sum(zip())
                + "\"}\n}\n";
        Files.writeString(Files.createDirectories(release.resolve("sdkman")).resolve("release.json"), call);
    }

    /** The program with a Java made of the newest one's modules, and the archives that this Java makes. */
    private Path linuxProgram(Path jdk) throws IOException, InterruptedException {
        Path copy = copyOfProgram("linux");
        Path runtime = copy.resolve("runtime");
        run(
                copy,
                jdk.resolve("bin/jlink").toString(),
                "--add-modules",
                MODULES,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--exclude-files=" + NATIVE_WINDOWS,
                "--output",
                runtime.toString());
        Files.deleteIfExists(runtime.resolve("bin/keytool"));
        for (Path file : Distribution.files(runtime)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".so")
                    || file.startsWith(runtime.resolve("bin"))
                    || name.startsWith("j") && isElf(file)) {
                run(copy, "strip", "--strip-unneeded", "--preserve-dates", file.toString());
            }
        }
        if (!Files.readString(runtime.resolve("release")).contains("JAVA_VERSION=\"25")
                && Distribution.Jdk.at(runtime).orElseThrow().version().feature() < 25) {
            // Before, an archive stands on the one that a JDK comes with and jlink leaves out.
            run(copy, runtime.resolve("bin/java").toString(), "-Xshare:dump");
        }
        setTimes(copy);
        new Distribution(project, copy).writeOwnArchives();
        for (Path file : Distribution.files(copy)) {
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--"));
        }
        setTimes(copy);
        return copy;
    }

    private static boolean isElf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 0x7f && start[1] == 'E' && start[2] == 'L' && start[3] == 'F';
        }
    }

    private void writeTar(Path linux) throws IOException, InterruptedException {
        run(
                linux.getParent(),
                "tar",
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--use-compress-program=gzip -n",
                "-cf",
                release.resolve("reform-" + version + "-linux-" + cpu("x64", "arm64") + ".tar.gz")
                        .toString(),
                linux.getFileName().toString());
    }

    private static String cpu(String amd64, String aarch64) {
        return System.getProperty("os.arch").equals("aarch64") ? aarch64 : amd64;
    }

    /** The program in {@code usr/lib}, and around it a link in {@code usr/bin}, man pages, completions and papers. */
    private Path installed(Path linux, Layout layout) throws IOException, InterruptedException {
        Path root = work.resolve(layout.name().toLowerCase(Locale.ROOT));
        Path home = root.resolve("usr/lib/reform");
        Files.createDirectories(home.getParent());
        run(work, "cp", "-a", linux.toString(), home.toString());
        Files.delete(home.resolve("bin/reform.cmd"));
        Path bin = Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("reform"), Path.of("../lib/reform/bin/reform"));
        move(home.resolve("completions/reform.bash"), root.resolve("usr/share/bash-completion/completions/reform"));
        move(home.resolve("completions/_reform"), root.resolve(layout.zsh).resolve("_reform"));
        move(home.resolve("completions/reform.fish"), root.resolve(layout.fish).resolve("reform.fish"));
        Files.delete(home.resolve("completions"));
        move(home.resolve("man"), root.resolve("usr/share/man"));
        for (Path page : Distribution.files(root.resolve("usr/share/man"))) {
            run(root, "gzip", "-9n", page.toString());
        }
        Path papers = root.resolve("usr/share/doc/reform");
        move(home.resolve("lib/THIRD-PARTY.txt"), papers.resolve("THIRD-PARTY.txt"));
        move(home.resolve("lib/NOTICE.txt"), papers.resolve("NOTICE.txt"));
        move(home.resolve("LICENSE"), papers.resolve("LICENSE"));
        move(home.resolve("data"), papers.resolve("examples"));
        Files.copy(notes(), papers.resolve("NEWS.md"));
        return root;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to);
    }

    private void writeDeb(Path linux) throws IOException, InterruptedException {
        Path root = installed(linux, Layout.DEBIAN);
        Path papers = root.resolve("usr/share/doc/reform");
        Files.delete(papers.resolve("LICENSE"));
        run(root, "gzip", "-9n", papers.resolve("NEWS.md").toString());
        run(root, "gzip", "-9n", papers.resolve("THIRD-PARTY.txt").toString());
        Files.writeString(papers.resolve("copyright"), template("copyright"));
        Files.writeString(
                papers.resolve("changelog"),
                "reform (" + version + ") unstable; urgency=medium\n\n  * Version " + version
                        + "; what is new is in NEWS.md.gz.\n\n -- " + maintainer + "  "
                        + DateTimeFormatter.RFC_1123_DATE_TIME
                                .format(time.atOffset(ZoneOffset.UTC))
                                .replace("GMT", "+0000")
                        + "\n");
        run(root, "gzip", "-9n", papers.resolve("changelog").toString());
        Path overrides = Files.createDirectories(root.resolve("usr/share/lintian/overrides"));
        Files.writeString(overrides.resolve("reform"), template("lintian-overrides"));
        setTimes(root);
        long size = 0;
        StringBuilder sums = new StringBuilder();
        for (Path file : Distribution.files(root)) {
            size += Files.size(file) / 1024 + 1;
            if (!Files.isSymbolicLink(file)) {
                sums.append(md5(file))
                        .append("  ")
                        .append(root.relativize(file))
                        .append('\n');
            }
        }
        Path control = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(control.resolve("md5sums"), sums);
        Files.writeString(
                control.resolve("control"),
                "Package: reform\nVersion: " + version + "\nArchitecture: " + cpu("amd64", "arm64") + "\nMaintainer: "
                        + maintainer + "\nInstalled-Size: " + size
                        + "\nDepends: libc6 (>= 2.17)\nSuggests: git, less\nSection: utils\nPriority: optional\n"
                        + "Description: " + SUMMARY.substring(0, 1).toLowerCase(Locale.ROOT) + SUMMARY.substring(1)
                        + "\n " + String.join("\n ", DESCRIPTION) + "\n .\n"
                        + " It brings a Java of its own; none needs to be installed.\n");
        setTimes(root);
        // Not zstd: the dpkg of older systems can't read it.
        run(
                work,
                "dpkg-deb",
                "--root-owner-group",
                "-Zxz",
                "-z3",
                "--build",
                root.toString(),
                release.resolve("reform_" + version + "_" + cpu("amd64", "arm64") + ".deb")
                        .toString());
    }

    private static String md5(Path file) throws IOException {
        try {
            var digest = java.security.MessageDigest.getInstance("MD5");
            return java.util.HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeRpm(Path linux) throws IOException, InterruptedException {
        if (!isThere("rpmbuild")) {
            System.out.println("no .rpm: rpmbuild is not installed");
            return;
        }
        Path root = installed(linux, Layout.RPM);
        setTimes(root);
        Path spec = work.resolve("reform.spec");
        Files.writeString(
                spec,
                template("reform.spec")
                        .replace("@DESCRIPTION@", String.join("\n", DESCRIPTION))
                        .replace("@ROOT@", root.toString()));
        run(
                work,
                "rpmbuild",
                "-bb",
                "--quiet",
                "--target",
                cpu("x86_64", "aarch64"),
                "--define",
                "_topdir " + work.resolve("rpmbuild"),
                "--define",
                "_rpmdir " + release,
                "--define",
                "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
                spec.toString());
    }

    private String template(String name) throws IOException {
        return Files.readString(project.resolve("src/build/packages").resolve(name))
                .replace("@VERSION@", version)
                .replace("@SUMMARY@", SUMMARY)
                .replace("@MAINTAINER@", maintainer);
    }

    private static boolean isThere(String command) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** In the form that {@code sha256sum -c} reads. */
    private void writeSums() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : Distribution.files(release)) {
            lines.add(Distribution.sum(file) + "  " + release.relativize(file));
        }
        Files.write(release.resolve("SHA256SUMS"), lines);
        lines.forEach(System.out::println);
    }

    private void run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + output);
        }
    }
}
