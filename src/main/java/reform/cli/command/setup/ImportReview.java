package reform.cli.command.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import reform.cli.session.Session;
import reform.cli.syntax.Failure;
import reform.message.Messages;
import reform.office.plan.PlanPages;
import reform.office.read.Plan;
import reform.office.read.WorkList;
import reform.office.source.Block;
import reform.office.source.Grid;
import reform.office.source.Paragraph;
import reform.office.source.Source;
import reform.render.text.DisplayWidth;
import reform.render.text.Graphemes;
import reform.render.text.LineBreaker;
import reform.render.text.OutputProfile;
import reform.render.text.TerminalText;
import reform.terminal.FullScreen;
import reform.terminal.Keystroke;

/**
 * Goes through what is doubtful in a document, one key each: as it was read, or as the cell should say; then the document is
 * read again with that. The document itself stays as it is.
 */
final class ImportReview {
    /** Reads a document. */
    interface Reading {
        WorkList of(Source source);
    }

    private static final int LONGEST_ANSWER = 1000;
    private static final int NARROWEST = 20;

    private final Session session;
    private final Messages messages;
    private final Reading reading;
    private final Set<Plan.Doubt> seen = new HashSet<>();
    private Source source;

    ImportReview(Session session, Source source, Reading reading) {
        this.session = session;
        this.messages = session.messages();
        this.source = source;
        this.reading = reading;
    }

    /** The list as it is read in the end; empty where the person stops. */
    Optional<WorkList> walk() throws IOException {
        WorkList list = reading.of(source);
        Optional<Plan.Doubt> doubt = next(list);
        if (doubt.isEmpty()) {
            session.say(messages.text("import.review.nothing"));
            return Optional.of(list);
        }
        try (FullScreen screen = open()) {
            while (doubt.isPresent()) {
                Optional<Source> answered = ask(screen, list, doubt.get());
                if (answered.isEmpty()) {
                    return Optional.empty();
                }
                seen.add(doubt.get());
                if (!answered.get().equals(source)) {
                    source = answered.get();
                    list = reading.of(source);
                }
                doubt = next(list);
            }
        }
        return Optional.of(list);
    }

    private FullScreen open() {
        try {
            return session.host().interactive().fullScreen();
        } catch (IOException e) {
            throw Failure.usage("import.review.needs-terminal");
        }
    }

    private Optional<Plan.Doubt> next(WorkList list) {
        return list.plan().doubts().stream()
                .filter(each -> !seen.contains(each))
                .findFirst();
    }

    /** The document as it is to be read after an answer; empty where the person stops. */
    private Optional<Source> ask(FullScreen screen, WorkList list, Plan.Doubt doubt) throws IOException {
        Optional<String> written = text(doubt.place());
        Optional<String> typed = Optional.empty();
        while (true) {
            paint(screen, list, doubt, written, typed);
            Keystroke key = screen.read();
            if (typed.isPresent()) {
                String text = typed.get();
                switch (key.kind()) {
                    case ENTER -> {
                        return Optional.of(with(doubt.place(), text));
                    }
                    case ESCAPE, INTERRUPT -> typed = Optional.empty();
                    case END_OF_INPUT -> {
                        return Optional.empty();
                    }
                    case CHARACTER, PASTE -> typed = Optional.of(shortened(text + TerminalText.clean(key.text())));
                    case BACKSPACE -> typed = Optional.of(withoutLast(text));
                    case CLEAR -> typed = Optional.of("");
                    default -> {}
                }
                continue;
            }
            switch (key.kind()) {
                case ENTER, RIGHT, TAB -> {
                    return Optional.of(source);
                }
                case INTERRUPT, END_OF_INPUT -> {
                    return Optional.empty();
                }
                case CHARACTER -> {
                    switch (key.text()) {
                        case "a", " " -> {
                            return Optional.of(source);
                        }
                        case "q" -> {
                            return Optional.empty();
                        }
                        case "t" -> typed = written;
                        case "b" -> {
                            if (written.isPresent()) {
                                return Optional.of(with(doubt.place(), ""));
                            }
                        }
                        default -> {}
                    }
                }
                default -> {}
            }
        }
    }

    private Source with(Plan.Place place, String text) {
        return source.with(place.part(), place.row(), place.column(), text);
    }

    /** What stands in the cell, on one line; empty where the doubt is about no cell. */
    private Optional<String> text(Plan.Place place) {
        for (Block block : source.blocks()) {
            if (block instanceof Paragraph paragraph && place.part().isEmpty() && paragraph.number() == place.row()) {
                return Optional.of(TerminalText.clean(paragraph.text()));
            }
            if (block instanceof Grid grid
                    && grid.name().equals(place.part())
                    && !place.column().isEmpty()) {
                Optional<String> text = row(grid, place.row()).stream()
                        .flatMap(row -> row.own().stream())
                        .filter(cell -> grid.label(cell.column()).equals(place.column()))
                        .map(cell -> TerminalText.clean(cell.text().replace('\n', ' ')))
                        .findFirst();
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Grid.Row> row(Grid grid, int number) {
        return grid.rows().stream().filter(row -> row.number() == number).findFirst();
    }

    private void paint(
            FullScreen screen, WorkList list, Plan.Doubt doubt, Optional<String> written, Optional<String> typed)
            throws IOException {
        int width = Math.max(NARROWEST, screen.columns());
        List<Plan.Doubt> left = list.plan().doubts().stream()
                .filter(each -> !seen.contains(each))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "import.review.title",
                TerminalText.clean(list.plan().source().file()),
                seen.size() + 1,
                seen.size() + left.size()));
        lines.add("");
        PlanPages pages = new PlanPages(list.plan(), messages, OutputProfile.PLAIN);
        lines.addAll(LineBreaker.wrap(pages.line(doubt), width));
        lines.add("");
        for (String cell : context(doubt.place())) {
            lines.addAll(LineBreaker.wrap(cell, width));
        }
        int room = Math.max(1, screen.rows() - 2);
        if (lines.size() > room) {
            lines = new ArrayList<>(lines.subList(0, room));
        }
        lines.add("");
        if (typed.isPresent()) {
            String label = messages.text("import.review.typing");
            String end = DisplayWidth.end(typed.get(), Math.max(1, width - DisplayWidth.of(label) - 1));
            lines.add(label + end);
            screen.paint(lines, OptionalInt.of(DisplayWidth.of(label) + DisplayWidth.of(end)));
        } else {
            lines.add(messages.text(written.isPresent() ? "import.review.keys" : "import.review.keys-without-cell"));
            screen.paint(lines, OptionalInt.empty());
        }
    }

    /** The cells of the row, a line each. */
    private List<String> context(Plan.Place place) {
        for (Block block : source.blocks()) {
            if (block instanceof Grid grid && grid.name().equals(place.part()) && place.row() > 0) {
                return row(grid, place.row()).stream()
                        .flatMap(row -> row.filled().stream())
                        .map(cell -> grid.label(cell.column()) + "  "
                                + TerminalText.clean(cell.text().replace('\n', ' ')))
                        .toList();
            }
        }
        return List.of();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ANSWER ? text : Graphemes.start(text, LONGEST_ANSWER);
    }

    private static String withoutLast(String text) {
        int start = 0;
        for (int end = 0; end < text.length(); end = Graphemes.end(text, end)) {
            start = end;
        }
        return text.substring(0, start);
    }
}
