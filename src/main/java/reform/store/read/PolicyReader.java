package reform.store.read;

import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Policy;
import reform.model.Rule;
import reform.policy.DurationParser;
import reform.yaml.Problems;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/** Reads {@code policy:}, the thresholds of the reports. What is not said is as in {@link Policy#DEFAULT}. */
final class PolicyReader {
    static final FieldNames KEYS = FieldNames.of("due-soon", "stale", "behind", "supervise");
    static final FieldNames BEHIND_KEYS = FieldNames.of("yellow", "red", "silent");
    private static final int MAX_POINTS = 100;

    private final Problems problems;

    private PolicyReader(Problems problems) {
        this.problems = problems;
    }

    static Policy read(MappingReader list, Problems problems) {
        Optional<Mapping> policy = list.mapping("policy");
        return policy.isEmpty()
                ? Policy.DEFAULT
                : new PolicyReader(problems).read(MappingReader.of(policy.get(), KEYS, problems));
    }

    private Policy read(MappingReader policy) {
        int yellow = Policy.DEFAULT.behindYellow();
        int red = Policy.DEFAULT.behindRed();
        boolean silent = Policy.DEFAULT.silentBehind();
        Optional<Mapping> behind = policy.mapping("behind");
        if (behind.isPresent()) {
            MappingReader points = MappingReader.of(behind.get(), BEHIND_KEYS, problems);
            OptionalInt red0 = points.integer("red", 0, MAX_POINTS, Rule.BAD_POINTS);
            yellow = points.integer("yellow", 0, MAX_POINTS, Rule.BAD_POINTS).orElse(yellow);
            red = red0.orElse(red);
            silent = points.entry("silent").isPresent() ? points.flag("silent") : silent;
        }
        return new Policy(
                duration(policy, "due-soon", Policy.DEFAULT.dueSoon()),
                duration(policy, "stale", Policy.DEFAULT.stale()),
                yellow,
                red,
                duration(policy, "supervise", Policy.DEFAULT.supervise()),
                silent);
    }

    private Period duration(MappingReader policy, String key, Period otherwise) {
        Optional<Scalar> scalar = policy.scalar(key);
        if (scalar.isEmpty()) {
            return otherwise;
        }
        Optional<Period> period = DurationParser.parse(scalar.get().text());
        if (period.isEmpty()) {
            problems.add(scalar.get(), Rule.BAD_DURATION, scalar.get().text());
        }
        return period.orElse(otherwise);
    }
}
