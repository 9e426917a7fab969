package reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reform.lsp.Editor;

/** The language server as editors start it: the built launcher as a process, with LSP4J's client at its streams. */
@DisabledOnOs(OS.WINDOWS)
class LspIT {
    private static final Path LAUNCHER = Shell.HOME.resolve("bin/reform");

    @TempDir
    Path folder;

    private Process start(String... options) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString(), "lsp").directory(folder.toFile());
        builder.command().addAll(List.of(options));
        builder.redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("REFORM_"));
        return builder.start();
    }

    @Test
    void checksAListThatIsTyped() throws Exception {
        String list = Files.readString(Shell.HOME.resolve("data/reform.yaml"));
        Process process = start("--lang", "zh", "--stdio");
        Editor editor = Editor.on(process.getInputStream(), process.getOutputStream());
        assertThat(editor.initialize("utf-8").getServerInfo().getName()).isEqualTo("reform");
        String uri = folder.resolve("reform.yaml").toUri().toString();
        editor.open(uri, list);
        assertThat(editor.diagnostics()).isEmpty();
        int line = (int)
                list.lines().takeWhile(each -> !each.contains("lead: 市教育局")).count();
        int character = list.lines().toList().get(line).indexOf("市教育局");
        int wrong = character + "市教育".getBytes(StandardCharsets.UTF_8).length;
        editor.change(uri, new Range(new Position(line, wrong), new Position(line, wrong + 3)), "居");
        Diagnostic diagnostic = editor.diagnostics().get(0);
        assertThat(diagnostic.getMessage().getLeft()).contains("市教育居", "市教育局");
        assertThat(diagnostic.getRange())
                .isEqualTo(new Range(new Position(line, character), new Position(line, character + 12)));
        editor.close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("err")).isEmptyFile();
        assertThat(folder.toFile().list()).containsExactly("err");
    }

    /** It stays for a day: with the first compiler alone, as other commands have it, each key would cost thrice as much. */
    @Test
    void hasBothCompilers() throws Exception {
        Process process = start();
        try {
            Editor.on(process.getInputStream(), process.getOutputStream()).initialize();
            List<String> levels = Stream.of(process.info().arguments().orElseThrow())
                    .filter(each -> each.startsWith("-XX:TieredStopAtLevel="))
                    .toList();
            assertThat(levels).last().isEqualTo("-XX:TieredStopAtLevel=4");
        } finally {
            process.destroy();
        }
    }

    /** An editor that dies leaves no server behind. */
    @Test
    void endsWithTheEditor() throws Exception {
        Process process = start();
        Editor editor = Editor.on(process.getInputStream(), process.getOutputStream());
        editor.initialize();
        process.getOutputStream().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @Test
    void isNotInTheJarThatEveryCommandOpens() throws Exception {
        try (ZipFile program = new ZipFile(Shell.HOME.resolve("lib/reform.jar").toFile());
                ZipFile server = new ZipFile(Shell.HOME.resolve("lib/lsp.jar").toFile())) {
            for (String name : List.of(
                    "reform/lsp/server/ListServer.class",
                    "org/eclipse/lsp4j/Position.class",
                    "com/google/gson/Gson.class")) {
                assertThat(program.getEntry(name)).as(name).isNull();
                assertThat(server.getEntry(name)).as(name).isNotNull();
            }
        }
    }
}
