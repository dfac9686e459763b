package org.yui.network;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * How a transaction ended.
 *
 * @param transaction its id
 * @param block the block it is in
 * @param code Fabric's validation code; 0 is valid
 */
public record CommitStatus(String transaction, long block, int code) {

    public boolean isValid() {
        return code == TxValidationCode.VALID_VALUE;
    }

    /** Fabric's name of the code, for instance {@code MVCC_READ_CONFLICT}. */
    public String codeName() {
        TxValidationCode known = TxValidationCode.forNumber(code);
        return known == null ? "CODE_" + code : known.name();
    }
}
