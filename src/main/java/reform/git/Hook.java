package reform.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
            if (content().equals(script) && Files.isExecutable(file)) {
                return SetupNote.of("kept.hook", file.toString());
            }
            write(script);
            return SetupNote.of("did.hook", file.toString());
        }
        boolean chained = Files.exists(file);
        if (chained && Files.exists(before) && !Files.isSameFile(file, before)) {
            return SetupNote.of("blocked.hook", before.toString());
        }
        if (chained && Files.notExists(before)) {
            nameBefore();
        }
        write(script);
        return chained
                ? SetupNote.of("chained.hook", file.toString(), String.valueOf(before.getFileName()))
                : SetupNote.of("did.hook", file.toString());
    }

    /** Gives the hook that is there its second name, and leaves it the first until ours takes it: git always finds one. */
    private void nameBefore() throws IOException {
        try {
            Files.createLink(before, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(file, before);
        }
    }

    /** Puts ours in place whole and executable: git passes by a hook that is neither, with hardly a word. */
    private void write(String script) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = file.resolveSibling("pre-commit.reform-tmp");
        try {
            Files.writeString(
                    whole,
                    script,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC,
                    LinkOption.NOFOLLOW_LINKS);
            if (Files.getFileStore(whole).supportsFileAttributeView("posix")) {
                Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(whole));
                permissions.add(PosixFilePermission.OWNER_EXECUTE);
                permissions.add(PosixFilePermission.GROUP_EXECUTE);
                permissions.add(PosixFilePermission.OTHERS_EXECUTE);
                Files.setPosixFilePermissions(whole, permissions);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    SetupNote uninstall() throws IOException {
        if (!isOurs()) {
            return SetupNote.of("no.hook", file.toString());
        }
        if (Files.exists(before)) {
            Files.move(before, file, StandardCopyOption.ATOMIC_MOVE);
            return SetupNote.of("restored.hook", file.toString());
        }
        Files.delete(file);
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
