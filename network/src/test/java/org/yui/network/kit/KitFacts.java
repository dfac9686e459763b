package org.yui.network.kit;

import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.FactQuery;

/** Reads a fact, as the chaincode's own contract of that name does. */
@Contract(name = "facts")
public final class KitFacts implements ContractInterface {

    @Transaction
    public String read(Context ctx, String argument) {
        return ctx.getStub()
                .getStringState(Json.readCanonical(argument, FactQuery.class).key());
    }
}
