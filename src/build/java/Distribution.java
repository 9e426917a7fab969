import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Puts {@code target/reform} together, the part of {@code mvn package} that plugins have no words for. It is run as one
 * source file by the Java that runs Maven, with the jars that the program needs on the class path.
 *
 * <p>Arguments: the project's folder, the program's jar, the jar of picocli's sources.
 */
public final class Distribution {
    /**
     * For a program that is done in a moment: no threads for collecting, memory in large pages, no second compiler, no
     * file in /tmp. What is new gets 16 MB, used again and again, and what outlives one collection is not copied a second
     * time: a start fits into it, and for 10,000 tasks fresh memory of the system costs more than collecting (all as JSON
     * 540 ms and 223 MB with half of the heap, 427 ms and 91 MB so; 3.2 s and 2.0 s to list 100,000). The one compiler
     * waits until a method has run 500 times or more: at its usual 200, compiling what {@code list} is done with soon after
     * took 9 ms of the processor on Java 25 and 18 on 17. Nor does Java 25 look up what a training run compiled, of which
     * the archive has no notes: another 5. The archive stands in memory where it was made for, as with Java 17, instead of
     * at a place of chance with each pointer changed: another 4. JLine calls native code, which Java 24 and later would
     * warn of. An archive is refused where these differ between the training run and a start.
     */
    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xmn16m",
            "-XX:SurvivorRatio=30",
            "-XX:MaxTenuringThreshold=0",
            "-XX:+UseTransparentHugePages",
            "-XX:TieredStopAtLevel=1",
            "-XX:Tier3InvocationThreshold=1000",
            "-XX:Tier3MinInvocationThreshold=500",
            "-XX:Tier3CompileThreshold=4000",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTReplayTraining",
            "-XX:ArchiveRelocationMode=0",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            // picocli looks up its converters by reflection at every start, and Groovy; the program has nothing but
            // texts.
            "-Dpicocli.converters.excludes=java.*",
            "-Dpicocli.disable.closures=true");

    /** The launcher says it as well: the options are for every Java from 17 on. */
    private static final String IGNORE_UNKNOWN = "-XX:+IgnoreUnrecognizedVMOptions";

    /** What the names of the jars begin with that only documents of an office need. */
    private static final List<String> OFFICE =
            List.of("jsoup-", "poi-", "commons-io-", "log4j-api-", "fastexcel-", "opczip-");

    /** Holds the sum of the program's jar from which the archives are made: an archive may hide another jar. */
    static final String SUM = "lib/reform.jar.sha256";

    /** The same of those that only the language server needs. */
    private static final List<String> LANGUAGE_SERVER = List.of("org.eclipse.lsp4j", "gson-");

    private final Path project;
    private final Path home;
    private final Path jar;
    private final Path textsJar;
    private final Path officeJar;
    private final Path languageServerJar;

    /** @param home the folder of the distribution */
    Distribution(Path project, Path home) {
        this.project = project;
        this.home = home;
        this.jar = home.resolve("lib/reform.jar");
        this.textsJar = home.resolve("lib/texts.jar");
        this.officeJar = home.resolve("lib/office.jar");
        this.languageServerJar = home.resolve("lib/lsp.jar");
    }

    public static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]);
        new Distribution(project, project.resolve("target/reform")).build(Path.of(args[1]), Path.of(args[2]));
    }

    private void build(Path programJar, Path picocliSources) throws IOException, InterruptedException {
        delete(home);
        copyTree(project.resolve("src/build/dist"), home);
        copyTree(project.resolve("data"), home.resolve("data"));
        Files.copy(project.resolve("LICENSE"), home.resolve("LICENSE"));
        writeJar(programJar, picocliSources);
        writeLauncher("reform", "\n");
        writeLauncher("reform.cmd", "\r\n");
        writeByProgram(writeArchives());
    }

    /**
     * One jar of what every start needs, not compressed: the fewer files a start opens, the sooner it is done. Its texts
     * are in a jar of their own before it: with an archive a start opens that one alone, and a jar of 100 entries is
     * opened in a tenth of the time of one of 3,000. What only reads documents of an office is in another, compressed,
     * which stands behind it in the class path and is opened by the commands that need it alone; so is the language
     * server.
     */
    private void writeJar(Path programJar, Path picocliSources) throws IOException, InterruptedException {
        JarContent content = new JarContent();
        JarContent texts = new JarContent();
        JarContent office = new JarContent();
        JarContent languageServer = new JarContent();
        content.addJar(programJar);
        content.move(name -> name.startsWith("reform/office/"), office);
        content.move(name -> name.startsWith("reform/lsp/"), languageServer);
        content.move(name -> name.startsWith("reform/") && !name.endsWith(".class"), texts);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            if (name.startsWith("picocli-")) {
                Path classes = project.resolve("target").resolve(name.replace(".jar", ""));
                compilePicocli(picocliSources, classes);
                content.addFolder(classes);
            } else if (OFFICE.stream().anyMatch(name::startsWith)) {
                office.addJar(Path.of(entry));
            } else if (LANGUAGE_SERVER.stream().anyMatch(name::startsWith)) {
                languageServer.addJar(Path.of(entry));
            } else if (name.endsWith(".jar")) {
                content.addJar(Path.of(entry));
            }
        }
        Path training = project.resolve("target/training");
        compile(project.resolve("src/build/training"), programJar.toString(), training);
        content.addFolder(training);
        texts.addText("reform/commit", commit());
        content.write(jar, ZipEntry.STORED);
        texts.write(textsJar, ZipEntry.STORED);
        office.write(officeJar, ZipEntry.DEFLATED);
        languageServer.write(languageServerJar, ZipEntry.DEFLATED);
        Files.writeString(home.resolve(SUM), sum(jar) + "  reform.jar\n");
    }

    /** What every archive is made for; a start's class path may go on behind it. */
    private String classPath() {
        return textsJar + File.pathSeparator + jar;
    }

    /** The commit that is built, with a {@code +} where files of it have been changed; empty outside of a repository. */
    private String commit() throws IOException, InterruptedException {
        return git(project, "", "describe --always --exclude=* --abbrev=10 --dirty=+")
                .orElse("")
                .strip();
    }

    /**
     * What a command of git says; empty where it fails, or where there is no git on this machine.
     *
     * @param time of a commit that it makes
     */
    static Optional<String> git(Path folder, String time, String words) throws IOException, InterruptedException {
        ProcessBuilder git = new ProcessBuilder(("git " + words).split(" "));
        // Those of a hook that runs the build name another repository.
        git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        git.environment().put("GIT_COMMITTER_DATE", time);
        git.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Process started;
        try {
            started = git.start();
        } catch (IOException e) {
            return Optional.empty();
        }
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return started.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    }

    static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** picocli as published holds class files of Java 5, which no class archive takes in. */
    private static void compilePicocli(Path sources, Path classes) throws IOException {
        if (Files.exists(classes.resolve("picocli/CommandLine.class"))) {
            return;
        }
        Path unpacked = classes.resolveSibling("picocli-sources");
        try (FileSystem zip = FileSystems.newFileSystem(sources)) {
            copyTree(zip.getPath("picocli"), unpacked.resolve("picocli"));
        }
        compile(unpacked, "", classes);
    }

    /** Compiles every Java source below a folder. */
    private static void compile(Path sources, String classPath, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("--release", "17", "-XDstringConcat=inline", "-nowarn", "-proc:none", "-encoding", "UTF-8");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(Path.of(classPath)));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes)));
            List<Path> units = new ArrayList<>();
            for (Path file : files(sources)) {
                if (file.toString().endsWith(".java")) {
                    units.add(file);
                }
            }
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call()) {
                throw new IllegalStateException(sources + " does not compile");
            }
        }
    }

    private void writeLauncher(String name, String lineEnd) throws IOException {
        Path launcher = home.resolve("bin").resolve(name);
        String script = Files.readString(launcher).replace("@JVM_OPTIONS@", String.join(" ", JVM_OPTIONS));
        Files.writeString(launcher, script.replace("\r\n", "\n").replace("\n", lineEnd));
        if (!launcher.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + launcher + " executable");
        }
    }

    /**
     * Completions and man pages: the program writes them, from the same source as its help.
     *
     * @param archive that of the Java that runs the build
     */
    private void writeByProgram(Path archive) throws IOException, InterruptedException {
        Path completions = Files.createDirectories(home.resolve("completions"));
        runProgram(archive, completions.resolve("reform.bash"), "completion", "bash");
        runProgram(archive, completions.resolve("_reform"), "completion", "zsh");
        runProgram(archive, completions.resolve("reform.fish"), "completion", "fish");
        runProgram(archive, null, "man-pages", "man");
        runProgram(archive, null, "man-pages", "man/zh_CN", "--lang", "zh");
    }

    private void runProgram(Path archive, Path output, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Jdk.own().java(), IGNORE_UNKNOWN));
        command.addAll(Jdk.own().insistOn(archive));
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of("-cp", classPath() + File.pathSeparator + officeJar, "reform.Main"));
        command.addAll(List.of(arguments));
        if (!run(command, output) || output != null && Files.size(output) == 0) {
            throw new IllegalStateException("failed: reform " + String.join(" ", arguments));
        }
    }

    /**
     * Makes class archives for the newest JVM of this machine and for the JVM that runs the build, and notes them in
     * {@code lib/jvms}, a line for each JVM, the preferred first: {@code archive|Java home}. Beside an archive, the one
     * with {@code -change} in its name is for commands that change lists or write JSON, the one with {@code -report}
     * for reports.
     *
     * @return the archive of the JVM that runs the build
     */
    private Path writeArchives() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        Path archiveOfOwn = null;
        for (Jdk jdk : Jdk.onThisMachine()) {
            boolean own = jdk.equals(Jdk.own());
            if (!own && !lines.isEmpty()) {
                continue;
            }
            String name = (lines.isEmpty() ? "newest" : "build") + jdk.archiveEnding();
            if (writeArchivesOf(jdk, name)) {
                lines.add(name + "|" + jdk.home());
                archiveOfOwn = own ? jar.resolveSibling(name) : archiveOfOwn;
            } else if (own) {
                throw new IllegalStateException("the training run failed");
            } else {
                System.out.println("no class archive for " + jdk.home() + ": its training run failed");
            }
        }
        Files.write(jar.resolveSibling("jvms"), lines);
        return archiveOfOwn;
    }

    /** Makes the archives for a Java that is part of the distribution, at {@code runtime} in its folder, and no others. */
    void writeOwnArchives() throws IOException, InterruptedException {
        Jdk jdk = Jdk.at(home.resolve("runtime")).orElseThrow();
        String name = "own" + jdk.archiveEnding();
        if (!writeArchivesOf(jdk, name)) {
            throw new IllegalStateException("the training run failed");
        }
        Files.writeString(jar.resolveSibling("jvms"), name + "|runtime\n");
    }

    private boolean writeArchivesOf(Jdk jdk, String name) throws IOException, InterruptedException {
        return writeArchive(jdk, jar.resolveSibling(name), "list")
                && writeArchive(jdk, jar.resolveSibling(name.replace(".", "-change.")), "change")
                && writeArchive(jdk, jar.resolveSibling(name.replace(".", "-report.")), "report");
    }

    /** Makes one archive, of what a kind of commands needs; whether that succeeded, and Java takes it. */
    private boolean writeArchive(Jdk jdk, Path archive, String kind) throws IOException, InterruptedException {
        List<String> training = new ArrayList<>(List.of(jdk.java(), IGNORE_UNKNOWN));
        training.addAll(jdk.archiveOptions(archive));
        training.addAll(JVM_OPTIONS);
        training.addAll(
                List.of("-cp", classPath(), "Training", kind, repository(kind).toString()));
        List<String> start = new ArrayList<>(List.of(jdk.java(), IGNORE_UNKNOWN));
        start.addAll(jdk.insistOn(archive));
        start.addAll(JVM_OPTIONS);
        start.addAll(List.of("-cp", classPath() + File.pathSeparator + officeJar, "reform.Main", "version"));
        return run(training, null) && Files.exists(archive) && run(start, null);
    }

    /**
     * A folder with the shipped list in two states, which git keeps: what a start needs for git is seen there. Without
     * git on this machine it is a folder.
     */
    private Path repository(String kind) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(project.resolve("target/training-" + kind));
        String shipped = Files.readString(home.resolve("data/reform.yaml"));
        String earlier = shipped.replaceFirst("not-started", "in-progress");
        Files.writeString(folder.resolve("base.yaml"), earlier);
        Files.writeString(folder.resolve("ours.yaml"), earlier.replaceFirst("title: 推进", "title: 加快推进"));
        delete(folder.resolve(".git"));
        boolean kept = git(folder, "", "--git-dir=.git --work-tree=. init -q").isPresent()
                && commit(folder, earlier, "2022-06-01T09:00+08:00")
                && commit(folder, shipped, "2022-06-27T09:00+08:00");
        if (!kept) {
            delete(folder.resolve(".git"));
        }
        return folder;
    }

    /** Whether git keeps a state of the list in a folder, in that folder's own repository and in none around it. */
    private static boolean commit(Path folder, String list, String time) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("reform.yaml"), list);
        String there = "--git-dir=.git --work-tree=. -c user.name=- -c user.email=- -c commit.gpgSign=false ";
        return git(folder, time, there + "add reform.yaml").isPresent()
                && git(folder, time, there + "commit -qm - --no-verify --date " + time)
                        .isPresent();
    }

    /** Runs a command in the distribution's folder, untouched by the settings of whoever builds. */
    private boolean run(List<String> command, Path output) throws IOException, InterruptedException {
        Path log = project.resolve("target/distribution.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(
                        output == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(output.toFile()))
                .redirectError(log.toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("REFORM_")
                        || name.endsWith("JAVA_OPTIONS")
                        || name.equals("JAVA_TOOL_OPTIONS"));
        environment.put("LC_ALL", "C.UTF-8");
        boolean success = builder.start().waitFor() == 0;
        if (!success) {
            System.out.print(Files.readString(log));
        }
        return success;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A Java on this machine that runs the program. */
    record Jdk(Path home, Runtime.Version version) {
        private static final int LEAST_FEATURE = 17;

        /** From here on a JVM makes an AOT cache in one run; before, an archive of classes. */
        private static final int AOT_FEATURE = 25;

        static Jdk own() throws IOException {
            return new Jdk(Path.of(System.getProperty("java.home")).toRealPath(), Runtime.version());
        }

        /** The newest first; JDKs are looked for where the installers of each system put them. */
        static List<Jdk> onThisMachine() throws IOException {
            List<Path> homes = new ArrayList<>(List.of(own().home()));
            Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
            for (String folder :
                    Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)) {
                Path java = Path.of(folder, executable());
                if (Files.isExecutable(java)) {
                    homes.add(java.toRealPath().getParent().getParent());
                }
            }
            homes.addAll(foldersIn(Path.of("/usr/lib/jvm")));
            homes.addAll(foldersIn(Path.of(System.getProperty("user.home"), ".sdkman/candidates/java")));
            for (Path bundle : foldersIn(Path.of("/Library/Java/JavaVirtualMachines"))) {
                homes.add(bundle.resolve("Contents/Home"));
            }
            Path programs =
                    Path.of(Optional.ofNullable(System.getenv("ProgramFiles")).orElse("C:\\Program Files"));
            for (String vendor : List.of("Java", "Eclipse Adoptium", "Microsoft", "Zulu", "Amazon Corretto")) {
                homes.addAll(foldersIn(programs.resolve(vendor)));
            }
            Set<Jdk> jdks = new LinkedHashSet<>();
            for (Path home : homes) {
                at(home).ifPresent(jdks::add);
            }
            return jdks.stream()
                    .sorted(Comparator.comparing(Jdk::version).reversed())
                    .toList();
        }

        private static List<Path> foldersIn(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.filter(Files::isDirectory).sorted().toList();
            }
        }

        static Optional<Jdk> at(Path folder) throws IOException {
            Path release = folder.resolve("release");
            if (!Files.isExecutable(folder.resolve("bin").resolve(executable())) || !Files.isReadable(release)) {
                return Optional.empty();
            }
            Path home = folder.toRealPath();
            if (home.equals(own().home())) {
                return Optional.of(own());
            }
            Properties properties = new Properties();
            try (var in = Files.newBufferedReader(release)) {
                properties.load(in);
            }
            String text = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            try {
                Runtime.Version version = Runtime.Version.parse(text);
                return version.feature() < LEAST_FEATURE ? Optional.empty() : Optional.of(new Jdk(home, version));
            } catch (IllegalArgumentException e) {
                // 1.8.0_452: too old to be written like a version.
                return Optional.empty();
            }
        }

        private static String executable() {
            return File.separatorChar == '\\' ? "java.exe" : "java";
        }

        String java() {
            return home.resolve("bin").resolve(executable()).toString();
        }

        /** The launcher knows the kind of an archive by it. */
        String archiveEnding() {
            return version.feature() >= AOT_FEATURE ? ".aot" : ".jsa";
        }

        /** By these it writes the archive. */
        List<String> archiveOptions(Path archive) {
            return version.feature() >= AOT_FEATURE
                    // Notes on what to compile early cost a short start more than they give.
                    ? List.of(
                            "-XX:AOTCacheOutput=" + archive, "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining")
                    : List.of("-XX:ArchiveClassesAtExit=" + archive);
        }

        /** By these it starts with the archive or not at all. */
        List<String> insistOn(Path archive) {
            return version.feature() >= AOT_FEATURE
                    ? List.of("-XX:AOTCache=" + archive, "-XX:AOTMode=on")
                    : List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on");
        }
    }

    /** The entries of a jar that is put together from jars and folders. */
    private static final class JarContent {
        /** Sorted, so that the same content is the same file. */
        private final Map<String, byte[]> entries = new TreeMap<>();

        void addJar(Path jar) throws IOException {
            // Seen as Java 17 sees it: what a jar keeps for 17 stands in the place of what it has for less.
            try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("releaseVersion", "17"))) {
                add(zip.getPath("/"), jar.getFileName().toString());
            }
        }

        void addFolder(Path folder) throws IOException {
            add(folder, folder.getFileName().toString());
        }

        void addText(String name, String text) {
            if (!text.isEmpty()) {
                entries.put(name, (text + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        private void add(Path root, String origin) throws IOException {
            for (Path file : files(root)) {
                String name = root.relativize(file).toString().replace(File.separatorChar, '/');
                boolean about = name.equals("about.html")
                        || (name.startsWith("META-INF/") && (name.contains("LICENSE") || name.contains("NOTICE")));
                boolean signature = name.startsWith("META-INF/") && (name.endsWith(".SF") || name.endsWith(".RSA"));
                if (name.startsWith("META-INF/services/")) {
                    entries.merge(name, Files.readAllBytes(file), JarContent::lines);
                } else if (about) {
                    put("META-INF/licenses/" + origin + "/" + file.getFileName(), file);
                } else if (!signature
                        && !name.endsWith("module-info.class")
                        && !name.startsWith("OSGI-INF/")
                        && !name.startsWith("META-INF/versions/")
                        && !name.startsWith("META-INF/maven/")
                        && !name.equals("META-INF/MANIFEST.MF")) {
                    put(name, file);
                }
            }
        }

        private void put(String name, Path file) throws IOException {
            if (entries.putIfAbsent(name, Files.readAllBytes(file)) != null) {
                throw new IllegalStateException("two jars hold " + name);
            }
        }

        private static byte[] lines(byte[] some, byte[] more) {
            return (new String(some, StandardCharsets.UTF_8).stripTrailing()
                            + "\n"
                            + new String(more, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }

        /** Gives the entries of such names to another jar. */
        void move(Predicate<String> names, JarContent to) {
            Map<String, byte[]> moved = new TreeMap<>();
            entries.forEach((name, content) -> {
                if (names.test(name)) {
                    moved.put(name, content);
                }
            });
            entries.keySet().removeAll(moved.keySet());
            to.entries.putAll(moved);
        }

        /** @param method {@link ZipEntry#STORED} or {@link ZipEntry#DEFLATED} */
        void write(Path jar, int method) throws IOException {
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                out.setMethod(method);
                for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                    JarEntry entry = new JarEntry(each.getKey());
                    CRC32 sum = new CRC32();
                    sum.update(each.getValue());
                    entry.setCrc(sum.getValue());
                    entry.setSize(each.getValue().length);
                    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                    out.putNextEntry(entry);
                    out.write(each.getValue());
                }
            }
        }
    }
}
