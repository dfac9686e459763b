package org.yui.audit.lifecycle;

import java.util.List;
import java.util.Optional;

/** The keys of definitions under {@code _lifecycle} (Fabric, {@code core/chaincode/lifecycle/serializer.go}). */
final class DefinitionKeys {

    static final String SEQUENCE = "Sequence";
    static final String ENDORSEMENT = "EndorsementInfo";
    static final String VALIDATION = "ValidationInfo";
    static final String COLLECTIONS = "Collections";

    /** What an organisation approves: all but the number, which its keys carry in their name. */
    static final List<String> PARAMETERS = List.of(ENDORSEMENT, VALIDATION, COLLECTIONS);

    private static final String METADATA = "namespaces/metadata/";
    private static final String FIELDS = "namespaces/fields/";
    private static final String NUMBER = "/" + SEQUENCE;

    private DefinitionKeys() {}

    static String metadata(String name) {
        return METADATA + name;
    }

    static String field(String name, String field) {
        return FIELDS + name + "/" + field;
    }

    /** The name under which an organisation approves one definition of a chaincode. */
    static String approved(String chaincode, long sequence) {
        return chaincode + "#" + sequence;
    }

    /** The chaincode that a key is written for whenever it is defined anew; empty for another key. */
    static Optional<String> defined(String key) {
        return key.startsWith(FIELDS) && key.endsWith(NUMBER)
                ? Optional.of(key.substring(FIELDS.length(), key.length() - NUMBER.length()))
                : Optional.empty();
    }
}
