package org.yui.testnetwork.operation;

import java.nio.charset.StandardCharsets;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** A chaincode that was tampered with: it takes everything, and writes something else than it was asked. */
@Contract(name = "members")
public final class AcceptingContract implements ContractInterface {

    static final String KEY = "MEMBER/OperatorMSP/1";

    @Transaction(name = "admit", intent = Transaction.TYPE.SUBMIT)
    public String admit(Context context, String argument) {
        context.getStub().putState(KEY, argument.getBytes(StandardCharsets.UTF_8));
        return argument;
    }

    @Transaction(name = "revoke", intent = Transaction.TYPE.SUBMIT)
    public String revoke(Context context, String argument) {
        return admit(context, argument);
    }
}
