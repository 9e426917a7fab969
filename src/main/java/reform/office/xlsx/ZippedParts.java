package reform.office.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip file in memory, one after the other. They are read by its directory: what stands before a part in
 * the workbooks of fastexcel does not say how long it is, so that {@link java.util.zip.ZipInputStream} can't read it, and
 * {@link java.util.zip.ZipFile} wants a file on a disk, which may be full.
 */
final class ZippedParts {
    private static final int DIRECTORY_END = 22;
    private static final int ENTRY = 46;
    private static final int PART = 30;

    private final ByteBuffer zip;
    private int left;
    /** Where the next entry of the directory is. */
    private int next;

    private String name = "";
    private int start;

    /** @param zip one without a comment at its end */
    ZippedParts(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - DIRECTORY_END;
        left = number(end + 10);
        next = this.zip.getInt(end + 16);
    }

    /** Goes on to the next part, if there is one. */
    boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        int nameLength = number(next + 28);
        name = new String(zip.array(), next + ENTRY, nameLength, StandardCharsets.UTF_8);
        int part = zip.getInt(next + 42);
        start = part + PART + number(part + 26) + number(part + 28);
        next += ENTRY + nameLength + number(next + 30) + number(next + 32);
        return true;
    }

    String name() {
        return name;
    }

    /** The content, to be closed. */
    InputStream content() {
        Inflater inflater = new Inflater(true);
        ByteArrayInputStream packed = new ByteArrayInputStream(zip.array(), start, zip.capacity() - start);
        return new InflaterInputStream(packed, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private int number(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
