package reform.render.document;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import reform.policy.AssessedTask;

/** The fields of a task in a document, and the task itself for those who put it into words. */
public final class TaskFields extends AbstractMap<String, Object> {
    private final AssessedTask task;
    private final Map<String, Object> fields;

    TaskFields(AssessedTask task, Map<String, Object> fields) {
        this.task = task;
        this.fields = Collections.unmodifiableMap(fields);
    }

    public AssessedTask task() {
        return task;
    }

    @Override
    public Object get(Object name) {
        return fields.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return fields.containsKey(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return fields.entrySet();
    }
}
