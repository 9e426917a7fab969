package reform.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.message.Language;
import reform.message.Messages;
import reform.render.page.ReportPages;
import reform.render.text.OutputProfile;

class ReportTemplateTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Messages CHINESE = new Messages(Language.CHINESE);

    /** A report of one task, with all a document may hold. */
    private record Sample(String title) implements ReportPages {
        @Override
        public Map<String, Object> document() {
            Map<String, Object> task = new LinkedHashMap<>();
            task.put("id", 10L);
            task.put("list", "reform");
            task.put("title", title);
            task.put("due", "2021年");
            task.put("dueDate", Optional.of(LocalDate.of(2021, 12, 31)));
            task.put("originalDueDate", Optional.of(LocalDate.of(2021, 6, 30)));
            task.put("extensions", 1);
            task.put("daysOverdue", 181);
            task.put("lead", List.of("市教育局", "市财政局"));
            task.put("status", "in-progress");
            task.put("progress", OptionalInt.of(60));
            task.put("light", Optional.of("red"));
            task.put("section", Optional.empty());
            task.put("missedYears", List.of());
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("asOf", LocalDate.of(2022, 6, 30));
            document.put("list", Map.of("title", "清单", "source", "javascript:alert(1)"));
            document.put("section", "not the task's");
            document.put("none", 0);
            document.put("empty", "");
            document.put("absent", Optional.empty());
            document.put("tasks", List.of(task));
            return document;
        }

        @Override
        public Map<String, Object> sentences() {
            return Map.of("title", "", "summary", List.of(), "legend", List.of());
        }

        @Override
        public void writeText(OutputProfile profile, Appendable out) {}
    }

    private static String render(Markup markup, String template, String title, Messages messages) throws Exception {
        StringWriter out = new StringWriter();
        new ReportTemplate(markup, template).write(new Sample(title), messages, out);
        return out.toString();
    }

    private static String text(String template) throws Exception {
        return render(Markup.TEXT, template, "衔接", ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{asOf}}|2022-06-30",
                "{{list.title}}|清单",
                "{{#tasks}}{{id}} {{title}} {{progress}} {{dueDate}}{{/tasks}}|10 衔接 60 2021-12-31",
                "{{#tasks}}{{#lead}}{{.}};{{/lead}}{{/tasks}}|市教育局;市财政局;",
                "{{#tasks}}{{asOf}}{{/tasks}}|2022-06-30",
                "{{nothing}}{{nothing.at.all}}{{#nothing}}x{{/nothing}}{{^nothing}}y{{/nothing}}|y",
                "{{#none}}x{{/none}}{{#empty}}x{{/empty}}{{#absent}}x{{/absent}}{{^absent}}y{{/absent}}|y",
                "{{#tasks}}[{{section}}]{{/tasks}}|[]",
                "{{! a comment }}{{=<% %>=}}<% asOf %>|2022-06-30",
                "{{#tasks}}{{shown.state}}; {{shown.light}}; {{shown.lead}}{{/tasks}}|in progress, 60%; red; 市教育局, 市财政局",
                "{{#tasks}}{{shown.daysOverdue}}{{/tasks}}|181 d",
                "{{words.column.title}}|TITLE",
                "{{words.column.nothing}}{{words.nothing.at.all}}{{words.nothing}}|``",
                "{{#say}}list.as-of asOf{{/say}}|as of 2022-06-30",
                "{{#tasks}}{{#say}}show.overdue daysOverdue{{/say}}{{/tasks}}|181 days overdue",
                "{{#tasks}}{{#say}}show.overdue extensions{{/say}}{{/tasks}}|1 day overdue",
                "{{#say}}list.group tasks{{/say}}|1 task",
                "{{#tasks}}{{#say}}show.why shown.light{{/say}}{{/tasks}}|: red",
                "{{#say}}no.such-text asOf{{/say}}{{#say}}nothing{{/say}}|``",
            })
    void aTemplateSeesTheDocumentAndWords(String template, String shown) throws Exception {
        assertThat(text(template)).isEqualTo(shown);
    }

    @Test
    void wordsAreInTheLanguageOfTheRun() throws Exception {
        String template = "{{#tasks}}{{words.column.status}}：{{shown.state}}，{{shown.lead}}{{/tasks}}";
        assertThat(render(Markup.TEXT, template, "", CHINESE)).isEqualTo("状态：进行中，60%，市教育局、市财政局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{title.class}}",
                "{{#tasks}}{{title.class.name}}{{title.length}}{{title.bytes}}{{/tasks}}",
                "{{class}}",
                "{{asOf.year}}",
                "{{list.getClass}}",
                "{{#tasks}}{{lead.size}}{{/tasks}}"
            })
    void aTemplateReachesNoJava(String template) throws Exception {
        assertThat(text(template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script>alert(1)</script>|&lt;script&gt;alert(1)&lt;/script&gt;",
                "]]>|]]&gt;",
                "</style>|&lt;/style&gt;",
                "\" onload='x'|&quot; onload=&#39;x&#39;",
                "a & b|a &amp; b",
            })
    void aPageShowsTextAsItIs(String title, String shown) throws Exception {
        assertThat(render(Markup.HTML, "{{#tasks}}{{title}}{{shown.title}}{{/tasks}}", title, ENGLISH))
                .isEqualTo(shown + shown);
    }

    @Test
    void aPageShowsWhatIsHidden() throws Exception {
        assertThat(render(Markup.HTML, "{{#tasks}}{{title}}{{/tasks}}", "a\u202eb\u0000c\u001b", ENGLISH))
                .isEqualTo("a\\u202eb\\u0000c\\u001b");
    }

    @Test
    void markdownShowsTextAsItIs() throws Exception {
        assertThat(render(Markup.MARKDOWN, "| {{#tasks}}{{title}}{{/tasks}} |", "a|b *c* <d>", ENGLISH))
                .isEqualTo("| a\\|b \\*c\\* \\<d\\> |");
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() throws Exception {
        assertThat(text("[{{list.shown.link}}]")).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a {{b|1|3|template.tag-not-closed",
                "a\\n清单 {{b\\nc}}|2|4|template.tag-not-closed",
                "{{}}|1|1|template.empty-tag",
                "{{# }}|1|1|template.empty-tag",
                "\\n\\n{{#a}}{{#b}}{{/b}}|3|1|template.section-not-closed",
                "{{^a}}x|1|1|template.section-not-closed",
                "{{/a}}|1|1|template.section-not-open",
                "{{#a}}{{/b}}|1|7|template.other-section-open",
                "{{> /etc/passwd}}|1|1|template.no-such-part",
                "{{>nothing}}|1|1|template.no-such-part",
                "{{=abc=}}|1|1|template.bad-delimiters",
                "{{{a}}|1|1|template.tag-not-closed",
            })
    void aMistakeHasItsPlace(String template, int line, int column, String key) throws IOException {
        TemplateError error = catchThrowableOfType(
                TemplateError.class, () -> new ReportTemplate(Markup.HTML, template.replace("\\n", "\n")));
        assertThat(error).isNotNull();
        assertThat(error.line()).isEqualTo(line);
        assertThat(error.column()).isEqualTo(column);
        assertThat(error.messageKey()).isEqualTo(key);
        for (Messages messages : List.of(ENGLISH, CHINESE)) {
            assertThat(messages.text(error)).doesNotContain("{0}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, HTML",
        "a.html.mustache, HTML",
        "a.htm, HTML",
        "a.md, MARKDOWN",
        "a.md.mustache, MARKDOWN",
        "a.txt, TEXT"
    })
    void aNameSaysTheMarkup(String name, Markup markup) {
        assertThat(Markup.ofFile(name)).contains(markup);
        assertThat(Markup.ofFile("a.mustache")).isEmpty();
    }
}
