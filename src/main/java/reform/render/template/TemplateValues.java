package reform.render.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import reform.message.Messages;
import reform.render.document.DocumentValue;
import reform.render.page.ReportPages;

/** How a template gets at the values of a document, and at the words beside them. Maps only, never by reflection. */
final class TemplateValues extends BasicCollector {
    private static final String SHOWN = "shown";

    private final Map<String, Object> root;
    private final Messages messages;
    private final Markup markup;
    private final boolean severalLists;

    TemplateValues(ReportPages report, Map<String, String> charts, Messages messages, Markup markup) {
        Map<String, Object> document = report.document();
        this.messages = messages;
        this.markup = markup;
        this.severalLists = document.containsKey("lists");
        this.root = new LinkedHashMap<>(document);
        root.put("said", report.sentences());
        root.put("words", new Words(""));
        root.put("say", (Mustache.Lambda) this::say);
        root.put("charts", charts);
    }

    /** What the template is filled with. */
    Map<String, Object> root() {
        return root;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return context instanceof Map ? this::field : super.createFetcher(context, name);
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new HashMap<>();
    }

    private Object field(Object context, String name) throws Exception {
        Map<?, ?> map = (Map<?, ?>) context;
        return name.equals(SHOWN) ? shown(map) : unwrapped(MAP_FETCHER.get(map, name));
    }

    private ShownFields shown(Map<?, ?> map) {
        return new ShownFields(map, messages, severalLists);
    }

    private static Object unwrapped(Object value) {
        return value instanceof Optional || value instanceof OptionalInt ? DocumentValue.of(value) : value;
    }

    /** A text of reform by its key, read word by word: {@code words.column.title}. Empty where there is none. */
    private final class Words implements Mustache.CustomContext {
        private final String key;

        Words(String key) {
            this.key = key;
        }

        @Override
        public Object get(String name) {
            return new Words(key.isEmpty() ? name : key + "." + name);
        }

        @Override
        public String toString() {
            return find(key).orElse("");
        }
    }

    /** {@code {{#say}}overdue.department count longest{{/say}}}: a text, and the fields that its {0}, {1} stand for. */
    private void say(Template.Fragment fragment, Writer out) throws IOException {
        String[] words = fragment.decompile().strip().split("\\s+");
        Object[] values = new Object[words.length - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(fragment, words[i + 1]);
        }
        if (find(words[0]).isEmpty()) {
            return;
        }
        String text = values.length > 0 && values[0] instanceof Number count
                ? messages.count(words[0], count.longValue(), Arrays.copyOfRange(values, 1, values.length))
                : messages.text(words[0], values);
        out.write(markup.escape(text));
    }

    /** A field in a text: of an array, how many it holds. */
    private Object value(Template.Fragment fragment, String name) {
        String[] steps = name.split("\\.");
        Object value = around(fragment, steps[0]);
        for (int i = 1; i < steps.length && value != null; i++) {
            value = step(value, steps[i]);
        }
        if (value instanceof Collection<?> values) {
            return values.size();
        }
        return value == null ? "" : value;
    }

    /** The field of the innermost map that has it, as the template itself would find it. */
    private Object around(Template.Fragment fragment, String name) {
        for (int depth = 0; ; depth++) {
            Object context = fragment.context(depth);
            if (context instanceof Map<?, ?> map && (name.equals(SHOWN) || map.containsKey(name))) {
                return step(map, name);
            }
            if (context == root) {
                return "";
            }
        }
    }

    private Object step(Object context, String name) {
        if (context instanceof ShownFields fields) {
            return fields.get(name);
        }
        if (context instanceof Map<?, ?> map) {
            return name.equals(SHOWN) ? shown(map) : unwrapped(map.get(name));
        }
        return null;
    }

    private Optional<String> find(String key) {
        try {
            return key.indexOf('.') < 0 ? Optional.empty() : messages.find(key);
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
