package org.yui.chaincode;

import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** A contract whose transactions see the ledger as a {@link LedgerContext}. The shim makes a new one for every call. */
interface LedgerContract extends ContractInterface {

    @Override
    default LedgerContext createContext(ChaincodeStub stub) {
        return new LedgerContext(stub);
    }

    /** The shim calls it before every transaction: a revoked certificate states and reads nothing. */
    @Override
    default void beforeTransaction(Context context) {
        if (context instanceof LedgerContext ledger) {
            ledger.expectLiveCertificate();
        }
    }
}
