package reform.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reform.change.HeadField;
import reform.change.ListMerge;
import reform.change.MergedTask;
import reform.change.Outcome;
import reform.change.SequenceMerge;
import reform.change.SequenceMerge.Row;
import reform.change.Side;
import reform.change.TaskMerge;
import reform.model.TaskField;
import reform.store.read.Remainder;

/**
 * Writes a merge down: the text of ours, with those pieces of theirs that the merge takes, comments included. What
 * neither the model nor the merge knows of, such as {@code x-} keys and comments, is merged by its text.
 */
final class MergePrinter {
    private static final List<String> KEYS =
            Arrays.stream(TaskField.values()).map(TaskField::key).toList();

    /** The order in which entries that both sides add to a task are written. */
    private static final Comparator<String> KEY_ORDER = Comparator.comparingInt(MergePrinter::rank);

    private final ListMerge merge;
    private final Form form;
    private final int column;
    private final StringBuilder out;
    private int conflicts;

    /**
     * How the result is to be written.
     *
     * @param exchanged whether theirs is what git calls ours, so that it stands first between markers
     * @param preferred the side whose part is written where there is a conflict; both, between markers, where empty
     */
    record Form(Shape shape, ConflictMarkers markers, boolean exchanged, Optional<Side> preferred) {}

    /** @param column where the pieces of this level begin */
    private MergePrinter(ListMerge merge, Form form, int column, StringBuilder out) {
        this.merge = merge;
        this.form = form;
        this.column = column;
        this.out = out;
    }

    /**
     * The text of a merge, from the pieces of the three texts.
     *
     * @throws NotMergeable when a text can't be taken apart so far
     */
    static MergePrinter of(
            ListMerge merge,
            List<SourceFragment> base,
            List<SourceFragment> ours,
            List<SourceFragment> theirs,
            Form form) {
        MergePrinter text = new MergePrinter(merge, form, ours.get(0).column(), new StringBuilder());
        text.entries(base, ours, theirs, text::headOutcome, Optional.empty());
        return text;
    }

    String text() {
        return out.toString();
    }

    /** How many places a person has to decide. */
    int conflicts() {
        return conflicts;
    }

    private MergePrinter inside(int column, StringBuilder out) {
        return new MergePrinter(merge, form, column, out);
    }

    private Optional<Outcome> headOutcome(String key) {
        for (HeadField field : HeadField.values()) {
            if (field.word().equals(key)) {
                return Optional.of(merge.outcome(field));
            }
        }
        return Optional.empty();
    }

    private static int rank(String key) {
        if (key.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int rank = KEYS.indexOf(key);
        return rank < 0 ? KEYS.size() : rank;
    }

    private static Map<String, SourceFragment> byKey(List<SourceFragment> pieces) {
        Map<String, SourceFragment> map = new LinkedHashMap<>(2 * pieces.size());
        for (SourceFragment piece : pieces) {
            if (map.put(piece.key(), piece) != null) {
                throw new NotMergeable();
            }
        }
        return map;
    }

    /** The entries of a mapping. */
    private void entries(
            List<SourceFragment> base,
            List<SourceFragment> ours,
            List<SourceFragment> theirs,
            Function<String, Optional<Outcome>> outcomes,
            Optional<TaskMerge> task) {
        Map<String, SourceFragment> old = byKey(base);
        Map<String, SourceFragment> mine = byKey(ours);
        Map<String, SourceFragment> yours = byKey(theirs);
        List<String> settled = new ArrayList<>();
        for (SourceFragment piece : base) {
            SourceFragment left = mine.getOrDefault(piece.key(), yours.get(piece.key()));
            boolean contested = mine.containsKey(piece.key()) != yours.containsKey(piece.key())
                    && (!Shape.same(piece, left) || isConflict(outcomes.apply(piece.key())));
            if (!contested) {
                settled.add(piece.key());
            }
        }
        for (Row<String> row :
                SequenceMerge.merge(settled, List.copyOf(mine.keySet()), List.copyOf(yours.keySet()), KEY_ORDER)) {
            String key = row.value();
            entry(ThreeWay.of(old.get(key), mine.get(key), yours.get(key)), outcomes.apply(key), task);
        }
    }

    private void entry(ThreeWay three, Optional<Outcome> outcome, Optional<TaskMerge> task) {
        String key = three.either().key();
        if (key.equals("tasks") && task.isEmpty()) {
            tasks(three);
        } else if (key.isEmpty()) {
            // The end of the file, or of a task: comments.
            line(lines(three, SourceFragment::body));
        } else if (isConflict(outcome) || !settledByText(three)) {
            switch (outcome.orElse(Outcome.CONFLICT)) {
                case OURS -> takeOrUnite(three, Side.OURS, task);
                case THEIRS -> takeOrUnite(three, Side.THEIRS, task);
                case BOTH -> union(three, task);
                case CONFLICT -> conflict(three);
            }
        }
    }

    private static boolean isConflict(Optional<Outcome> outcome) {
        return outcome.equals(Optional.of(Outcome.CONFLICT));
    }

    /** Writes what only one side changed, or both alike; whether it could. */
    private boolean settledByText(ThreeWay three) {
        if (three.isOneSided()) {
            if (three.base().isEmpty()) {
                whole(three.either(), lead(three));
                return true;
            }
            // One side removed it: it is gone if the other left it as it was.
            return Shape.same(three.base().get(), three.either());
        }
        SourceFragment ours = three.ours().get();
        SourceFragment theirs = three.theirs().get();
        if (Shape.same(ours, theirs)
                || three.base().filter(base -> Shape.same(base, theirs)).isPresent()) {
            whole(ours, lead(three));
            return true;
        }
        if (three.base().filter(base -> Shape.same(base, ours)).isPresent()) {
            whole(theirs, lead(three));
            return true;
        }
        return false;
    }

    /** As {@link #take}; of a sequence each item, where the other side changed what the list says nothing of. */
    private void takeOrUnite(ThreeWay three, Side taken, Optional<TaskMerge> task) {
        Optional<SourceFragment> other = three.of(taken.other());
        boolean block = ThreeWay.is(three.of(taken), SourceFragment.Form.BLOCK)
                && ThreeWay.is(other, SourceFragment.Form.BLOCK);
        boolean items = !ThreeWay.is(other, SourceFragment.Form.WHOLE);
        if (block || (items && !sameRemainder(three.base(), other))) {
            union(three, task);
        } else {
            take(three, three.of(taken));
        }
    }

    private static boolean sameRemainder(Optional<SourceFragment> base, Optional<SourceFragment> side) {
        if (base.isEmpty() || side.isEmpty()) {
            return true;
        }
        Remainder before = Shape.remainder(base.get(), level(base.get().key()));
        Remainder after = Shape.remainder(side.get(), level(base.get().key()));
        return before.holds(after) && after.holds(before);
    }

    /** Writes one side's value, with the comments of both. */
    private void take(ThreeWay three, Optional<SourceFragment> taken) {
        if (taken.isEmpty()) {
            return;
        }
        SourceFragment piece = taken.get();
        if (piece.form() == SourceFragment.Form.BLOCK) {
            whole(piece, lead(three));
        } else {
            write(piece, lead(three), piece.withComment(comment(three, piece)));
            line(lines(three, SourceFragment::below));
        }
    }

    private void tasks(ThreeWay three) {
        SourceFragment ours = three.ours().orElseThrow(NotMergeable::new);
        SourceFragment theirs = three.theirs().orElseThrow(NotMergeable::new);
        if (ours.form() != SourceFragment.Form.BLOCK) {
            // None in ours, or in brackets.
            if (!settledByText(three)) {
                throw new NotMergeable();
            }
            return;
        }
        Map<String, SourceFragment> old = byKey(ThreeWay.children(three.base()));
        Map<String, SourceFragment> mine = byKey(ours.children());
        Map<String, SourceFragment> yours = byKey(theirs.children());
        write(ours, lead(three), header(three));
        MergePrinter items = inside(ours.children().get(0).column(), out);
        for (MergedTask task : merge.tasks()) {
            String id = task.id().text();
            items.task(task, ThreeWay.of(old.get(id), mine.get(id), yours.get(id)));
        }
        conflicts += items.conflicts;
    }

    private void task(MergedTask task, ThreeWay three) {
        if (three.ours().isEmpty() && three.theirs().isEmpty()) {
            throw new NotMergeable();
        }
        if (task instanceof MergedTask.TwoTasks || task instanceof MergedTask.RemovedAndChanged) {
            conflict(three);
        } else if (task instanceof MergedTask.Added added) {
            if (three.ours().isPresent() && three.theirs().isPresent()) {
                either(three, Remainder.Kind.TASK, added.side() == Side.THEIRS);
            } else {
                whole(three.either(), lead(three));
            }
        } else if (task instanceof MergedTask.ByField merged && !settledByText(three)) {
            fields(merged.fields(), three);
        }
    }

    /** A task that both sides changed. */
    private void fields(TaskMerge fields, ThreeWay three) {
        SourceFragment ours = three.ours().orElseThrow(NotMergeable::new);
        List<SourceFragment> mine = ours.children();
        List<SourceFragment> old = three.base().orElseThrow(NotMergeable::new).children();
        List<SourceFragment> yours =
                three.theirs().orElseThrow(NotMergeable::new).children();
        if (mine.isEmpty() || old.isEmpty() || yours.isEmpty()) {
            throw new NotMergeable();
        }
        boolean block = ours.form() == SourceFragment.Form.BLOCK;
        MergePrinter entries = inside(mine.get(0).column(), new StringBuilder());
        entries.entries(old, mine, yours, key -> outcome(fields, key), Optional.of(fields));
        conflicts += entries.conflicts;
        String text = entries.out.toString();
        String dash = " ".repeat(column) + (block ? header(three) : "- ");
        String indentation = " ".repeat(mine.get(0).column());
        line(lead(three));
        if (!block) {
            // What stood behind the brace stands above now, since the entries get lines of their own.
            (comment(three, ours) + lines(three, SourceFragment::below))
                    .lines()
                    .filter(each -> !each.isBlank())
                    .forEach(each -> line(" ".repeat(column) + each.strip()));
        }
        if (!mine.get(0).inline()) {
            line(dash + text);
        } else if (form.markers().starts(text)) {
            // The first entry shares its line with the dash, and so do both of its values.
            line(form.markers().withDash(text, dash, indentation, form.shape().lineBreak()));
        } else if (text.startsWith(indentation)) {
            line(dash + text.substring(indentation.length()));
        } else {
            throw new NotMergeable();
        }
    }

    private static Optional<Outcome> outcome(TaskMerge fields, String key) {
        Optional<TaskField> field = TaskField.ofKey(key);
        if (field.isPresent() && field.get() == TaskField.OWN) {
            boolean read = fields.ours().own().get(key).isPresent()
                    || fields.theirs().own().get(key).isPresent();
            return read ? Optional.of(fields.ownOutcome(key)) : Optional.empty();
        }
        return field.map(fields::outcome);
    }

    /** A sequence that is merged as a set. */
    private void union(ThreeWay three, Optional<TaskMerge> task) {
        SourceFragment shape = three.either();
        List<? extends Row<?>> rows = rows(shape.key(), task);
        List<SourceFragment> old = ThreeWay.children(three.base());
        List<SourceFragment> mine = ThreeWay.children(three.ours());
        List<SourceFragment> yours = ThreeWay.children(three.theirs());
        boolean gone = rows.stream().filter(row -> row.base().isPresent()).count() < old.size();
        if (gone && !(sameRemainder(three.base(), three.ours()) && sameRemainder(three.base(), three.theirs()))) {
            // A side took an item away, and one changed what belongs to none or to that.
            throw new NotMergeable();
        }
        boolean block = shape.form() == SourceFragment.Form.BLOCK;
        if (rows.isEmpty() || (!block && !shape.key().equals("updates"))) {
            String value = shape.key() + ": []";
            if (!rows.isEmpty()) {
                Brackets brackets = new Brackets(shape);
                for (Row<?> row : rows) {
                    brackets.add(
                            ThreeWay.of(row, old, mine, yours).either(),
                            three.ours().isPresent() ? row.ours() : row.theirs());
                }
                value = brackets.text();
            }
            write(shape, lead(three), value + (block ? form.shape().lineBreak() : comment(three, shape)));
            line(lines(three, SourceFragment::below));
            return;
        }
        String key = shape.key() + ":" + form.shape().lineBreak();
        write(shape, lead(three), !block ? key : three.ours().isPresent() ? header(three) : shape.body());
        int indentation =
                shape.children().isEmpty() ? 2 : shape.children().get(0).column() - shape.column();
        MergePrinter items = inside(column + indentation, out);
        for (Row<?> row : rows) {
            ThreeWay item = ThreeWay.of(row, old, mine, yours);
            if (!items.settledByText(item)) {
                items.either(item, level(shape.key()).inside(shape.key()), false);
            }
        }
        conflicts += items.conflicts;
    }

    /** What a sequence that is merged as a set is an entry of. */
    private static Remainder.Kind level(String key) {
        return key.equals("departments") ? Remainder.Kind.HEAD : Remainder.Kind.TASK;
    }

    /**
     * Both sides say the same of it in other words: the one is written that holds all beside it.
     *
     * @param isTheirs whether it can only be theirs
     */
    private void either(ThreeWay item, Remainder.Kind kind, boolean isTheirs) {
        Remainder ours = Shape.remainder(item.ours().orElseThrow(), kind);
        Remainder theirs = Shape.remainder(item.theirs().orElseThrow(), kind);
        if (ours.holds(theirs) && !isTheirs) {
            take(item, item.ours());
        } else if (theirs.holds(ours)) {
            take(item, item.theirs());
        } else {
            conflict(item);
        }
    }

    private List<? extends Row<?>> rows(String key, Optional<TaskMerge> task) {
        if (task.isEmpty()) {
            return merge.departments();
        }
        return switch (key) {
            case "updates" -> task.get().updates();
            case "lead" -> task.get().union(TaskField.LEAD);
            default -> task.get().union(TaskField.RESPONSIBLE);
        };
    }

    private void conflict(ThreeWay three) {
        conflicts++;
        // Who takes it away takes away what stands above it, and who adds another one has that from somewhere else.
        boolean apart = three.isOneSided()
                || (three.base().isEmpty() && !movedLead(three.ours()).equals(movedLead(three.theirs())));
        if (!apart) {
            line(lead(three));
        }
        String mine = (apart ? movedLead(three.ours()) : "") + own(three.ours());
        String yours = (apart ? movedLead(three.theirs()) : "") + own(three.theirs());
        if (form.preferred().isPresent()) {
            line(form.preferred().get() == Side.OURS ? mine : yours);
        } else {
            String first = form.exchanged() ? yours : mine;
            String second = form.exchanged() ? mine : yours;
            line(form.markers().conflict(first, second, form.shape().lineBreak()));
        }
    }

    private String movedLead(Optional<SourceFragment> piece) {
        return piece.map(each -> moved(each, SourceFragment::lead)).orElse("");
    }

    private String moved(SourceFragment piece, Function<SourceFragment, String> part) {
        return form.shape().movedLines(part.apply(piece), piece.column(), column);
    }

    /** A piece in the form of this level, as whole lines. */
    private String own(Optional<SourceFragment> piece) {
        if (piece.isEmpty()) {
            return "";
        }
        return ended(" ".repeat(column)
                + form.shape().moved(piece.get().own(), piece.get().column(), column));
    }

    private void whole(SourceFragment piece, String lead) {
        line(lead);
        line(own(Optional.of(piece)));
    }

    private void write(SourceFragment piece, String lead, String text) {
        line(lead);
        line(" ".repeat(column) + form.shape().moved(text, piece.column(), column));
    }

    /** Adds whole lines. */
    private void line(String text) {
        out.append(ended(text));
    }

    private String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") || text.endsWith("\r")
                ? text
                : text + form.shape().lineBreak();
    }

    /** The lines above a piece, as both sides left them. */
    private String lead(ThreeWay three) {
        return lines(three, SourceFragment::lead);
    }

    /** The lines of a part as both sides left them: each one's additions are there, what one took away is not. */
    private String lines(ThreeWay three, Function<SourceFragment, String> part) {
        if (three.isOneSided()) {
            return moved(three.either(), part);
        }
        String mine = moved(three.ours().get(), part);
        String yours = moved(three.theirs().get(), part);
        String old = three.base().map(piece -> moved(piece, part)).orElse("");
        if (mine.equals(yours) || yours.equals(old)) {
            return mine;
        }
        return mine.equals(old) ? yours : ThreeWay.lines(old, ended(mine), ended(yours));
    }

    /** What a container begins with: its key or dash, and a comment behind it; theirs where only theirs changed it. */
    private String header(ThreeWay three) {
        String mine = three.ours().orElseThrow().body();
        String yours = three.theirs().map(SourceFragment::body).orElse(mine);
        String old = three.base().map(SourceFragment::body).orElse(mine);
        boolean block = ThreeWay.is(three.theirs(), SourceFragment.Form.BLOCK);
        // A dash keeps its distance from the first entry.
        boolean lines = mine.lines().count() == yours.lines().count() && mine.endsWith("\n") == yours.endsWith("\n");
        boolean taken = block
                && lines
                && mine.strip().equals(old.strip())
                && !yours.strip().equals(old.strip());
        SourceFragment piece = taken ? three.theirs().get() : three.ours().get();
        return form.shape().moved(piece.body(), piece.column(), column);
    }

    /** What stands behind a value that is taken: the comment of the side that changed it, or of both. */
    private String comment(ThreeWay three, SourceFragment taken) {
        if (three.isOneSided()) {
            return taken.comment();
        }
        String mine = three.ours().get().comment();
        String yours = three.theirs().get().comment();
        String old = three.base().map(SourceFragment::comment).orElse("").strip();
        if (mine.isBlank() && yours.isBlank()) {
            return taken.comment();
        }
        if (mine.strip().equals(yours.strip()) || yours.strip().equals(old)) {
            return mine;
        }
        return mine.strip().equals(old)
                ? yours
                : " " + (mine.strip() + "  " + yours.strip()).strip()
                        + form.shape().lineBreak();
    }
}
