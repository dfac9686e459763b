package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import java.util.Comparator;

/**
 * Where keys live: the public state of a chaincode, or the hashes of one of its private collections.
 *
 * @param collection empty for the public state
 */
public record Space(String namespace, String collection) implements Comparable<Space> {

    private static final Comparator<ByteString> BYTES = ByteString.unsignedLexicographicalComparator();
    private static final Comparator<Space> ORDER = Comparator.comparing(
                    (Space s) -> ByteString.copyFromUtf8(s.namespace), BYTES)
            .thenComparing(s -> ByteString.copyFromUtf8(s.collection), BYTES);

    /** A chaincode's public state. */
    public static Space open(String namespace) {
        return new Space(namespace, "");
    }

    public boolean isPublic() {
        return collection.isEmpty();
    }

    /** In order of the names' UTF-8 bytes, the public state of a chaincode before its collections. */
    @Override
    public int compareTo(Space other) {
        return ORDER.compare(this, other);
    }
}
