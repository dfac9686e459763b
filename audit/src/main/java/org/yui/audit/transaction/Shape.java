package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a transaction does that a peer takes and no transaction of this network does. */
final class Shape {

    private static final Comparator<ByteString> ORDER = ByteString.unsignedLexicographicalComparator();

    private Shape() {}

    /** For findings; empty if it is as they all are. */
    static List<String> notes(String chaincode, List<KeySet> sets) {
        List<String> notes = new ArrayList<>();
        for (KeySet each : sets) {
            if (each.policies()) {
                notes.add("found policies of single keys, which are not judged, expected none");
            }
            if (!each.space().isPublic() && each.space().namespace().equals(Transaction.FACTS) && each.changes()) {
                notes.add("found private data in " + each.space().collection()
                        + ", which no rule reads, expected public facts alone");
            }
            if (!isInForm(each)) {
                notes.add("found reads or writes that are repeated or out of order, expected each key once in rising"
                        + " order");
            }
            boolean foreign = chaincode.equals(Transaction.FACTS)
                    && !each.space().namespace().equals(Transaction.FACTS)
                    && each.changes();
            if (foreign) {
                notes.add("found a write to " + each.space().namespace() + ", expected facts alone");
            }
        }
        return notes;
    }

    /** Keys of collections stand in the order of what they are hashes of, which nobody outside sees. */
    private static boolean isInForm(KeySet set) {
        List<ByteString> reads = set.reads().stream().map(Read::key).toList();
        List<ByteString> writes = set.writes().stream().map(Write::bytes).toList();
        return set.space().isPublic() ? rises(reads) && rises(writes) : isOnce(reads) && isOnce(writes);
    }

    private static boolean isOnce(List<ByteString> keys) {
        Set<ByteString> once = new HashSet<>(keys);
        return once.size() == keys.size();
    }

    private static boolean rises(List<ByteString> keys) {
        for (int i = 1; i < keys.size(); i++) {
            if (ORDER.compare(keys.get(i - 1), keys.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
