package reform.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose elements are made when they are asked for, each time anew: a document of a task is read once, and those of
 * 100,000 tasks at the same time would take 250 MB.
 */
public final class MappedList<T, R> extends AbstractList<R> implements RandomAccess {
    private final List<T> values;
    private final Function<? super T, ? extends R> mapping;

    /** @param values not to be changed any more, and quick to find by their place */
    public MappedList(List<T> values, Function<? super T, ? extends R> mapping) {
        this.values = values;
        this.mapping = mapping;
    }

    @Override
    public R get(int place) {
        return mapping.apply(values.get(place));
    }

    @Override
    public int size() {
        return values.size();
    }
}
