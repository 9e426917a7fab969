package reform.store.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lists that a command works on: those named, else that of {@code REFORM_FILE}, else the first of
 * {@code reform.yaml} and {@code data/reform.yaml} in this folder or one above.
 *
 * @param files at least one, each once, in the order given; those of a folder by name
 */
public record Workspace(List<ListFile> files) {
    public static final String STANDARD_INPUT = "-";
    /** So many folders at most stand before a list's name. */
    private static final int LONGEST_NAME = 20;
    /** Where a list is looked for, when none is named. */
    public static final List<String> DEFAULTS = List.of("reform.yaml", "data/reform.yaml");

    public Workspace {
        files = List.copyOf(files);
    }

    /**
     * Finds the lists. Files are not opened; a folder is.
     *
     * @param folder the current folder, absolute
     * @param given the files and folders of {@code --file}; {@code -} is standard input
     * @param environment the value of {@code REFORM_FILE}
     */
    public static Workspace locate(Path folder, List<String> given, Optional<String> environment) throws FileFault {
        List<String> named = named(given, environment);
        if (named.isEmpty()) {
            return new Workspace(List.of(discover(folder)));
        }
        Map<Path, ListFile> files = new LinkedHashMap<>();
        for (String name : named) {
            if (name.equals(STANDARD_INPUT)) {
                files.putIfAbsent(Path.of(STANDARD_INPUT), ListFile.STANDARD_INPUT);
                continue;
            }
            Path path = resolve(folder, name);
            if (Files.isDirectory(path)) {
                for (Path member : members(path, name)) {
                    files.putIfAbsent(member, member(name, member));
                }
            } else {
                files.putIfAbsent(path, ListFile.of(name, path));
            }
        }
        return of(files.values());
    }

    /** These lists, each once and with a name of its own. */
    public static Workspace of(Collection<ListFile> files) {
        return new Workspace(files.size() == 1 ? List.copyOf(files) : withOwnNames(distinct(files)));
    }

    /** The files and folders that are named; none where a list is to be looked for. */
    public static List<String> named(List<String> given, Optional<String> environment) {
        return given.isEmpty()
                ? environment.filter(file -> !file.isBlank()).map(List::of).orElse(List.of())
                : given;
    }

    /**
     * A list of a folder.
     *
     * @param folder as it was named
     * @param file absolute
     */
    public static ListFile member(String folder, Path file) {
        return ListFile.of(Path.of(folder).resolve(file.getFileName()).toString(), file);
    }

    /** Whether a file in a folder is one of its lists, by its name. */
    public static boolean isList(String name) {
        return name.endsWith(ListFile.ENDING) && !name.startsWith(".");
    }

    private static Path resolve(Path folder, String name) throws FileFault {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new FileFault(FileFault.Reason.NOT_FOUND, name);
        }
    }

    private static ListFile discover(Path folder) throws FileFault {
        for (Path at = folder; at != null; at = at.getParent()) {
            for (String name : DEFAULTS) {
                Path path = at.resolve(name);
                if (Files.isRegularFile(path)) {
                    return ListFile.of(folder.relativize(path).toString(), path);
                }
            }
        }
        throw new FileFault(FileFault.Reason.NONE_FOUND, folder.toString());
    }

    private static List<Path> members(Path folder, String shown) throws FileFault {
        List<Path> members = lists(folder, shown);
        if (members.isEmpty()) {
            throw new FileFault(FileFault.Reason.EMPTY_FOLDER, shown);
        }
        return members;
    }

    /**
     * The lists that a folder holds, by name.
     *
     * @param shown the folder as it was named
     */
    public static List<Path> lists(Path folder, String shown) throws FileFault {
        List<Path> members = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "[!.]*" + ListFile.ENDING)) {
            for (Path member : stream) {
                if (Files.isRegularFile(member)) {
                    members.add(member);
                }
            }
        } catch (IOException e) {
            throw new FileFault(FileFault.Reason.NOT_READABLE, shown);
        }
        members.sort(null);
        return members;
    }

    /** Each file once, also where a symbolic link leads to another one. */
    private static List<ListFile> distinct(Collection<ListFile> files) {
        Set<Path> known = new HashSet<>();
        List<ListFile> distinct = new ArrayList<>();
        for (ListFile file : files) {
            Path real = file.path().orElse(Path.of(STANDARD_INPUT));
            try {
                real = real.toRealPath();
            } catch (IOException e) {
                // Not there: reading it will say so.
            }
            if (known.add(real)) {
                distinct.add(file);
            }
        }
        return distinct;
    }

    /**
     * Lists of the same name, as in shenyang/reform.yaml and dalian/reform.yaml, take the names of as many folders along
     * as tell them apart.
     */
    private static List<ListFile> withOwnNames(List<ListFile> files) {
        Map<String, List<ListFile>> byName = new HashMap<>();
        files.forEach(file ->
                byName.computeIfAbsent(file.name(), name -> new ArrayList<>()).add(file));
        List<ListFile> named = new ArrayList<>();
        for (ListFile file : files) {
            List<ListFile> same = byName.get(file.name());
            int folders = 0;
            while (same.size() > 1 && folders < LONGEST_NAME && !tellsApart(same, folders)) {
                folders++;
            }
            named.add(folders == 0 ? file : file.named(withFolders(file, folders)));
        }
        return named;
    }

    private static boolean tellsApart(List<ListFile> same, int folders) {
        return same.stream().map(file -> withFolders(file, folders)).distinct().count() == same.size();
    }

    private static String withFolders(ListFile file, int folders) {
        StringBuilder name = new StringBuilder(file.name());
        Path at = file.path().map(Path::getParent).orElse(null);
        for (int i = 0; i < folders && at != null && at.getFileName() != null; i++, at = at.getParent()) {
            name.insert(0, at.getFileName() + "/");
        }
        return name.toString();
    }
}
