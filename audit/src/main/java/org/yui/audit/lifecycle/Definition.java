package org.yui.audit.lifecycle;

import java.util.Map;
import org.yui.audit.channel.EndorsementPolicy;

/**
 * A chaincode's definition in force.
 *
 * @param sequence how often the chaincode was defined, from 1
 * @param policy who must endorse its transactions
 * @param collections policies of its private collections, by name; the chaincode's own where a collection has none
 */
public record Definition(
        String name,
        long sequence,
        String version,
        EndorsementPolicy policy,
        Map<String, EndorsementPolicy> collections) {

    public Definition {
        collections = Map.copyOf(collections);
    }
}
