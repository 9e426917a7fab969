package reform.store.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Deadline;
import reform.model.Finding;
import reform.model.Rule;
import reform.model.TaskList;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.policy.deadline.DeadlineReading;
import reform.yaml.Problems;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/** Reads cells with deadlines: a text, or a text and the day that it stands for. */
public final class DeadlineCells {
    public static final FieldNames KEYS = FieldNames.of("text", "date");

    private final DeadlineContext list;
    private final Problems problems;
    /** What texts mean in this list; the same few stand there thousands of times. */
    private final Map<String, DeadlineReading> readings = new HashMap<>();
    /** The day from which the task that is being read counts. */
    private Optional<LocalDate> start = Optional.empty();

    DeadlineCells(TaskList list, Problems problems) {
        this.list = DeadlineContext.of(list);
        this.problems = problems;
    }

    /** Deadlines that are read from now on belong to a task that starts on a day. */
    void countFrom(Optional<LocalDate> day) {
        start = day;
    }

    /** The deadline of a field; a problem where it can't be read, and empty where there is none. */
    Optional<Deadline> read(MappingReader fields, String key) {
        return read(fields, key, true);
    }

    /** The same of one that is not in force any more: one that can't be read is no error. */
    Optional<Deadline> readFormer(MappingReader fields, String key) {
        return read(fields, key, false);
    }

    private Optional<Deadline> read(MappingReader fields, String key, boolean inForce) {
        Optional<YamlNode> node = fields.node(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Scalar scalar) {
            return Optional.of(read(scalar, inForce));
        }
        if (node.get() instanceof Mapping mapping) {
            return withDay(MappingReader.of(mapping, KEYS, problems), inForce);
        }
        fields.scalar(key); // A problem: this is no deadline.
        return Optional.empty();
    }

    private Optional<Deadline> withDay(MappingReader fields, boolean inForce) {
        Optional<Scalar> text = fields.scalar("text");
        if (fields.node("text").isEmpty()) {
            fields.missing("text");
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = fields.day("date");
        return Optional.of(
                day.isPresent() ? reading(text.get().text()).deadline().on(day.get()) : read(text.get(), inForce));
    }

    private Deadline read(Scalar scalar, boolean inForce) {
        DeadlineReading reading = reading(scalar.text());
        List<Finding> findings = reading.findings();
        for (int i = 0; i < findings.size(); i++) {
            if (inForce || reading.isRead()) {
                problems.add(scalar, findings.get(i));
            } else {
                problems.add(scalar, Rule.FORMER_NOT_READ, scalar.text());
            }
        }
        return reading.deadline();
    }

    private DeadlineReading reading(String text) {
        if (start.isPresent()) {
            return DeadlineReader.read(text, list.startingOn(start));
        }
        DeadlineReading reading = readings.get(text);
        if (reading == null) {
            reading = DeadlineReader.read(text, list);
            readings.put(text, reading);
        }
        return reading;
    }
}
