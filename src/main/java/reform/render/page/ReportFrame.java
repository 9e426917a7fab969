package reform.render.page;

import java.io.IOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reform.message.Messages;
import reform.model.Status;
import reform.model.TaskList;
import reform.render.chart.Bar;
import reform.render.table.TableRenderer;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.text.TerminalText;
import reform.report.Provenance;
import reform.report.ReportContext;
import reform.report.TaskCounts;

/** What stands above and below every report: whose tasks, as of which day, what the words mean, from which file. */
final class ReportFrame {
    private static final int SHORT_HASH = 10;

    private final ReportContext context;
    private final Messages messages;
    private final OutputProfile profile;
    private final Paint paint;

    ReportFrame(ReportContext context, Messages messages, OutputProfile profile) {
        this.context = context;
        this.messages = messages;
        this.profile = profile;
        this.paint = new Paint(profile);
    }

    /** The title of each list, cut to the terminal, with the day; then an empty line. */
    void head(String what, Appendable out) throws IOException {
        String day = messages.text("list.as-of", context.asOf());
        for (TaskList list : context.lists()) {
            String title = TerminalText.clean(messages.text("report.title", list.title(), what));
            if (profile.width().isPresent()) {
                int room = profile.width().getAsInt() - DisplayWidth.of(day) - 2;
                title = room < 8 ? title : DisplayWidth.cut(title, room);
            }
            line(StyledText.of(title, Style.BOLD).plus("  ", Style.PLAIN).plus(day, Style.DIM), out);
        }
        out.append('\n');
    }

    /** A heading with an empty line above it, and the note below where there is no room beside it. */
    void section(String title, String note, Appendable out) throws IOException {
        out.append('\n');
        StyledText heading = StyledText.of(title, Style.BOLD).plus(note.isEmpty() ? "" : "  " + note, Style.DIM);
        if (heading.width() <= profile.width().orElse(Integer.MAX_VALUE)) {
            line(heading, out);
        } else {
            line(StyledText.of(title, Style.BOLD), out);
            sentences(List.of(note), Style.DIM, out);
        }
    }

    /** Headings, unless a title is empty, and their tables. */
    void sections(List<ReportSection> sections, Appendable out) throws IOException {
        for (ReportSection section : sections) {
            if (!section.title().isEmpty()) {
                section(section.title(), section.note(), out);
            }
            new TableRenderer(profile).write(section.table(), out);
        }
    }

    /** A line as it is. */
    void line(StyledText text, Appendable out) throws IOException {
        out.append(paint.text(text)).append('\n');
    }

    /** Sentences, each wrapped on its own. */
    void sentences(List<String> sentences, Style style, Appendable out) throws IOException {
        for (String sentence : sentences) {
            String clean = TerminalText.clean(sentence);
            for (String part : profile.width().isPresent()
                    ? LineBreaker.wrap(clean, profile.width().getAsInt())
                    : List.of(clean)) {
                line(StyledText.of(part, style), out);
            }
        }
    }

    /** An empty line, and what the signs and colours of bars mean: {@code ## completed   !! red}. */
    void key(List<Bar.Segment> swatches, List<String> meanings, Appendable out) throws IOException {
        out.append('\n');
        StyledText line = StyledText.EMPTY;
        for (int i = 0; i < meanings.size(); i++) {
            StyledText item = new Bar(List.of(swatches.get(i))).text(profile).plus(" " + meanings.get(i), Style.DIM);
            StyledText longer = line.spans().isEmpty()
                    ? item
                    : line.plus("   ", Style.PLAIN).plus(item);
            if (longer.width() > profile.width().orElse(Integer.MAX_VALUE)) {
                line(line, out);
                line = item;
            } else {
                line = longer;
            }
        }
        line(line, out);
    }

    /** An empty line, what the words mean, and where the figures come from. */
    void foot(List<String> legend, Appendable out) throws IOException {
        out.append('\n');
        sentences(legend, Style.DIM, out);
        sentences(provenance(), Style.DIM, out);
    }

    /** {@code 36% (10 of 28)}, with what was left out where anything was. */
    static String rate(TaskCounts figures, Messages messages) {
        if (figures.rate().percent().isEmpty()) {
            return messages.text("report.no-rate");
        }
        String rate = messages.text(
                "report.rate",
                figures.rate().percent().getAsInt(),
                figures.rate().completed(),
                figures.rate().counted());
        int left =
                figures.total() - figures.rate().counted() - figures.notJudged().size();
        return left == 0
                ? rate
                : messages.text(
                        "report.left-out",
                        rate,
                        figures.count(Status.CANCELLED),
                        figures.ongoing(),
                        figures.recurring().tasks());
    }

    /** What the rate leaves out because it never ends, on a line of its own: how many of its steps are met so far. */
    private static Optional<String> steps(TaskCounts figures, Messages messages) {
        TaskCounts.Recurring recurring = figures.recurring();
        return recurring.tasks() == 0
                ? Optional.empty()
                : Optional.of(messages.count(
                        "report.steps", recurring.tasks(), recurring.stepsMet(), recurring.stepsSoFar()));
    }

    private static Optional<String> milestones(TaskCounts figures, Messages messages) {
        TaskCounts.Milestones all = figures.milestones();
        return all.tasks() == 0
                ? Optional.empty()
                : Optional.of(messages.count("report.milestones", all.tasks(), all.met(), all.missed(), all.ahead()));
    }

    /**
     * What the figures leave out, a line each: the steps of what never ends, the milestones, and the tasks that are not
     * judged.
     */
    static List<String> asides(TaskCounts figures, Messages messages) {
        List<String> lines = new ArrayList<>();
        steps(figures, messages).ifPresent(lines::add);
        milestones(figures, messages).ifPresent(lines::add);
        notJudged(figures.notJudged(), messages).ifPresent(lines::add);
        return lines;
    }

    /** The tasks of which a cell can't be read. */
    static Optional<String> notJudged(List<String> ids, Messages messages) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(messages.count("report.not-judged", ids.size(), ids));
    }

    /** The lights and the thresholds in force: once, or for each list where they differ. */
    List<String> lights() {
        Set<String> thresholds = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>();
        for (TaskList list : context.lists()) {
            String text = messages.text(
                            "report.legend-lights",
                            length(list.policy().dueSoon()),
                            list.policy().behindYellow(),
                            list.policy().behindRed(),
                            length(list.policy().stale()))
                    + messages.text("report.between")
                    + messages.text(list.policy().silentBehind() ? "report.legend-silent" : "report.legend-silent-off");
            thresholds.add(text);
            lines.add(messages.text("report.legend-of", list.title(), text));
        }
        return thresholds.size() == 1 ? List.copyOf(thresholds) : lines;
    }

    /** From which file and which commit. */
    List<String> provenance() {
        List<String> lines = new ArrayList<>();
        for (Provenance file : context.files()) {
            String commit = file.commit()
                    .map(hash -> hash.substring(0, Math.min(SHORT_HASH, hash.length())))
                    .orElse("");
            String key =
                    commit.isEmpty() ? "report.from" : file.modified() ? "report.from-modified" : "report.from-commit";
            lines.add(messages.text(key, file.file(), commit));
        }
        return lines;
    }

    /** A length of time: {@code 30 days}. */
    private String length(Period time) {
        if (time.getYears() > 0 && time.getMonths() == 0 && time.getDays() == 0) {
            return messages.count("report.years", time.getYears());
        }
        return time.toTotalMonths() > 0 && time.getDays() == 0
                ? messages.count("report.months", time.toTotalMonths())
                : messages.count("report.days", time.toTotalMonths() * 30 + time.getDays());
    }
}
