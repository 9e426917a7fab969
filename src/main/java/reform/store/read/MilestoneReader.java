package reform.store.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Deadline;
import reform.model.PlannedMilestone;
import reform.model.Rule;
import reform.yaml.Problems;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/** Reads {@code milestones:} of a task. */
final class MilestoneReader {
    static final FieldNames KEYS = FieldNames.of("key", "due", "title");

    private final DeadlineCells deadlines;
    private final Problems problems;

    MilestoneReader(DeadlineCells deadlines, Problems problems) {
        this.deadlines = deadlines;
        this.problems = problems;
    }

    List<PlannedMilestone> read(MappingReader task) {
        problems.inField("milestones");
        List<PlannedMilestone> milestones = new ArrayList<>();
        Map<String, YamlNode> keys = new HashMap<>();
        for (Mapping mapping : task.mappings("milestones")) {
            MappingReader fields = MappingReader.of(mapping, KEYS, problems);
            if (fields.isBlank("due")) {
                fields.missing("due");
            }
            Optional<Deadline> due = deadlines.read(fields, "due");
            Optional<String> key = fields.text("key");
            if (key.isPresent()) {
                Scalar at = fields.scalar("key").get();
                YamlNode first = keys.putIfAbsent(key.get(), at);
                if (first != null) {
                    problems.add(at, Rule.DUPLICATE_MILESTONE, key.get(), problems.line(first));
                }
            }
            milestones.add(new PlannedMilestone(key, due.orElse(Deadline.NONE), fields.text("title")));
        }
        return milestones;
    }
}
