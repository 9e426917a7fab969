package reform.office.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a document that is a zip file, opened for reading only and never unpacked further than allowed. */
final class ZipPackage implements AutoCloseable {
    private static final long LARGEST_PART = 200L << 20;
    /** Real parts shrink to a twentieth or so; a part that was made to explode, to a thousandth. */
    private static final long HIGHEST_RATIO = 200;

    private static final long ALWAYS_ALLOWED = 8L << 20;

    private final ZipFile zip;

    ZipPackage(Path file) throws UnreadableSource {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSource(UnreadableSource.Reason.DAMAGED);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part; empty where the document has none of that name. */
    Optional<InputStream> part(String name) throws UnreadableSource {
        ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            long allowed = Math.min(LARGEST_PART, Math.max(ALWAYS_ALLOWED, HIGHEST_RATIO * entry.getCompressedSize()));
            return Optional.of(new Bounded(zip.getInputStream(entry), allowed));
        } catch (IOException e) {
            throw new UnreadableSource(UnreadableSource.Reason.DAMAGED);
        }
    }

    /** A short part as text. */
    String text(String name) throws UnreadableSource {
        Optional<InputStream> part = part(name);
        if (part.isEmpty()) {
            return "";
        }
        try (InputStream in = part.get()) {
            return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw UnreadableSource.because(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read.
            return;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long allowed) {
            super(in);
            this.left = allowed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new TooMuch();
            }
            return count;
        }
    }
}
