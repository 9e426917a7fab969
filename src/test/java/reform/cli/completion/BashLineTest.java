package reform.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BashLineTest {
    private static final String BREAKS = " \t\n\"'@><=;|&(:";
    private static final String TAB = "9";

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            reform show 1!show|1
            reform !
            reform  list   --lead ed!list|--lead|ed
            reform list --lead=ed!list|--lead=ed
            reform show list:1!show|list:1
            reform list --lead "市 教!list|--lead|市 教
            reform list --lead '市 教' x!list|--lead|市 教|x
            reform list --lead 市\\ 教!list|--lead|市 教
            reform list "a\\"b\\$c\\n" d\\'e!list|a"b$c\\n|d'e
            reform list $(rm x!x
            reform list `rm x`!list|`rm|x`
            A=b C=d reform sh!sh
            x; reform sh!sh
            x && y | reform list --co!list|--co
            reform list 2>err --co!list|2|--co
            reform list ''!list|
            reform list a\\!list|a
            """)
    void takesALineApartAndRunsNothing(String line, String words) {
        String joined = String.join("|", new BashLine(line, BREAKS).words());
        assertThat(joined).isEqualTo(words == null ? "" : words);
    }

    @ParameterizedTest
    @CsvSource({"reform list > fi, true", "reform list >fi, true", "reform list <, true", "reform list > a b, false"})
    void knowsAFileOfARedirection(String line, boolean redirected) {
        assertThat(new BashLine(line, BREAKS).redirected()).isEqualTo(redirected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            reform x           | a b;c             | a\\ b\\;c
            reform x           | $(touch x)`y`     | \\$\\(touch\\ x\\)\\`y\\`
            reform x "         | $(touch x)`y`"\\  | \\$(touch x)\\`y\\`\\"\\\\
            reform x '         | $(touch x)`y`     | $(touch x)`y`
            reform x "         | !a"               | ""'!'"a\\""
            reform x '         | 'a'               | ''\\''a'\\'''
            reform x 'it       | it's              | it'\\''s
            reform x "         | a!b               | a"'!'"b
            reform x           | ~a!*?#            | \\~a\\!\\*\\?\\#
            reform x --lead=市 | --lead=市教育局   | 市教育局
            reform x --lead="市| --lead=市教育局   | 市教育局
            reform x list:1    | list:10           | 10
            reform x "list:1   | list:10           | list:10
            reform x a,b       | a,bc              | a,bc
            """)
    void quotesAWordForItsPlace(String line, String whole, String reply) {
        assertThat(replies(line, new Completion.Candidate(whole, ""))).containsExactly(reply);
    }

    @Test
    void whatStandsBeforeABreakCantBeReplaced() {
        assertThat(replies("reform x a:b", new Completion.Candidate("10", "title")))
                .isEmpty();
    }

    @Test
    void saysWhatCandidatesMeanWhileThereIsAChoice() {
        Completion.Candidate one = new Completion.Candidate("1", "研制新一轮资源整合方案\u001b[2J");
        Completion.Candidate ten = new Completion.Candidate("10", "");
        assertThat(replies("reform show 1", one)).containsExactly("1");
        assertThat(replies("reform show 1", one, ten)).containsExactly("1   (研制新一轮资源整合方...)", "10");
        assertThat(new BashLine("reform show 1", BREAKS).replies(answer(one, ten), "37", 30))
                .containsExactly("1", "10");
    }

    @Test
    void severalNamesDontReplaceAPartThatTheyDontBeginWith() {
        Completion.Candidate one = new Completion.Candidate("市教育局", "");
        Completion.Candidate other = new Completion.Candidate("市委教科工委", "");
        assertThat(replies("reform list -d 教", one, other)).containsExactly("市教育局", "市委教科工委", "");
    }

    private static Completion.Answer answer(Completion.Candidate... candidates) {
        return new Completion.Answer(Completion.Fit.FRAGMENT, "", List.of(candidates));
    }

    private static List<String> replies(String line, Completion.Candidate... candidates) {
        return new ArrayList<>(new BashLine(line, BREAKS).replies(answer(candidates), TAB, 30));
    }
}
