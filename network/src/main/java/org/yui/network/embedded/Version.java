package org.yui.network.embedded;

import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;

/** Where a value was last written: block and transaction, both from 0. */
record Version(long block, int transaction) {

    org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version proto() {
        return org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version.newBuilder()
                .setBlockNum(block)
                .setTxNum(transaction)
                .build();
    }

    /** The version found by a read; nothing if the key was absent. */
    static Optional<Version> of(KVRead read) {
        return read.hasVersion() ? Optional.of(of(read.getVersion())) : Optional.empty();
    }

    /** As {@link #of(KVRead)}, in a collection. */
    static Optional<Version> of(KVReadHash read) {
        return read.hasVersion() ? Optional.of(of(read.getVersion())) : Optional.empty();
    }

    private static Version of(org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version proto) {
        return new Version(proto.getBlockNum(), (int) Math.min(proto.getTxNum(), Integer.MAX_VALUE));
    }
}
