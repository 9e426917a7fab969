package reform.office.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import reform.model.Status;
import reform.model.Task;
import reform.policy.AssessedTask;
import reform.policy.DeadlineStep;

/**
 * Deadlines and steps as a calendar (RFC 5545): a whole day each, under a name of its own that stays the same however often
 * the list is exported, with reminders for what is still to be done.
 */
public final class CalendarFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST_LINE = 75;
    /** Days ahead of which a reminder comes, beside those of the list's policy. */
    private static final List<Integer> REMINDERS = List.of(7, 1);

    private final ExportedList list;
    private final String series;
    private final List<ExportColumn> columns;
    private final StringBuilder text = new StringBuilder();

    private CalendarFile(ExportedList list) {
        this.list = list;
        this.columns = ExportColumn.stored(list);
        this.series = digest(list.list().document().orElse(list.list().title()));
    }

    public static void write(ExportedList list, Appendable out) throws IOException {
        new CalendarFile(list).write(out);
    }

    private void write(Appendable out) throws IOException {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line(
                "PRODID",
                "-//reform//reform//"
                        + list.wording().messages().language().code().toUpperCase(Locale.ROOT));
        line("CALSCALE", "GREGORIAN");
        line("X-WR-CALNAME", escaped(list.list().title()));
        for (AssessedTask task : list.tasks()) {
            List<DeadlineStep> steps = task.assessment().steps().all();
            for (DeadlineStep step : steps) {
                event(task, step.due(), Optional.of(step));
            }
            Optional<LocalDate> last = task.task().deadline().last();
            boolean among = last.isPresent()
                    && steps.stream()
                            .anyMatch(step -> step.due().equals(last.get())
                                    && step.title().isEmpty());
            if (last.isPresent() && !among) {
                event(task, last.get(), Optional.empty());
            }
            out.append(text);
            text.setLength(0);
        }
        line("END", "VCALENDAR");
        out.append(text);
    }

    private void event(AssessedTask assessed, LocalDate day, Optional<DeadlineStep> step) {
        Task task = assessed.task();
        boolean done = task.settled() || step.filter(DeadlineStep::met).isPresent();
        line("BEGIN", "VEVENT");
        String id = digest(series + "/" + task.id().text()
                + step.map(each -> "/" + each.key()).orElse(""));
        line("UID", id + "@reform");
        line("DTSTAMP", DAY.format(list.asOf()) + "T000000Z");
        line("SEQUENCE", Integer.toString(assessed.assessment().extensions()));
        line("DTSTART;VALUE=DATE", DAY.format(day));
        line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        String title = step.map(each ->
                        list.text("calendar.step", task.title(), list.wording().step(each)))
                .orElse(task.title());
        line("SUMMARY", escaped(done ? list.text("calendar.done", title) : title));
        line("DESCRIPTION", escaped(description(assessed)));
        if (!task.lead().isEmpty()) {
            line("CATEGORIES", escaped(task.lead().get(0)));
        }
        line("STATUS", task.status() == Status.CANCELLED ? "CANCELLED" : "CONFIRMED");
        line("TRANSP", "TRANSPARENT");
        if (!done) {
            reminders(title);
        }
        line("END", "VEVENT");
    }

    private String description(AssessedTask assessed) {
        Task task = assessed.task();
        StringBuilder lines = new StringBuilder();
        for (ExportColumn column : columns) {
            boolean shown = !column.key().equals("title") && !column.key().equals("description");
            String value = column.text(assessed);
            if (shown && !value.isEmpty()) {
                lines.append(list.text("calendar.line", column.header(), value)).append('\n');
            }
        }
        task.description().ifPresent(words -> lines.append('\n').append(words));
        return lines.toString().strip();
    }

    /** At nine o'clock of the days ahead. */
    private void reminders(String title) {
        Period soon = list.list().policy().dueSoon();
        Set<Integer> days = new LinkedHashSet<>();
        days.add((int)
                Math.max(1, ChronoUnit.DAYS.between(list.asOf(), list.asOf().plus(soon))));
        days.addAll(REMINDERS);
        for (int each : days) {
            line("BEGIN", "VALARM");
            line("ACTION", "DISPLAY");
            line("DESCRIPTION", escaped(list.text("calendar.reminder", each, title)));
            line("TRIGGER", each == 1 ? "-PT15H" : "-P" + (each - 1) + "DT15H");
            line("END", "VALARM");
        }
    }

    private static String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c >= ' ' && c != 0x7f) {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** A line of at most 75 bytes; what is longer goes on in the next, after a blank. */
    private void line(String name, String value) {
        int bytes = 0;
        String line = name + ":" + value;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes + length > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c);
            bytes += length;
            i += Character.charCount(c);
        }
        text.append("\r\n");
    }
}
