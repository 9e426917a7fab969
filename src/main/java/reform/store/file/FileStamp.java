package reform.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What a file looks like from outside: another stamp means that somebody has written it.
 *
 * @param identity tells it from another file in its place, where the system can; empty elsewhere
 */
public record FileStamp(long size, FileTime modified, Optional<Object> identity) {

    /** Empty where there is no such file. */
    public static Optional<FileStamp> of(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(
                    new FileStamp(found.size(), found.lastModifiedTime(), Optional.ofNullable(found.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
