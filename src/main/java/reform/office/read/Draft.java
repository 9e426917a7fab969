package reform.office.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A task while it is put together: texts as the document has them. */
final class Draft {
    /** Which table or list it comes from, and which group in it. */
    final int part;

    final Plan.Place place;
    String number = "";
    String section = "";
    String topSection = "";
    String title = "";
    final Map<Field, String> texts = new LinkedHashMap<>();
    final Map<Field, Plan.Place> places = new LinkedHashMap<>();
    /** The office's own columns, by key. */
    final Map<String, String> own = new LinkedHashMap<>();

    /** What was reported, by the period that the column's header names; the period is empty where it names none. */
    final Map<String, Map<Field, String>> reports = new LinkedHashMap<>();

    /** The day that the row itself gives for what it reports. */
    Optional<LocalDate> reported = Optional.empty();

    /** Steps on the way, where rows below the task say what is due when. */
    final List<ImportedTask.Step> milestones = new ArrayList<>();

    /** The fields that say what is due in a step: they stand there, and not in the task. */
    final Set<Field> inSteps = EnumSet.noneOf(Field.class);

    /** Steps by the columns of periods, beside what else is said. */
    final List<ImportedTask.Step> planned = new ArrayList<>();

    /** The last period that a column names, if any. */
    String lastPeriod = "";

    final List<String> lead = new ArrayList<>();
    final List<String> responsible = new ArrayList<>();
    /** Its rows share a number that is not theirs alone. */
    boolean partOfNumber;

    Draft(int part, Plan.Place place) {
        this.part = part;
        this.place = place;
    }

    String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    void put(Field field, String text, Plan.Place where) {
        if (text.isEmpty()) {
            return;
        }
        texts.merge(field, text, (old, more) -> old.equals(more) ? old : old + "\n" + more);
        places.putIfAbsent(field, where);
    }

    void report(String period, Field field, String text, Plan.Place where) {
        reports.computeIfAbsent(period, key -> new EnumMap<>(Field.class))
                .merge(field, text, (old, more) -> old.equals(more) ? old : old + "\n" + more);
        places.putIfAbsent(field, where);
    }

    Plan.Place place(Field field) {
        return places.getOrDefault(field, place);
    }
}
