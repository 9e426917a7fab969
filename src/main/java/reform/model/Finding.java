package reform.model;

import java.util.Arrays;
import java.util.List;

/** What is wrong, without a place: a rule and the values its message names, in the order of the message's {0}, {1}. */
public record Finding(Rule rule, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(Rule rule, Object... arguments) {
        return new Finding(rule, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
