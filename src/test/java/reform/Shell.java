package reform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs shell scripts on the built distribution: {@code $reform} is the launcher, {@code $home} the distribution,
 * {@code $java} the home of the Java that runs the test.
 */
final class Shell {
    static final Path HOME = Path.of("target/reform").toAbsolutePath();

    private Shell() {}

    /** What a script came to. */
    record Outcome(int code, String out, String err) {}

    static Outcome run(Path folder, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script"), script);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", file.toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("REFORM_") || name.startsWith("LC_"));
        environment.put("LANG", "C.UTF-8");
        environment.put("home", HOME.toString());
        environment.put("reform", HOME.resolve("bin/reform").toString());
        environment.put("java", System.getProperty("java.home"));
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        int code = builder.start().waitFor();
        return new Outcome(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
