package reform.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import reform.cli.session.OutputFile;
import reform.cli.session.Session;
import reform.cli.syntax.Failure;

/** A folder for a file for each department. */
public final class OutputFolder {
    /** What file systems don't take in a name. */
    private static final String NOT_IN_NAMES = "/\\:*?\"<>|";

    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder of a name; it is made where there is none.
     *
     * @throws Failure when it can't be made
     */
    public static OutputFolder of(Session session, String name) {
        try {
            Path folder = session.host().directory().resolve(name);
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw OutputFile.failure(name, folder, e);
            }
            return new OutputFolder(Path.of(name));
        } catch (InvalidPathException e) {
            throw Failure.unwritten("cli.cannot-write-file", name, e.getReason());
        }
    }

    /** Whether there is something of that name; where it is no folder, {@link #of} says so. */
    static boolean isThere(Session session, String name) {
        try {
            return Files.exists(session.host().directory().resolve(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The file of a department, named after it, and after no other one. */
    public String file(String department, String ending) {
        String name = fileName(department);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = fileName(department) + "-" + i;
        }
        return folder.resolve(name + ending).toString();
    }

    private static String fileName(String department) {
        StringBuilder name = new StringBuilder(department.strip());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || NOT_IN_NAMES.indexOf(c) >= 0 || (c == '.' && i == 0)) {
                name.setCharAt(i, '-');
            }
        }
        return name.toString();
    }
}
