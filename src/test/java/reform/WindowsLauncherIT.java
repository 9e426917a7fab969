package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.Shell.Outcome;

/**
 * The launcher for Windows, run by the cmd of Wine; for java.exe stands a program that writes down what it is given. Runs
 * where {@code wine} and {@code x86_64-w64-mingw32-gcc} are there (Debian: wine, gcc-mingw-w64-x86-64-win32).
 */
@EnabledOnOs(OS.LINUX)
class WindowsLauncherIT {
    /** Of what java.exe is given, what is the same at each start is left out. Wine has a code page of its own for Chinese. */
    private static final String RUN = """
            unset JAVA_HOME; export LC_ALL=C.UTF-8 WINEDEBUG=-all WINEPREFIX="$PWD/prefix"
            reform() {
                rm -f given.txt
                wine cmd /c "$(printf '%s' "Z:$PWD/dist/bin/reform.cmd" | tr / '\\\\')" "$@" 2>said
                echo "code $?"
                LC_ALL=C tr -d '\\200-\\377' <said >&2
                ! [ -e given.txt ] || sed -e 's|\\\\|/|g' -e "s|Z:$PWD/||g" given.txt |
                    grep -v -e '^-XX:[^AS]' -e '^-XX:Ar' -e '^-XX:Su' -e '^-Dpicocli' -e '^-Xlog' -e ^--enable -e '^-X.*[0-9]m$'
            }
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeJava() throws Exception {
        Outcome made = Shell.run(
                folder, "source=" + Path.of("src/test/resources/windows/java.c").toAbsolutePath() + "\n" + RUN + """
                command -v wine && command -v x86_64-w64-mingw32-gcc || exit 99
                mkdir -p java17/bin java8/bin dist/lib && cp -r "$home/bin" dist
                x86_64-w64-mingw32-gcc -municode -o java17/bin/java.exe "$source" && cp java17/bin/java.exe java8/bin || exit 1
                echo 'JAVA_VERSION="17.0.15"' >java17/release; echo 'JAVA_VERSION="1.8.0_202"' >java8/release
                wine wineboot -i
                """);
        assumeTrue(made.code() != 99, "wine and mingw are not installed");
        assertThat(made.code()).as(made.err()).isZero();
    }

    @AfterAll
    static void endWine() throws IOException, InterruptedException {
        Shell.run(folder, RUN + "PATH=$PATH:/usr/lib/wine:/opt/wine/bin; wineserver -k; rm -rf prefix");
    }

    private static Outcome run(String script) throws IOException, InterruptedException {
        // Nothing but what a script says names a Java.
        Files.writeString(folder.resolve("dist/lib/jvms"), "");
        return Shell.run(folder, RUN + script);
    }

    @Test
    void handsOverWhatItIsGivenAndTheCode() throws Exception {
        Outcome outcome = run("""
                REFORM_JAVA="Z:$PWD/java17" CODE=3 reform list --lead 市教育局 'a b' 'x=y,z;w' '!n!' --until=2022-06-30
                """);

        assertThat(outcome.out()).as(outcome.err()).isEqualToNormalizingNewlines("""
                code 3
                java17/bin/java.exe
                -Dreform.home=dist/bin/..
                -cp
                dist/bin/../lib/texts.jar;dist/bin/../lib/reform.jar;dist/bin/../lib/office.jar;dist/bin/../lib/lsp.jar
                reform.Main
                list
                --lead
                市教育局
                a b
                x=y,z;w
                !n!
                --until=2022-06-30
                """);
    }

    @ParameterizedTest
    @CsvSource({
        // What names a Java, what is started, and whether by an archive.
        "REFORM_JAVA=Z:$PWD/java17, java17/bin/java.exe",
        "REFORM_JAVA=Z:$PWD/java17/bin/java.exe, java17/bin/java.exe",
        "JAVA_HOME=Z:$PWD/java17, java17/bin/java.exe",
        "WINEPATH=Z:$PWD/java17/bin, java17/bin/java.exe",
        "JVMS=a.aot|Z:$PWD/nowhere, code 127",
        "JVMS=a.aot|Z:$PWD/java17, java17/bin/java.exe -XX:AOTCache=dist/bin/../lib/a.aot",
        "JVMS=b.jsa|Z:$PWD/java17, java17/bin/java.exe -XX:SharedArchiveFile=dist/bin/../lib/b.jsa",
        "REFORM_JAVA=Z:$PWD/java8, code 127",
        "REFORM_JAVA=Z:$PWD/nowhere, code 127",
        "JAVA_HOME=Z:$PWD/java8, code 127"
    })
    void findsAJavaThatCanRunIt(String named, String started) throws Exception {
        Outcome outcome =
                run("export \"%s\"; printf '%%s\\n' \"$JVMS\" >dist/lib/jvms\nreform version\n".formatted(named));

        String expected = started.startsWith("code") ? started : "code 0\n" + started.replace(' ', '\n');
        assertThat(outcome.out()).as(outcome.err()).startsWith(expected + "\n");
        assertThat(outcome.err().contains("reform: needs Java 17 or later, and found none."))
                .isEqualTo(started.startsWith("code"));
    }
}
