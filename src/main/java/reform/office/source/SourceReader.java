package reform.office.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads a document in whatever format its content is; its name says nothing. */
public final class SourceReader {
    private static final int LARGEST = 64 << 20;
    private static final int HEAD = 4096;

    private SourceReader() {}

    /**
     * Reads a file, which stays as it is.
     *
     * @param charset the encoding of a text; otherwise it is found out
     * @throws IOException when there is no such file, or it can't be opened
     */
    public static Source read(Path file, Optional<Charset> charset) throws IOException, UnreadableSource {
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            try (ZipPackage zip = new ZipPackage(file)) {
                return packaged(zip);
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(LARGEST), charset);
        }
    }

    /** Reads what is no zip file: a text, a page, or a document of before 2007. */
    public static Source read(byte[] bytes, Optional<Charset> charset) throws UnreadableSource {
        if (bytes.length == 0) {
            throw new UnreadableSource(UnreadableSource.Reason.EMPTY);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new UnreadableSource(UnreadableSource.Reason.UNSUPPORTED, "piped");
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OleReader.read(bytes, new Budget());
        }
        String start = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            throw new UnreadableSource(UnreadableSource.Reason.UNSUPPORTED, "pdf");
        }
        if (start.startsWith("{\\rtf")) {
            throw new UnreadableSource(UnreadableSource.Reason.UNSUPPORTED, "rtf");
        }
        if (start.startsWith("MIME-Version") || start.startsWith("From: <Saved by")) {
            throw new UnreadableSource(UnreadableSource.Reason.UNSUPPORTED, "mht");
        }
        for (String image : new String[] {"\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "Rar!", "7z\u00bc\u00af", "BM"}) {
            if (start.startsWith(image) && start.chars().anyMatch(c -> c == 0)) {
                throw new UnreadableSource(UnreadableSource.Reason.UNKNOWN_FORMAT);
            }
        }
        String sign = start.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        if (sign.contains("<")
                && (sign.contains("<html") || sign.contains("<table") || sign.contains("<!doctype html"))) {
            return HtmlReader.read(bytes, charset.or(() -> undeclared(bytes, sign)), new Budget());
        }
        if (sign.contains("<?mso-application") || sign.contains("urn:schemas-microsoft-com:office")) {
            throw new UnreadableSource(UnreadableSource.Reason.UNSUPPORTED, "xml");
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes, charset);
        if (decoded.text().isBlank()) {
            throw new UnreadableSource(UnreadableSource.Reason.EMPTY);
        }
        return TextReader.read(decoded, new Budget());
    }

    /** The encoding of a page that does not say it. */
    private static Optional<Charset> undeclared(byte[] bytes, String start) {
        if (start.contains("charset")) {
            return Optional.empty();
        }
        try {
            return Optional.of(TextDecoder.decode(bytes, Optional.empty()).charset());
        } catch (UnreadableSource e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... sign) {
        for (int i = 0; i < sign.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != sign[i]) {
                return false;
            }
        }
        return true;
    }

    private static Source packaged(ZipPackage zip) throws UnreadableSource {
        if (zip.has("word/document.xml")) {
            return DocxReader.read(zip, new Budget());
        }
        if (zip.has("xl/workbook.xml")) {
            return XlsxReader.read(zip, new Budget());
        }
        if (zip.has("xl/workbook.bin")) {
            throw new UnreadableSource(UnreadableSource.Reason.UNSUPPORTED, "xlsb");
        }
        if (zip.has("ppt/presentation.xml")) {
            throw new UnreadableSource(UnreadableSource.Reason.UNSUPPORTED, "pptx");
        }
        String type = zip.text("mimetype");
        if (type.startsWith("application/vnd.oasis.opendocument")) {
            if (zip.text("META-INF/manifest.xml").contains("encryption-data")) {
                throw new UnreadableSource(UnreadableSource.Reason.ENCRYPTED);
            }
            if (type.contains("spreadsheet") || type.contains("text")) {
                return OdfReader.read(zip, type.contains("spreadsheet"), new Budget());
            }
        }
        throw new UnreadableSource(UnreadableSource.Reason.UNSUPPORTED, "zip");
    }
}
