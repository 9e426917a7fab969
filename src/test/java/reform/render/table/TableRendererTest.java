package reform.render.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.render.text.DisplayWidth;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.render.text.StyledText;

class TableRendererTest {
    private static final Table TASKS = Table.of(
                    Column.right("ID"),
                    Column.left("LIGHT").rank(3),
                    Column.left("DUE"),
                    Column.right("OVERDUE").rank(1),
                    Column.left("STATUS").rank(2),
                    Column.left("LEAD").flexible(12).rank(4),
                    Column.left("TITLE").flexible(20))
            .row("27", "red", "2020-12-31", "546 d", "not started", "市教育局", "建立职业教育联席会议制度")
            .row("9", "red", "every year", "546 d", "not started", "市教育局", "保持高中阶段教育职普比 (missed 2020, 2021)")
            .row("10", "yellow", "2022-06-30", "", "in progress", "市人力资源社会保障局", "推进“中职-高职-本科”衔接 👍🏽 cafe\u0301")
            .build();

    private static String render(Table table, OutputProfile profile) {
        StringBuilder out = new StringBuilder();
        try {
            new TableRenderer(profile).write(table, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    @Test
    void aPipeGetsEverything() {
        assertThat(render(TASKS, OutputProfile.PLAIN)).isEqualTo("""
                        ID  LIGHT   DUE         OVERDUE  STATUS       LEAD                  TITLE
                        27  red     2020-12-31    546 d  not started  市教育局              建立职业教育联席会议制度
                         9  red     every year    546 d  not started  市教育局              保持高中阶段教育职普比 (missed 2020, 2021)
                        10  yellow  2022-06-30           in progress  市人力资源社会保障局  推进“中职-高职-本科”衔接 👍🏽 cafe\u0301
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 200})
    void aWideTerminalGetsTheSame(int width) {
        assertThat(render(TASKS, OutputProfile.terminal(width, false))).isEqualTo(render(TASKS, OutputProfile.PLAIN));
    }

    @Test
    void at100ColumnsTheTitleIsCut() {
        assertThat(render(TASKS, OutputProfile.terminal(100, false))).isEqualTo("""
                        ID  LIGHT   DUE         OVERDUE  STATUS       LEAD                  TITLE
                        27  red     2020-12-31    546 d  not started  市教育局              建立职业教育联席会议制度
                         9  red     every year    546 d  not started  市教育局              保持高中阶段教育职普比 (misse...
                        10  yellow  2022-06-30           in progress  市人力资源社会保障局  推进“中职-高职-本科”衔接 👍🏽 cafe\u0301
                        """);
    }

    @Test
    void at80ColumnsTheLeadGivesWayToo() {
        assertThat(render(TASKS, OutputProfile.terminal(80, false))).isEqualTo("""
                        ID  LIGHT   DUE         OVERDUE  STATUS       LEAD          TITLE
                        27  red     2020-12-31    546 d  not started  市教育局      建立职业教育联席...
                         9  red     every year    546 d  not started  市教育局      保持高中阶段教育...
                        10  yellow  2022-06-30           in progress  市人力资...   推进“中职-高职-本...
                        """);
    }

    @Test
    void at60ColumnsTheLeastImportantColumnsAreLeftOut() {
        assertThat(render(TASKS, OutputProfile.terminal(60, false))).isEqualTo("""
                        ID  DUE         OVERDUE  STATUS       TITLE
                        27  2020-12-31    546 d  not started  建立职业教育联席会...
                         9  every year    546 d  not started  保持高中阶段教育职...
                        10  2022-06-30           in progress  推进“中职-高职-本科...
                        """);
    }

    @Test
    void at40ColumnsWhatMattersMostIsLeft() {
        assertThat(render(TASKS, OutputProfile.terminal(40, false))).isEqualTo("""
                        ID  DUE         TITLE
                        27  2020-12-31  建立职业教育联席会议制度
                         9  every year  保持高中阶段教育职普...
                        10  2022-06-30  推进“中职-高职-本科”...
                        """);
    }

    @Test
    void aTerminalTooNarrowForAnythingStillGetsLinesThatFit() {
        assertThat(render(TASKS, OutputProfile.terminal(12, false))).isEqualTo("""
                        ID  DUE    .
                        27  20...  .
                         9  ev...  .
                        10  20...  .
                        """);
    }

    @Test
    void noLineIsEverWiderThanTheTerminal() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> pieces = List.of("中", "a", "“", "👍🏽", "e\u0301", " ", "\u001b", "\n", "局", "0");
        for (int n = 0; n < 300; n++) {
            Column[] columns = new Column[1 + random.nextInt(6)];
            for (int c = 0; c < columns.length; c++) {
                Column column = random.nextBoolean() ? Column.left("H" + c) : Column.right("列" + c);
                column = random.nextBoolean() ? column.flexible(random.nextInt(10)) : column;
                columns[c] = column.rank(random.nextInt(3));
            }
            Table.Builder table = Table.of(columns);
            for (int r = 0; r < 5; r++) {
                String[] cells = new String[columns.length];
                for (int c = 0; c < cells.length; c++) {
                    StringBuilder cell = new StringBuilder();
                    for (int i = random.nextInt(20); i > 0; i--) {
                        cell.append(pieces.get(random.nextInt(pieces.size())));
                    }
                    cells[c] = cell.toString();
                }
                table.row(cells).heading(StyledText.of(cells[0] + "长长长长长长长长长"));
            }
            int width = 1 + random.nextInt(100);
            String[] lines =
                    render(table.build(), OutputProfile.terminal(width, false)).split("\n", -1);
            assertThat(lines).as("seed " + seed).hasSize(12);
            assertThat(lines)
                    .as("seed " + seed + ", width " + width)
                    .allMatch(line -> DisplayWidth.of(line) <= width && !line.endsWith(" "));
        }
    }

    @Test
    void headingsAndBlankLinesStandBetweenRows() {
        Table table = Table.of(Column.right("ID"), Column.left("TITLE"))
                .heading(StyledText.of("市教育局", Style.BOLD))
                .row("27", "一")
                .blank()
                .heading(StyledText.of("市政府", Style.BOLD))
                .row("1", "二")
                .build();

        assertThat(render(table, OutputProfile.PLAIN)).isEqualTo("""
                        ID  TITLE
                        市教育局
                        27  一

                        市政府
                         1  二
                        """);
        assertThat(render(table.withoutHeader(), OutputProfile.PLAIN)).isEqualTo("""
                        市教育局
                        27  一

                        市政府
                         1  二
                        """);
    }

    @Test
    void coloursDoNotMoveAnything() {
        Table table = Table.of(Column.right("ID"), Column.left("LIGHT"), Column.left("TITLE"))
                .row(StyledText.of("7", Style.BOLD), StyledText.of("red", Style.RED), StyledText.of("一"))
                .row(StyledText.of("10", Style.BOLD), StyledText.EMPTY, StyledText.EMPTY)
                .build();

        assertThat(render(table, OutputProfile.terminal(80, true))).isEqualTo("""
                        ^[2;4mID^[0m  ^[2;4mLIGHT^[0m  ^[2;4mTITLE^[0m
                         ^[1m7^[0m  ^[1;37;41mred^[0m    一
                        ^[1m10^[0m
                        """.replace('^', '\u001b'));
    }

    @Test
    void inColourTheHeadersRuleIsAsWideAsTheColumn() {
        Table table = Table.of(Column.right("N"), Column.left("LEAD"), Column.left("TITLE"))
                .row("100", "市教育局", "建立职业教育")
                .build();

        assertThat(render(table, OutputProfile.terminal(80, true)))
                .isEqualTo("^[2;4m  N^[0m  ^[2;4mLEAD    ^[0m  ^[2;4mTITLE^[0m\n100  市教育局  建立职业教育\n"
                        .replace('^', '\u001b'));
    }

    @Test
    void aRowIsALineWhateverItsCellsHold() {
        Table table = Table.of(Column.left("TITLE"), Column.left("LEAD"))
                .row("a\r\nb\tc", "\u001b[2J\u202e")
                .build();

        assertThat(render(table, OutputProfile.PLAIN)).isEqualTo("TITLE  LEAD\na b c  \\u001b[2J\\u202e\n");
    }

    @Test
    void aTableWithoutRowsIsItsHeader() {
        assertThat(render(Table.of(Column.right("ID"), Column.left("TITLE")).build(), OutputProfile.PLAIN))
                .isEqualTo("ID  TITLE\n");
    }

    @Test
    void manyRowsKeepTheirOrder() {
        Table.Builder table = Table.of(Column.right("ID"), Column.left("TITLE"));
        StringBuilder expected = new StringBuilder("  ID  TITLE\n");
        for (int i = 1000; i < 4000; i++) {
            table.row(String.valueOf(i), "建立职业教育联席会议制度");
            expected.append(i).append("  建立职业教育联席会议制度\n");
        }

        assertThat(render(table.build(), OutputProfile.PLAIN)).isEqualTo(expected.toString());
    }

    @Test
    void cellsAndColumnsMustBeAsMany() {
        Table.Builder table = Table.of(Column.left("A"), Column.left("B")).row("only one");

        assertThatIllegalArgumentException().isThrownBy(table::build).withMessage("1 cells in a table of 2 columns");
        assertThatIllegalArgumentException().isThrownBy(() -> Table.of().build());
    }
}
