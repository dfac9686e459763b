package org.yui.imaging.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.yui.domain.Hash;

/** What the instances of a batch share, each thing kept once, and how many they were. Safe for use by many threads. */
public final class EvidenceBook {

    private static final class Entry {
        private final Hash name;
        private final LongAdder instances = new LongAdder();

        Entry(Hash name) {
            this.name = name;
        }
    }

    private final Map<TouchTable, Entry> tables = new ConcurrentHashMap<>();
    private final Map<Hash, Method> methods = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> sopClasses = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> pixels = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> patientsKeyedBy = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> repairs = new ConcurrentHashMap<>();

    /** The name of a method, which is written down if it is new. */
    public Hash name(Method method) {
        Hash name = method.hash();
        methods.put(name, method);
        return name;
    }

    /** The name of the table of one more instance; a table that is new is written down. */
    public Hash name(TouchTable table) {
        Entry entry = tables.computeIfAbsent(table, key -> new Entry(key.hash()));
        entry.instances.increment();
        return entry.name;
    }

    /** Counts what an instance's evidence says of it; its table was counted when it was named. */
    public void count(InstanceEvidence evidence) {
        one(sopClasses, evidence.sopClass());
        one(pixels, evidence.pixels().name());
        one(patientsKeyedBy, evidence.patientKeyedBy().name());
        evidence.repairs().stream().map(RepairCount::repair).distinct().forEach(code -> one(repairs, code));
    }

    private static void one(Map<String, LongAdder> counts, String code) {
        counts.computeIfAbsent(code, key -> new LongAdder()).increment();
    }

    /** Every table with the number of its instances. */
    public void forEachTable(BiConsumer<TouchTable, Long> action) {
        tables.forEach((table, entry) -> action.accept(table, entry.instances.sum()));
    }

    /** Every table by the text of its name, in the order of names. */
    public Map<String, TouchTable> tables() {
        Map<String, TouchTable> byName = new TreeMap<>();
        tables.forEach((table, entry) -> byName.put(entry.name.text(), table));
        return byName;
    }

    /** In the order of names. */
    public List<Method> methods() {
        Map<String, Method> byName = new TreeMap<>();
        methods.forEach((name, method) -> byName.put(name.text(), method));
        return new ArrayList<>(byName.values());
    }

    List<Count> sopClasses() {
        return Count.list(sopClasses);
    }

    List<Count> pixels() {
        return Count.list(pixels);
    }

    List<Count> patientsKeyedBy() {
        return Count.list(patientsKeyedBy);
    }

    List<Count> repairs() {
        return Count.list(repairs);
    }
}
