package reform.policy.deadline;

import java.time.LocalDate;
import java.util.Locale;
import reform.model.Due;
import reform.model.Milestone;
import reform.model.StepDay;

/**
 * A reading in the words of the tables under {@code deadlines/}:
 *
 * <pre>
 * 2020-01-01..2022-12-31 then ongoing | 2021-06-30 完成招标 | for 完工 | was 2022-06-30 | ambiguous 2022-12-31
 * quarterly 3/25 from 2026-03-01 to 2028-12-31 first 2026-Q1 2026-03-25
 * ongoing from 2026-03-01
 * none | no-date
 * not read: no-such-day 30 2026-06 at 31日
 * </pre>
 */
final class Meaning {
    private Meaning() {}

    static String of(DeadlineReading reading, DeadlineContext context) {
        StringBuilder meaning = new StringBuilder(of(reading, reading.deadline().due(), context));
        for (Milestone milestone : reading.deadline().milestones()) {
            meaning.append(" | ").append(milestone.due()).append(' ').append(milestone.title());
        }
        reading.deadline().title().ifPresent(title -> meaning.append(" | for ").append(title));
        reading.deadline().original().ifPresent(day -> meaning.append(" | was ").append(day));
        for (Doubt doubt : reading.doubts()) {
            meaning.append(" | ").append(word(doubt.kind()));
            meaning.append(doubt.value().isEmpty() ? "" : " " + doubt.value());
        }
        return meaning.toString();
    }

    private static String of(DeadlineReading reading, Due due, DeadlineContext context) {
        if (due instanceof Due.Dated dated) {
            String start = dated.start().map(day -> day + "..").orElse("");
            return start + dated.last() + (dated.thenOngoing() ? " then ongoing" : "");
        }
        if (due instanceof Due.Recurring recurring) {
            return of(recurring, context);
        }
        if (due instanceof Due.Ongoing ongoing) {
            return "ongoing" + ongoing.from().map(day -> " from " + day).orElse("");
        }
        if (due instanceof Due.NotRead not) {
            String values = String.join(" ", not.values());
            String place = reading.deadline().text().substring(not.from(), not.to());
            return "not read: " + word(not.reason()) + (values.isEmpty() ? "" : " " + values) + " at " + place;
        }
        return "none";
    }

    private static String of(Due.Recurring recurring, DeadlineContext context) {
        StringBuilder meaning = new StringBuilder(word(recurring.rhythm()));
        for (StepDay day : recurring.days()) {
            meaning.append(' ')
                    .append(day.month() == 0 ? "" : day.month() + "/")
                    .append(day.day());
        }
        recurring.first().ifPresent(day -> meaning.append(" from ").append(day));
        recurring.last().ifPresent(day -> meaning.append(" to ").append(day));
        LocalDate issued = context.issued().orElse(LocalDate.of(2026, 1, 1));
        Steps.of(recurring, issued)
                .first()
                .ifPresent(step ->
                        meaning.append(" first ").append(step.key()).append(' ').append(step.due()));
        return meaning.toString();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
