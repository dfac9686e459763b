package org.yui.imaging.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Tag;

/**
 * Notes what is done to the elements of one instance, in the order in which they come. For one thread.
 *
 * <p>Nothing of a value goes in: the callers give tags, and of private tags only those that the standard lists as safe.
 */
public final class TouchLog {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private static final Comparator<Touch> ORDER = Comparator.comparing(Touch::path)
            .thenComparing(Touch::done)
            .thenComparing(Touch::rule)
            .thenComparing(Touch::row, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Touch::option, Comparator.nullsFirst(Comparator.naturalOrder()));

    private record Key(String path, Handling done, Reason reason) {}

    private static final class Tally {
        private int count;
        private @Nullable Map<String, Integer> text;
    }

    private final Map<Key, Tally> tallies = new HashMap<>();
    private final Deque<String> sequences = new ArrayDeque<>();
    private String place = "";
    private int kept;

    /** The elements that follow lie in an item of this sequence, until {@link #leave}. */
    public void enter(int sequence) {
        sequences.push(place);
        place += name(sequence);
    }

    public void leave() {
        place = sequences.pop();
    }

    /** An element goes on as it was. */
    public void kept() {
        kept++;
    }

    public void touched(int tag, Handling done, Reason reason) {
        tally(name(tag), done, reason).count++;
    }

    /**
     * A text was cleaned.
     *
     * @param removed how often each rule took something out
     */
    public void cleaned(int tag, Reason reason, Map<? extends Enum<?>, Integer> removed) {
        Tally tally = tally(name(tag), Handling.CLEANED, reason);
        tally.count++;
        Map<String, Integer> text = tally.text == null ? new TreeMap<>() : tally.text;
        removed.forEach((rule, count) -> text.merge(rule.name(), count, Integer::sum));
        tally.text = text;
    }

    /**
     * A private element that the standard lists as safe was kept.
     *
     * @param creator as the table of PS3.15 section E.3.10 writes it
     */
    public void safePrivate(String creator, int tag, Reason reason) {
        String name = "(" + hex(Tag.group(tag), 4) + ",xx" + hex(Tag.element(tag) & 0xFF, 2) + "," + creator + ")";
        tally(name, Handling.RETAINED, reason).count++;
    }

    private Tally tally(String name, Handling done, Reason reason) {
        return tallies.computeIfAbsent(new Key(place + name, done, reason), key -> new Tally());
    }

    private static String name(int tag) {
        if (Tag.isPrivate(tag)) {
            return "(private)";
        }
        return Dictionary.of(tag) == null && Tag.element(tag) != 0
                ? "(unknown)"
                : "(" + hex(Tag.group(tag), 4) + "," + hex(Tag.element(tag), 4) + ")";
    }

    private static String hex(int value, int digits) {
        char[] text = new char[digits];
        for (int i = 0; i < digits; i++) {
            text[i] = HEX[value >>> (4 * (digits - 1 - i)) & 0xF];
        }
        return new String(text);
    }

    /** What was noted so far. */
    public TouchTable table() {
        List<Touch> touched = new ArrayList<>(tallies.size());
        tallies.forEach((key, tally) -> touched.add(new Touch(
                key.path(),
                key.done(),
                key.reason().rule(),
                key.reason().row(),
                key.reason().option(),
                tally.count,
                tally.text == null || tally.text.isEmpty() ? null : Count.list(tally.text))));
        touched.sort(ORDER);
        return new TouchTable(kept, touched);
    }
}
