package reform.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reform.office.source.SourceReader;
import reform.office.source.UnreadableSource;
import reform.office.source.UnreadableSource.Reason;

/** Documents made to harm are refused soon, with a reason. */
class HostileDocumentsTest {
    @TempDir
    Path folder;

    private Reason refused(Path file) {
        return Assertions.assertTimeout(Duration.ofSeconds(10), () -> catchThrowableOfType(
                        UnreadableSource.class, () -> SourceReader.read(file, Optional.empty()))
                .reason());
    }

    private Path bomb(String part, String before, byte[] filling, int times, String after) throws Exception {
        Path file = folder.resolve("bomb");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(before.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                zip.write(filling);
            }
            zip.write(after.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void bombs() throws Exception {
        byte[] letters = new byte[1 << 20];
        Arrays.fill(letters, (byte) 'A');
        String open = "<d><body><p><r><t>";
        assertThat(refused(bomb("word/document.xml", open, letters, 60, "</t></r></p></body></d>")))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(bomb("word/document.xml", "<d><body><p a='", letters, 60, "'/></body></d>")))
                .isEqualTo(Reason.TOO_LARGE);
        byte[] tables = "<tbl><tr><tc>".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(bomb("word/document.xml", "<d><body>", tables, 20_000, "")))
                .isEqualTo(Reason.TOO_LARGE);
        byte[] rows =
                "<table-row number-rows-repeated='9'><table-cell number-columns-repeated='16384'><p>x</p></table-cell></table-row>"
                        .getBytes(StandardCharsets.UTF_8);
        Path ods = bomb(
                "content.xml", "<d><body><spreadsheet><table name='a'>", rows, 1, "</table></spreadsheet></body></d>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("repeat")))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<d><body><spreadsheet><table name='a'>".getBytes(StandardCharsets.UTF_8));
            zip.write(rows);
            zip.write("</table></spreadsheet></body></d>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refused(folder.resolve("repeat"))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(ods)).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void moreRowsThanAWorkListHas() throws Exception {
        StringBuilder rows = new StringBuilder("<sheetData>");
        for (int i = 1; i <= 100_001; i++) {
            rows.append("<row><c t=\"n\"><v>1</v></c></row>");
        }
        Path file = OfficeFile.xlsx("a", rows.append("</sheetData>").toString()).writeTo(folder.resolve("rows.xlsx"));
        assertThat(refused(file)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void entities() throws Exception {
        String external =
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><body><p><r><t>&x;</t></r></p></body></d>";
        assertThat(refused(bomb("word/document.xml", external, new byte[0], 0, "")))
                .isEqualTo(Reason.ENTITIES);
    }

    @Test
    void passwords() throws Exception {
        Path file = folder.resolve("secret.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            files.writeFilesystem(out);
        }
        assertThat(refused(file)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void cutShort() throws Exception {
        for (String format : new String[] {"docx", "xlsx", "doc", "xls", "odt"}) {
            byte[] whole = Files.readAllBytes(Path.of("src/test/resources/office/city." + format));
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
            assertThat(refused(file)).as(format).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void aCellFarAwayCostsNothing() throws Exception {
        String data = OfficeFile.rows("序号|工作任务|完成时限|牵头单位", "1|甲|2026年|市教育局")
                        .replace(
                                "</sheetData>",
                                "<row r=\"1048576\"><c r=\"XFD1048576\""
                                        + " t=\"inlineStr\"><is><t>远</t></is></c></row></sheetData>")
                + "<mergeCells><mergeCell ref=\"A3:XFD1048576\"/></mergeCells>";
        Path file = OfficeFile.xlsx("Sheet1", data).writeTo(folder.resolve("far.xlsx"));
        assertThat(Imported.lines(Imported.file(file))).hasSize(1);
        assertThat(Imported.skipped(Imported.file(file))).containsExactly("other: 远");
    }

    @Test
    void manyRows() throws Exception {
        StringBuilder csv = new StringBuilder("序号,工作任务,完成时限,牵头单位\n");
        for (int i = 1; i <= 20_000; i++) {
            csv.append(i).append(",任务").append(i).append(",2026年,市教育局\n");
        }
        assertThat(Imported.text(csv.toString()).tasks()).hasSize(20_000);
    }
}
