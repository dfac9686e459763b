package org.yui.network.kit;

import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.json.Json;

/** Reads a fact, as the chaincode's own contract of that name does. */
@Contract(name = "facts")
public final class KitFacts implements ContractInterface {

    @Transaction
    public String read(Context ctx, String argument) {
        return ctx.getStub()
                .getStringState(
                        Json.readCanonical(argument, KitContract.Key.class).key());
    }
}
