package org.yui.testkit.dicom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Elements by tag. Tags are written {@code 0xGGGGEEEE}; putting one again replaces it. */
public final class DataSet {

    private final TreeMap<Integer, Value> elements = new TreeMap<>(Integer::compareUnsigned);

    public DataSet put(int tag, Value value) {
        elements.put(tag, value);
        return this;
    }

    public DataSet remove(int tag) {
        elements.remove(tag);
        return this;
    }

    /** One value or several; the character set is that of the whole data set. */
    public DataSet text(int tag, Vr vr, String... values) {
        return put(tag, new Value.Text(vr, String.join("\\", values)));
    }

    public DataSet octets(int tag, Vr vr, byte[] bytes) {
        return put(tag, new Value.Octets(vr, bytes));
    }

    /** Unsigned (or, as {@link Vr#SS}, signed) 16-bit numbers. */
    public DataSet shorts(int tag, Vr vr, int... values) {
        return put(tag, new Value.Shorts(vr, IntStream.of(values).boxed().toList()));
    }

    /** A sequence whose items state their lengths. */
    public DataSet sequence(int tag, DataSet... items) {
        return put(tag, new Value.Items(List.of(items), false));
    }

    /** A sequence whose items end with delimiters. */
    public DataSet delimitedSequence(int tag, DataSet... items) {
        return put(tag, new Value.Items(List.of(items), true));
    }

    /**
     * An item of a sequence, to be filled; items up to it are made where they are not there yet.
     *
     * @param index    from zero
     * @param sequence what the items become, for instance {@code items -> new Value.Items(items, true)}
     */
    public DataSet item(int tag, int index, Function<List<DataSet>, Value> sequence) {
        List<DataSet> items = new ArrayList<>(
                switch (elements.get(tag)) {
                    case Value.Items known -> known.items();
                    case Value.UnknownItems known -> known.items();
                    case null, default -> List.of();
                });
        while (items.size() <= index) {
            items.add(new DataSet());
        }
        put(tag, sequence.apply(items));
        return items.get(index);
    }

    /** Another data set with the same elements; the values are shared. */
    public DataSet copy() {
        DataSet copy = new DataSet();
        copy.elements.putAll(elements);
        return copy;
    }

    /** By ascending tag. */
    Map<Integer, Value> elements() {
        return Collections.unmodifiableMap(elements);
    }
}
