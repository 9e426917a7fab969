package reform.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.PropertyResourceBundle;

/**
 * The texts of one language. The first word of a key names its bundle: {@code problem.unknown-key} is the key
 * {@code unknown-key} of {@code problem_en.properties}, which is read when the first of its texts is asked for.
 *
 * <p>Texts hold {@code {0}}, {@code {1}} … for the values given; nothing else is special. A value that is a list stands
 * there word by word, one that is {@linkplain Explained a text of its own} in the same language.
 * {@code java.text.MessageFormat} and {@code ResourceBundle.getBundle} would do more, at a cost that every start would pay.
 */
public final class Messages {
    private final Language language;
    private final Map<String, PropertyResourceBundle> bundles = new HashMap<>();

    public Messages(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** Why something can't be done. */
    public String text(Explained why) {
        return text(why.messageKey(), why.values().toArray());
    }

    /**
     * The text of a key with its values in place.
     *
     * @throws MissingResourceException when there is no such key, which is a defect
     */
    public String text(String key, Object... values) {
        return fill(
                find(key)
                        .orElseThrow(() ->
                                new MissingResourceException("no text for " + key, Messages.class.getName(), key)),
                values);
    }

    /** The text of a key where there is one. */
    public Optional<String> find(String key) {
        int dot = key.indexOf('.');
        PropertyResourceBundle bundle = bundles.computeIfAbsent(key.substring(0, dot), this::load);
        return Optional.ofNullable((String) bundle.handleGetObject(key.substring(dot + 1)));
    }

    /**
     * The text for a count: the key {@code key.one} where the count is 1 and the language has such a text, else
     * {@code key}. The count is {@code {0}}, the other values follow.
     */
    public String count(String key, long count, Object... others) {
        Object[] values = new Object[others.length + 1];
        values[0] = count;
        System.arraycopy(others, 0, values, 1, others.length);
        return fill((count == 1 ? find(key + ".one") : Optional.<String>empty()).orElseGet(() -> text(key)), values);
    }

    private String fill(String text, Object[] values) {
        if (values.length == 0 || text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}' ? text.charAt(i + 1) - '0' : -1;
            if (value >= 0 && value < values.length) {
                filled.append(shown(values[value]));
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    private Object shown(Object value) {
        if (value instanceof List<?> words) {
            return between(words);
        }
        return value instanceof Explained text ? text(text) : value;
    }

    /** Words side by side, parted as the language does. */
    private String between(List<?> words) {
        String sign = text("word.between");
        StringBuilder all = new StringBuilder();
        for (Object word : words) {
            all.append(all.length() == 0 ? "" : sign).append(word);
        }
        return all.toString();
    }

    private PropertyResourceBundle load(String bundle) {
        String file = bundle + "_" + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException("no bundle " + file, Messages.class.getName(), bundle);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
