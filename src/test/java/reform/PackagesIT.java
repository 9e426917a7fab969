package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.Shell.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that {@code mvn -Pdist verify} makes, each used as a person would: {@code $release} is their folder. */
@EnabledIfSystemProperty(named = "reform.release", matches = ".+")
@EnabledOnOs(OS.LINUX)
class PackagesIT {
    private static final Path RELEASE =
            Path.of(System.getProperty("reform.release", "target/release")).toAbsolutePath();

    /** What a system without Java has, as far as the launcher and these scripts need it. */
    private static final String WITHOUT_JAVA = """
            mkdir tools && for tool in sh readlink stty locale sed cp cat mkdir rm tar gzip env dirname git less; do
                command -v $tool >/dev/null && ln -s "$(command -v $tool)" tools/$tool
            done
            unset JAVA_HOME REFORM_JAVA; trap 'rm -rf tools' EXIT; PATH=$PWD/tools; export PATH
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheList() throws IOException {
        Files.copy(Shell.HOME.resolve("data/reform.yaml"), folder.resolve("reform.yaml"));
    }

    private Outcome run(String script) throws IOException, InterruptedException {
        return Shell.run(
                folder, "release='" + RELEASE + "' project='" + Path.of("").toAbsolutePath() + "'\n" + script);
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, command)));
    }

    /** The main job in a Debian of its own, which has neither Java nor network: installed, used by a person, removed. */
    @Test
    void theDebWorksOnAMachineWithoutJava() throws Exception {
        assumeTrue(run("[ $(id -u) = 0 ]").code() == 0, "only root may make a Debian");
        assumeTrue(isThere("debootstrap"), "debootstrap is not installed");
        Outcome outcome = run("""
                set -e
                debootstrap --variant=minbase stable root >debootstrap.log 2>&1 || { tail -n 3 debootstrap.log; exit 99; }
                mkdir -p root/tmp/deb && cp "$release"/reform_*.deb root/tmp/deb
                cat >root/tmp/job <<'JOB'
                command -v java && echo 'there is a Java'
                find / -xdev -newer /tmp/deb -name '*reform*' -not -path '/tmp/*' -not -path '/proc/*' >/tmp/before
                rm -rf /etc/apt/sources.list* && apt-get install -qy ./tmp/deb/reform_*.deb >/tmp/install 2>&1 || { cat /tmp/install; exit 1; }
                cd /tmp && cp /usr/share/doc/reform/examples/reform.yaml . && chown 1000 . reform.yaml
                as() { setpriv --reuid 1000 --clear-groups env HOME=/tmp/home LANG=C.UTF-8 "$@"; }
                as reform list --overdue --as-of 2022-06-30 --columns id,lead --no-header
                as reform done 10 --note 试点 --on 2022-06-30 && as reform list --overdue --as-of 2022-06-30 --count
                as reform version --verbose | sed -n 's/ .*in use.*/ in use/p'
                test -s /usr/share/bash-completion/completions/reform && test -s /usr/share/man/man1/reform.1.gz ||
                    grep -q 'usr/share/man' /etc/dpkg/dpkg.cfg.d/* || echo 'papers are missing'
                apt-get purge -qy reform >/dev/null 2>&1
                find / -xdev -newer /tmp/deb -name '*reform*' -not -path '/tmp/*' -not -path '/proc/*'
                JOB
                mount -t proc proc root/proc && trap 'umount root/proc; rm -rf root' EXIT
                chroot root /bin/sh /tmp/job
                """);
        assumeTrue(outcome.code() != 99, () -> "no Debian to be had: " + outcome.out());
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("""
                 9  市教育局
                27  市教育局
                10  市教育局
                22  市教育局
                25  市教育局
                26  市委教科工委
                28  市教育局
                10  推进中高职衔接: not started -> done, 181 days late
                reform.yaml: 1 line changed, 4 lines added.
                6
                archive: in use
                """);
    }

    @Test
    void theTarNeedsNoJava() throws Exception {
        Outcome outcome = run(WITHOUT_JAVA + """
                mkdir 'a place' && tar -xzf "$release"/reform-*-linux-*.tar.gz -C 'a place' && reform="$PWD/$(echo a\\ place/reform-*)/bin/reform"
                "$reform" list --overdue --as-of 2022-06-30 --count
                REFORM_JAVA=/nowhere "$reform" list >/dev/null 2>&1; echo $?
                "$reform" version --verbose | sed -n 's/ .*in use.*/ in use/p'
                "$reform" mark 10 done --note x --on 2022-06-30 >/dev/null && "$reform" check && echo fine
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("7\n127\narchive: in use\nfine\n");
    }

    /** What of Java its own one has is enough for every kind of document. */
    @ParameterizedTest
    @CsvSource({"docx, 6", "xlsx, 6", "doc, 6", "xls, 6", "odt, 6", "ods, 6", "html, 6"})
    void itsJavaReadsAndWritesEveryDocument(String ending, int tasks) throws Exception {
        Outcome outcome = run(WITHOUT_JAVA + """
                tar -xzf "$release"/reform-*-linux-*.tar.gz && reform=$(echo "$PWD"/reform-*/bin/reform)
                "$reform" import "$project/src/test/resources/office/city.ENDING" -o city.yaml --yes >/dev/null 2>said || cat said
                "$reform" list -f city.yaml --count
                for kind in xlsx docx ics html md csv json; do
                    "$reform" export -f city.yaml -o all.$kind >/dev/null 2>&1 || echo "failed: $kind"
                done
                """.replace("ENDING", ending));
        assertThat(outcome).isEqualTo(new Outcome(0, tasks + "\n", ""));
    }

    @Test
    void theRpmHoldsTheSameProgram() throws Exception {
        assumeTrue(isThere("rpm2archive"), "rpm2archive is not installed");
        Outcome outcome = run("""
                rpm2archive - <"$(echo "$release"/reform-*.rpm)" | tar -xz
                usr/bin/reform list --count && usr/bin/reform version --verbose | sed -n 's/ .*in use.*/ in use/p'
                """);
        assertThat(outcome).isEqualTo(new Outcome(0, "29\narchive: in use\n", ""));
    }

    @Test
    void lintianHasNothingToSay() throws Exception {
        assumeTrue(isThere("lintian"), "lintian is not installed");
        assertThat(run("lintian \"$release\"/reform_*.deb 2>err").out()).isEmpty();
    }

    /** One folder that is named after the version, and a program in its bin: what SDKMAN unpacks, and Homebrew. */
    @Test
    void theZipHasOneFolderWithTheProgramInItsBin() throws Exception {
        String name = only("reform-*.zip").getFileName().toString().replace(".zip", "");
        try (FileSystem zip =
                FileSystems.newFileSystem(only("reform-*.zip"), Map.of("enablePosixFileAttributes", "true"))) {
            try (Stream<Path> top = Files.list(zip.getPath("/"))) {
                assertThat(top.map(Path::toString)).containsExactly("/" + name);
            }
            Path program = zip.getPath(name, "bin/reform");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program)))
                    .isEqualTo("rwxr-xr-x");
            assertThat(Files.readString(zip.getPath(name, "bin/reform.cmd"))).contains("\r\n");
            Path unpacked = Files.createDirectories(folder.resolve("sdkman/candidates/reform"));
            try (Stream<Path> tree = Files.walk(zip.getPath(name))) {
                for (Path file : tree.toList()) {
                    Path target = unpacked.resolve(file.toString().replaceFirst("^/", ""));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
            Outcome outcome =
                    run("cd sdkman/candidates/reform && ln -s " + name + " current && chmod +x current/bin/reform"
                            + " && PATH=$PWD/current/bin:$PATH && cd \"$OLDPWD\" && reform list --count");
            assertThat(outcome).isEqualTo(new Outcome(0, "29\n", ""));
        }
        String sum = run("cat \"$release\"/reform-*.zip | sha256sum").out().substring(0, 64);
        assertThat(Files.readString(RELEASE.resolve("sdkman/release.json"))).contains(sum);
        assertThat(Files.readString(RELEASE.resolve("homebrew/reform.rb")))
                .contains(sum)
                .doesNotContain("@");
    }

    private static Path only(String pattern) throws IOException {
        try (var files = Files.newDirectoryStream(RELEASE, pattern)) {
            return files.iterator().next();
        }
    }

    @Test
    void theSumsAreRightAndNameEveryFile() throws Exception {
        Outcome outcome = run(
                "cd \"$release\" && sha256sum --quiet -c SHA256SUMS && find . -type f | wc -l && wc -l <SHA256SUMS");
        List<String> counts = outcome.out().lines().map(String::strip).toList();
        assertThat(outcome.code()).as(outcome.out()).isZero();
        assertThat(Integer.parseInt(counts.get(0))).isEqualTo(Integer.parseInt(counts.get(1)) + 1);
    }

    @Test
    void everyLibraryOfTheBillOfMaterialsIsInTheNotice() throws Exception {
        JsonNode bill = JsonMapper.shared().readTree(only("reform-*-sbom.json").toFile());
        String notice = Files.readString(Shell.HOME.resolve("lib/NOTICE.txt")).toLowerCase(Locale.ROOT);
        assertThat(bill.get("components")).hasSizeGreaterThan(10);
        for (JsonNode component : bill.get("components")) {
            String name = component.get("name").stringValue();
            String words = name.replaceFirst("^jackson-.*", "jackson")
                    .replace("-", " ")
                    .replaceFirst("^jline .*", "jline")
                    .replaceFirst("^org\\.eclipse\\.lsp4j.*", "lsp4j");
            assertThat(notice.replace("-", " ")).as(name).contains(words);
            assertThat(component.get("licenses")).as(name).isNotEmpty();
        }
    }

    /** An archive of classes hides the jar beside it, and a jar without any starts slowly. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            printf x >>target/reform/lib/reform.jar | the archives were made from another reform.jar
            rm target/reform/lib/*-change.*         | no archive of classes
            : >target/reform/lib/jvms               | no archives of classes
            rm src/release/1.0.0.md                 | no notes on this release
            git init -q && git add src && git -c user.name=w -c user.email=w@x commit -qm x && git tag v9.9.9 | this commit is [v9.9.9]
            """)
    void whatDoesNotFitTogetherIsNotPackaged(String fault, String words) throws Exception {
        Outcome outcome = run("""
                mkdir -p p/src/release p/target && cd p && echo x >src/release/1.0.0.md && cp -r "$home" target/reform
                FAULT
                "$java/bin/java" -cp "$project/target/build-classes" Packages "$PWD" 1.0.0 2026-01-01T00:00:00Z at: x
                """.replace("FAULT", fault));
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).contains(words);
        assertThat(folder.resolve("p/target/release")).doesNotExist();
    }

    /** A second build, of a clone, in another folder: the same jars, byte for byte. */
    @Test
    void aSecondBuildMakesTheSameJars() throws Exception {
        assumeTrue(
                run("cd \"$project\" && [ -z \"$(git status --porcelain)\" ]").code() == 0, "there are changes");
        Outcome outcome = run("""
                git clone -q "$project" clone && cd clone && mvn -q -o -DskipTests package >/dev/null || exit 1
                for jar in target/reform/lib/*.jar; do cmp "$jar" "$home/lib/${jar##*/}" && echo "${jar##*/}"; done
                """);
        // Maven writes to standard error what resets the colours of a terminal.
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("lsp.jar\noffice.jar\nreform.jar\ntexts.jar\n");
    }
}
