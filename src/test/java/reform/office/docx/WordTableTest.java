package reform.office.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private static final String SENTENCE = "完善德技并修、工学结合的育人和评价机制，借鉴双元制等模式，总结推广现代学徒制。";

    private static WordTable table(String headers, String... rows) {
        List<WordTable.Column> columns = new ArrayList<>();
        for (String header : headers.split("\\|")) {
            columns.add(new WordTable.Column(header, WordTable.Alignment.LEFT));
        }
        List<WordTable.Row> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new WordTable.Cells(List.of(row.split("\\|", -1))));
        }
        return new WordTable(columns, cells);
    }

    private static String document(WordTable table) throws IOException {
        byte[] bytes =
                new WordDocument(WordDocument.Page.TURNED, "清单").table(table).bytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no document");
    }

    @Test
    void shortTextsStayOnOneLineAndLongOnesShareTheRest() {
        WordTable table = table(
                "序号|工作任务|主要内容|完成时限|牵头部门",
                "1|健全育人机制|" + SENTENCE.repeat(3) + "|2022年12月31日|市教育局",
                "2|优化专业|略|2022年|市财政局");
        List<Integer> widths = ColumnWidths.of(table, 100);
        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isBetween(98, 102);
        assertThat(ColumnWidths.lines("2022年12月31日", widths.get(3))).isEqualTo(1);
        assertThat(ColumnWidths.lines("市教育局", widths.get(4))).isEqualTo(1);
        assertThat(ColumnWidths.lines("健全育人机制", widths.get(1))).isEqualTo(1);
        assertThat(widths.get(2)).isGreaterThan(40);
    }

    @Test
    void figuresOfManyColumnsLeaveRoomForNames() {
        WordTable table = table("牵头部门|牵头任务|完成率|本期完成|新增逾期|逾期|责任任务|其中逾期", "市人力资源社会保障局|3|0/3  0%|0|0|0|23|4");
        List<Integer> widths = ColumnWidths.of(table, 84);
        assertThat(ColumnWidths.lines("市人力资源社会保障局", widths.get(0))).isEqualTo(1);
    }

    @Test
    void tablesWithTheSameColumnsAreAsWide() {
        WordTable first = table("编号|工作任务|最近进展", "1|修桥|");
        WordTable second = table("编号|工作任务|最近进展", "2|铺路|" + SENTENCE);
        WordTable both = new WordTable(first.columns(), first.rows(), second.measured());
        WordTable other = new WordTable(second.columns(), second.rows(), first.measured());
        assertThat(ColumnWidths.of(both, 73)).isEqualTo(ColumnWidths.of(other, 73));
    }

    @Test
    void wideTablesOfLongTextsHaveSmallerLetters() {
        String headers = "序号|工作任务|主要内容|完成时限|牵头部门|责任部门|状态|进度|最近进展|存在问题|下一步打算";
        String row = "1|健全机制|%s|2022年|市教育局|市人力资源社会保障局、市发展改革委、市财政局|未启动||||";
        int whole = WordDocument.Page.TURNED.textWidth();
        assertThat(ColumnWidths.size(table(headers, row.formatted(SENTENCE.repeat(4))), whole))
                .isEqualTo(WordTable.Size.TINY);
        assertThat(ColumnWidths.size(table(headers, row.formatted("略")), whole)).isEqualTo(WordTable.Size.SMALL);
        assertThat(ColumnWidths.size(table("序号|工作任务", "1|健全机制"), whole)).isEqualTo(WordTable.Size.TABLE);
    }

    /** One that fills more than half a page would leave the page before it empty. */
    @Test
    void onlyVeryHighRowsMayBeBroken() throws IOException {
        String low = document(table("序号|主要内容", "1|略"));
        String high = document(table("序号|主要内容", "1|" + SENTENCE.repeat(30)));
        assertThat(low.split("<w:cantSplit/>", -1)).hasSize(3);
        assertThat(high.split("<w:cantSplit/>", -1)).hasSize(2);
    }

    @Test
    void aHeaderWithoutRoomIsBrokenInTheMiddle() throws IOException {
        String document = document(table(
                "序号|工作任务|主要内容|完成时限|牵头部门|责任部门|状态|进度|最近进展|存在问题|下一步打算",
                "1|健全机制|" + SENTENCE.repeat(5) + "|每年|市教育局|市财政局、市发展改革委、市人力资源社会保障局、市工业和信息化局|未启动||||",
                "2|健全机制|" + SENTENCE.repeat(5) + "|每年|市教育局|市财政局、市发展改革委、市人力资源社会保障局、市工业和信息化局|未启动||||"));
        assertThat(document)
                .contains(">下一步</w:t><w:br/><w:t xml:space=\"preserve\">打算<")
                .contains(">工作任务<");
    }
}
