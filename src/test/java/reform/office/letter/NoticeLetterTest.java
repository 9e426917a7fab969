package reform.office.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class NoticeLetterTest {
    private static String body(String title) throws Exception {
        return part("word/document.xml", title);
    }

    private static String part(String name, String title) throws Exception {
        byte[] bytes = new NoticeLetter(
                        Optional.of("市教改办"),
                        "督办",
                        "",
                        title,
                        "市教育局：",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "2022年6月30日",
                        Optional.empty(),
                        Optional.empty())
                .bytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            while (!entry.getName().equals(name)) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜. */
    @Test
    void aLongTitleIsBrokenBetweenWords() throws Exception {
        assertThat(body("沈阳市职业教育工作联席会议办公室关于抓紧办结逾期任务的督办通知"))
                .contains(">沈阳市职业教育工作联席会议办公室</w:t><w:br/><w:t xml:space=\"preserve\">关于抓紧办结逾期任务的督办通知<");
        assertThat(body("市教改办关于抓紧办结逾期任务的通知")).contains(">市教改办关于抓紧办结逾期任务的通知<");
        assertThat(body("关于抓紧办结逾期和临期任务并报送进展情况的督办通知")).contains(">关于抓紧办结逾期和临期任务并报送进展情况的督办通知<");
    }

    /** 上粗下细 at the head and 上细下粗 at the foot; ISO/IEC 29500-1, 17.18.2: a thin line contained within a thick one. */
    @Test
    void theThickLinesOfTheRulesAreOutside() throws Exception {
        assertThat(part("word/header1.xml", "通知")).contains("<w:top w:val=\"thinThickSmallGap\"");
        assertThat(part("word/footer3.xml", "通知")).contains("<w:bottom w:val=\"thinThickSmallGap\"");
    }
}
