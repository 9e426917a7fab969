package reform.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A document whose recordings are what the program prints. Between {@code <!-- session -->}, or {@code <!-- session zh -->},
 * and {@code <!-- /session -->} stand commands and what each printed and said; between {@code <!-- screen FILE -->} and its
 * end stands a screen that another test keeps in that file.
 */
final class Recordings {
    private static final String SESSION = "<!-- session";
    private static final String SCREEN = "<!-- screen ";

    private Recordings() {}

    /** The document with its recordings made anew, in a folder with the lists that come with the program. */
    static String madeAnew(Path document, Path folder) throws IOException {
        prepare(folder);
        StringBuilder made = new StringBuilder();
        String language = "";
        String screen = "";
        boolean recorded = false;
        for (String line : Files.readAllLines(document)) {
            boolean mark = line.startsWith("<!--");
            if (mark) {
                recorded = line.startsWith(SESSION) || line.startsWith(SCREEN);
                language = line.startsWith(SESSION) ? line.contains(" zh ") ? "zh" : "en" : "";
                screen = line.startsWith(SCREEN) ? screen(line) : "";
            }
            boolean command = line.startsWith("$ reform ");
            if (!recorded || mark || line.startsWith("```") || command) {
                made.append(line).append('\n');
            }
            if (recorded && command) {
                made.append(run(line.substring("$ reform ".length()), language, folder));
            } else if (line.equals("```console")) {
                made.append(screen);
            }
        }
        return made.toString();
    }

    private static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (String name : List.of("reform.yaml", "example.docx")) {
            Files.copy(Path.of("data", name), folder.resolve("data").resolve(name));
        }
        String list = Files.readString(Path.of("data/reform.yaml"));
        Files.writeString(folder.resolve("list.yaml"), list.replaceFirst("lead: 市教育局", "lead: 市教育居"));
    }

    private static String run(String line, String language, Path folder) {
        CommandRun run = CommandRun.in(folder)
                .with("REFORM_LANG", language)
                .with("REFORM_BY", "市教育局")
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .run(words(line));
        return run.out() + run.err();
    }

    /** Words as a shell parts them; quotes keep words together. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + " ").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words.toArray(new String[0]);
    }

    private static String screen(String line) {
        Path file = Path.of(line.substring(SCREEN.length(), line.indexOf(" -->")));
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
