package reform.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import reform.git.Installation.Note;
import reform.git.Installation.Part;

/**
 * The pre-commit hook. A hook that is there already is kept under another name, run first, and put back by
 * {@link #uninstall}. Hooks that all of a person's repositories share are left alone.
 */
final class Hook {
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

    private static String script(String command) {
        return """
                #!/bin/sh
                %s
                # Checks the lists that are staged. 提交前检查暂存的清单。
                before=${0%%/*}/pre-commit.before-reform
                if [ -x "$before" ]; then
                    "$before" "$@" || exit
                fi
                command -v %s >/dev/null 2>&1 || {
                    echo 'reform: not found, so the staged lists were not checked' >&2
                    exit 0
                }
                exec %s git check
                """.formatted(MARK, command, command);
    }

    Note install(String command) throws IOException {
        if (!own) {
            return Note.of("shared.hook", file.toString());
        }
        String script = script(command);
        if (isOurs()) {
            if (Files.readString(file).equals(script)) {
                return Note.of("kept.hook", file.toString());
            }
            write(script);
            return Note.of("did.hook", file.toString());
        }
        boolean chained = Files.exists(file);
        if (chained) {
            if (Files.exists(before)) {
                return Note.of("blocked.hook", before.toString());
            }
            Files.move(file, before);
        }
        write(script);
        return chained
                ? Note.of("chained.hook", file.toString(), String.valueOf(before.getFileName()))
                : Note.of("did.hook", file.toString());
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

    Note uninstall() throws IOException {
        if (!isOurs()) {
            return Note.of("no.hook", file.toString());
        }
        Files.delete(file);
        if (Files.exists(before)) {
            Files.move(before, file);
            return Note.of("restored.hook", file.toString());
        }
        return Note.of("undid.hook", file.toString());
    }

    Part status() throws IOException {
        boolean there = isOurs() && Files.isExecutable(file);
        return new Part(there, Note.of(there ? "has.hook" : "lacks.hook", file.toString()));
    }

    private boolean isOurs() throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).contains(MARK);
    }
}
