package reform.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who may do what with a file, as far as Java can see it. What it can't see is {@link HiddenRights}.
 *
 * @param owner the user's number
 * @param group the group's number
 * @param mode the permissions, with setuid, setgid and sticky
 * @param links how many names the file has
 */
record FileRights(int owner, int group, int mode, int links) {
    private static final int MODE_BITS = 07777;
    private static final int OTHERS = 0077;

    /** The rights of a file, of the link where it is one; empty on systems that have no rights of this kind. */
    static Optional<FileRights> of(Path file) throws IOException {
        if (!UnixRights.areKnown(file)) {
            return Optional.empty();
        }
        Map<String, Object> found = Files.readAttributes(file, "unix:uid,gid,mode,nlink", links(file));
        return Optional.of(new FileRights(
                (int) found.get("uid"), (int) found.get("gid"), (int) found.get("mode") & MODE_BITS, (int)
                        found.get("nlink")));
    }

    /** Whether a file of this system has a second name, which a file in its place would not have. */
    boolean hasOtherNames() {
        return links > 1;
    }

    /**
     * Gives a new file, which nobody else may read yet, all that {@code from} has. On the way nobody is let in who is not
     * in the end.
     *
     * @param to {@link SideFile#pinned}
     * @param hidden what Java can't see of {@code from}
     * @return whether it has all of it now
     */
    static boolean copy(Path from, Path to, HiddenRights hidden) throws IOException {
        Optional<FileRights> wanted = of(from);
        if (wanted.isEmpty()) {
            return true;
        }
        try {
            if (of(to).orElseThrow().owner != wanted.get().owner) {
                setOwner(to, wanted.get().owner);
            }
            if (!copyAccess(from, to, hidden)) {
                return false;
            }
            copyAttributes(from, to);
        } catch (FileSystemException e) {
            // Only the superuser gives files away, and not every system takes each attribute.
            return false;
        }
        FileRights has = of(to).orElseThrow();
        return has.owner == wanted.get().owner
                && has.isLike(wanted.get())
                && attributes(to).equals(attributes(from));
    }

    /**
     * Lets those read and write a new file who may read and write {@code from}, through their group, a list of access or
     * as anybody. The owner stays.
     *
     * @param to {@link SideFile#pinned}
     * @return whether they may
     */
    static boolean copyAccess(Path from, Path to, HiddenRights hidden) throws IOException {
        Optional<FileRights> wanted = of(from);
        if (wanted.isEmpty()) {
            return true;
        }
        try {
            if (of(to).orElseThrow().group != wanted.get().group) {
                setGroup(to, wanted.get().group);
            }
            if (!hidden.copy(from, to)) {
                return false;
            }
            if (of(to).orElseThrow().mode != wanted.get().mode) {
                setMode(to, wanted.get().mode);
            }
        } catch (FileSystemException e) {
            return false; // One does not belong to that group.
        }
        return of(to).orElseThrow().isLike(wanted.get());
    }

    /** Whether somebody may read or write the one file who may not do so with the other. */
    static boolean admitsMore(Path file, Path than) throws IOException {
        Optional<FileRights> rights = of(file);
        Optional<FileRights> other = of(than);
        return rights.isPresent()
                && other.isPresent()
                && (rights.get().group != other.get().group || (rights.get().mode & ~other.get().mode & OTHERS) != 0);
    }

    private boolean isLike(FileRights other) {
        return group == other.group && mode == other.mode;
    }

    private static void setOwner(Path file, int owner) throws IOException {
        set(file, "uid", owner);
    }

    static void setGroup(Path file, int group) throws IOException {
        set(file, "gid", group);
    }

    static void setMode(Path file, int mode) throws IOException {
        set(file, "mode", mode);
    }

    private static void set(Path file, String name, int value) throws IOException {
        Files.setAttribute(file, "unix:" + name, value, links(file));
    }

    /** A {@link SideFile#pinned} path is a link itself, to what can't be another file. */
    private static LinkOption[] links(Path file) {
        return file.startsWith("/proc") ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    private static void copyAttributes(Path from, Path to) throws IOException {
        for (Map.Entry<String, ByteBuffer> attribute : attributes(from).entrySet()) {
            view(to).write(attribute.getKey(), attribute.getValue().duplicate());
        }
    }

    /** The extended attributes that users may set. */
    private static Map<String, ByteBuffer> attributes(Path file) {
        Map<String, ByteBuffer> values = new TreeMap<>();
        try {
            UserDefinedFileAttributeView view = view(file);
            for (String name : view.list()) {
                ByteBuffer value = ByteBuffer.allocate(view.size(name));
                view.read(name, value);
                values.put(name, value.flip());
            }
        } catch (IOException e) {
            return Map.of(); // A system without such attributes.
        }
        return values;
    }

    private static UserDefinedFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class, links(file));
    }
}
