package reform.store.file;

import java.nio.file.Path;

/** Whether a system has rights as Unix has them. */
final class UnixRights {
    private UnixRights() {}

    /** Whether the system of a path has rights of this kind. */
    static boolean areKnown(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
