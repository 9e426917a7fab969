package reform.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts by the field that they are in. A field without a text is not among them.
 *
 * @param <F> the fields
 */
public final class Texts<F extends Enum<F>> {
    private static final Texts<TaskField> NONE = new Texts<TaskField>(Map.of());

    private final Map<F, String> texts;

    private Texts(Map<F, String> texts) {
        this.texts = texts;
    }

    /** No text at all. */
    @SuppressWarnings("unchecked") // Without a text, it is of any fields.
    public static <F extends Enum<F>> Texts<F> none() {
        return (Texts<F>) (Texts<?>) NONE;
    }

    /** The texts of fields. */
    public static <F extends Enum<F>> Texts<F> of(Map<F, String> texts) {
        return texts.isEmpty() ? none() : new Texts<>(new EnumMap<>(texts));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The text of a field; empty where it has none. */
    public Optional<String> get(F field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** These texts with another one in a field, or none there. */
    public Texts<F> with(F field, Optional<String> text) {
        if (get(field).equals(text)) {
            return this;
        }
        EnumMap<F, String> others = new EnumMap<>(field.getDeclaringClass());
        others.putAll(texts);
        if (text.isPresent()) {
            others.put(field, text.get());
        } else {
            others.remove(field);
        }
        return of(others);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Texts<?> that && texts.equals(that.texts));
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
