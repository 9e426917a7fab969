package reform.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser below reads otherwise than YAML 1.2 and other readers do. */
class YamlParserTest {
    private static String value(String text) {
        YamlSource source = YamlSource.of("a.yaml", text.getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems(source);
        YamlNode root = YamlParser.compose(source, problems)
                .orElseThrow(() -> new AssertionError(problems.inOrder().toString()));
        YamlNode value = ((YamlNode.Mapping) root).entries().get(0).value();
        return ((YamlNode.Scalar) value).text();
    }

    /** {@code ^} is a line break, {@code _} a blank. */
    @ParameterizedTest
    @CsvSource(delimiter = '=', quoteCharacter = '%', textBlock = """
            a: |^__text        = text
            a: |^__text^       = text^
            a: |+^__text       = text
            a: |-^__text       = text
            a: |2^__text       = text
            a: >^__one^__two   = one_two
            a: >+^__one^__two^ = one_two^
            a: |^__text__      = text__
            a: |^__text^__     = text^
            a: |^__one^^__two  = one^^two
            a: |+^__text^^     = text^^
            a: |+^__text^^___  = text^^_
            a: |               = %%
            a: |^              = %%
            a: |^__text^# c    = text^
            """)
    void aBlockScalarEndsWithALineBreakWhereTheFileHasOne(String text, String value) {
        for (String lineBreak : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(value(text.replace("^", lineBreak).replace('_', ' ')))
                    .isEqualTo(value.replace('^', '\n').replace('_', ' '));
        }
    }

    /** {@code ^} is a line break, {@code _} a blank, {@code ~} a tab. */
    @ParameterizedTest
    @CsvSource(delimiter = '=', quoteCharacter = '%', textBlock = """
            a: |~#_c^__text       = text
            a: >-~^__one^__two~^  = one_two~
            a: >-~^__one~^__two~^ = one~_two~
            a: >-_~#~c^__one^     = one
            a:~|-~^__~one~two     = ~one~two
            a: |2~^__one          = one
            a: |+~^__one^^        = one^^
            a:~text               = text
            a:~"t~t"~#_c          = t~t
            a:~'t:~t'             = t:~t
            a:~t~t~#~c            = t~t
            a:~&x~text^b:~*x      = text
            a:~!!str~text         = text
            a:~!!str~|~^__text    = text
            "a"~:~text            = text
            ?~a^:~text            = text
            ---~#~c^a:~text       = text
            ---~{a:~"x~y",~b:~c~} = x~y
            a:~"\\~x^_~y"         = ~x_y
            a: b^~^_c             = b^c
            a: b^_~_~^_^_c        = b^^c
            a: b^__~              = b
            a: |^__b^__~^__c~^    = b^~^c~^
            a:~"\\\\~x"          = \\~x
            """)
    void aTabPartsThingsInALine(String text, String value) {
        for (String lineBreak : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(value(text.replace("^", lineBreak).replace('_', ' ').replace('~', '\t')))
                    .isEqualTo(value.replace('^', '\n').replace('_', ' ').replace('~', '\t'));
        }
    }

    @Test
    void aTabPartsTheWordsOfADirective() {
        assertThat(value("%YAML\t1.2\t# c\n---\t# c\na: x\n")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:\n\tb: c\n",
                "a:\n-\tb: c\n",
                "a:\n-\t- b\n",
                "a:\n- -\t- b\n",
                "?\t- a\n: b\n",
                "? a\n:\tb: c\n",
                "a:\t- b\n",
                "a:\tb: c\n",
                "a:\tb\nc: [\n",
                "a: |\ttext\n  b\n",
                "a: |\n  b\n\t\n  c\n",
                "a: b\n  \tc\n",
                "a: b\n\t\n\tc: d\n",
            })
    void aTabIndentsNothing(String text) {
        YamlSource source = YamlSource.of("a.yaml", text.getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems(source);
        assertThat(YamlParser.compose(source, problems)).isEmpty();
        assertThat(problems.inOrder()).hasSize(1);
    }

    @Test
    void everyEscapeOfYamlIsRead() {
        assertThat(value("a: \"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\\x41\\u4e2d\\U0001F600\""))
                .isEqualTo("\0\u0007\b\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029A中😀");
        assertThat(value("a: \"\\\\L \\\\\\L\"")).isEqualTo("\\L \\\u2028");
    }

    @Test
    void aBackslashIsOneWhereThereAreNoEscapes() {
        String escaped = "b: \"\\P\"\n";
        assertThat(value("a: C:\\Lists\\\\Ltd\\P # \\L\n" + escaped)).isEqualTo("C:\\Lists\\\\Ltd\\P");
        assertThat(value("a: 'C:\\L'\n" + escaped)).isEqualTo("C:\\L");
        assertThat(value("a: |-\n  C:\\L\n  \ue000L\n" + escaped)).isEqualTo("C:\\L\n\ue000L");
        assertThat(value("a: &\\L x\nb: *\\L\nc: \"\\L\"\n")).isEqualTo("x");
    }

    @Test
    void aTextWithEveryPrivateCharacterIsAnswered() {
        StringBuilder text = new StringBuilder("a: ");
        for (char c = '\ue000'; c <= '\uf8ff'; c++) {
            text.append(c);
        }
        assertThat(value(text + "\\L")).endsWith("\\L");
    }
}
