package reform.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Who git says the person is. */
final class GitIdentity {
    private static final int PATIENCE_SECONDS = 5;

    private GitIdentity() {}

    /** {@code user.name}; empty without git or where it is not set. */
    static Optional<String> name(Host host) {
        try {
            Process git = new ProcessBuilder(List.of("git", "config", "--get", "user.name"))
                    .directory(host.directory().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String name = new String(git.getInputStream().readNBytes(1024), StandardCharsets.UTF_8);
            if (!git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                git.destroyForcibly();
                return Optional.empty();
            }
            return git.exitValue() == 0 ? Optional.of(name.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
