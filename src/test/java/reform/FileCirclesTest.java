package reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No source file is in a circle with another: what a file says can be read without one that needs it in turn. Counted are
 * imports and the names of the file's own package; a type and those nested in it are one file.
 */
class FileCirclesTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** A sealed type names its cases, which name it: together they are one type. */
    private static final List<Set<String>> SEALED = List.of(
            Set.of(
                    "reform.action.Action",
                    "reform.action.Extend",
                    "reform.action.Mark",
                    "reform.action.MarkInWords",
                    "reform.action.Note",
                    "reform.action.Progress",
                    "reform.action.Remove",
                    "reform.action.SetFields"),
            Set.of("reform.office.source.Block", "reform.office.source.Grid", "reform.office.source.Paragraph"));

    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("\"\"\".*?\"\"\"|/\\*.*?\\*/|//[^\n]*|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([a-z.]+)\\.([A-Z]\\w*)");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Z]\\w*");

    @Test
    void noFileIsInACircleWithAnother() throws IOException {
        Set<Set<String>> circles = new HashSet<>(circles(SOURCES));
        SEALED.forEach(circles::remove);
        assertThat(circles).isEmpty();
    }

    private static List<Set<String>> circles(Path sources) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(sources)) {
            for (Path path :
                    paths.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name =
                        sources.relativize(path).toString().replace('/', '.').replace('\\', '.');
                files.put(
                        name.substring(0, name.length() - ".java".length()),
                        COMMENT_OR_TEXT.matcher(Files.readString(path)).replaceAll(" "));
            }
        }
        Map<String, Set<String>> needs = new HashMap<>();
        files.forEach((name, text) -> needs.put(name, needs(name, text, files.keySet())));
        List<Set<String>> circles = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String file : files.keySet()) {
            if (placed.contains(file)) {
                continue;
            }
            Set<String> circle = new TreeSet<>();
            Set<String> reached = reached(file, needs);
            for (String other : reached) {
                if (reached(other, needs).contains(file)) {
                    circle.add(other);
                }
            }
            placed.addAll(circle);
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
        return circles;
    }

    private static Set<String> needs(String file, String text, Set<String> files) {
        Set<String> needs = new HashSet<>();
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            needs.add(imports.group(1) + "." + imports.group(2));
        }
        String room = file.substring(0, file.lastIndexOf('.') + 1);
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            needs.add(room + names.group());
        }
        needs.retainAll(files);
        needs.remove(file);
        return needs;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> needs) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(needs.get(from));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(needs.get(next));
            }
        }
        return reached;
    }
}
