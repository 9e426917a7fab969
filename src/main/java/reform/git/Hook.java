package reform.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pre-commit hook. A hook that is there already is kept under another name, run first, and put back by
 * {@link #uninstall}. Hooks that all of a person's repositories share are left alone.
 */
final class Hook {
    private static final GitScript SCRIPT = GitScript.preCommitHook();
    private static final String MARK = "# Written by \"reform git install\"; \"reform git uninstall\" takes it away.";

    private final Path file;
    private final Path before;
    private final boolean own;

    /** @param own whether the folder belongs to this repository alone */
    Hook(Path folder, boolean own) {
        this.file = folder.resolve("pre-commit");
        this.before = folder.resolve("pre-commit.before-reform");
        this.own = own;
    }

    SetupNote install(List<String> programs) throws IOException {
        if (!own) {
            return SetupNote.of("shared.hook", file.toString());
        }
        String script = SCRIPT.text(programs);
        if (isOurs()) {
            if (content().equals(script)) {
                return SetupNote.of("kept.hook", file.toString());
            }
            write(script);
            return SetupNote.of("did.hook", file.toString());
        }
        boolean chained = Files.exists(file);
        if (chained) {
            if (Files.exists(before)) {
                return SetupNote.of("blocked.hook", before.toString());
            }
            Files.move(file, before);
        }
        write(script);
        return chained
                ? SetupNote.of("chained.hook", file.toString(), String.valueOf(before.getFileName()))
                : SetupNote.of("did.hook", file.toString());
    }

    private void write(String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    SetupNote uninstall() throws IOException {
        if (!isOurs()) {
            return SetupNote.of("no.hook", file.toString());
        }
        Files.delete(file);
        if (Files.exists(before)) {
            Files.move(before, file);
            return SetupNote.of("restored.hook", file.toString());
        }
        return SetupNote.of("undid.hook", file.toString());
    }

    /** Whether it is in place, and calls a program that answers. */
    SetupPart status(Callers callers) throws IOException {
        if (!isOurs() || !Files.isExecutable(file)) {
            return new SetupPart(false, SetupNote.of("lacks.hook", file.toString()));
        }
        Optional<List<String>> programs = SCRIPT.programs(content());
        if (programs.isEmpty()) {
            return new SetupPart(false, SetupNote.of("stale.hook", file.toString()));
        }
        boolean there = callers.firstThatAnswers(programs.get()).isPresent();
        return new SetupPart(
                there,
                SetupNote.of(there ? "has.hook" : "dead.hook", file.toString(), String.join(", ", programs.get())));
    }

    private boolean isOurs() throws IOException {
        return Files.isRegularFile(file) && content().contains(MARK);
    }

    /** As text, whatever it is: somebody else's hook may be a program. */
    private String content() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
