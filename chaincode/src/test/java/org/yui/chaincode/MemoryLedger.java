package org.yui.chaincode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.hyperledger.fabric.contract.ContractRouter;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeServer;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;

/** The contracts as the shim routes to them, each transaction committed at once. */
final class MemoryLedger {

    private static final ContractRouter ROUTER = router();

    final Map<String, byte[]> state = new TreeMap<>();
    Instant time = Instant.parse("2026-11-23T09:00:00.123456Z");

    /** The last transaction, whether it was refused or not. */
    MemoryStub last;

    /** States a fact and gives back what the contract answered; a refusal is an {@link AssertionError}. */
    String submit(MspId author, String function, Record argument) {
        return submit(author, function, Json.write(argument));
    }

    String submit(MspId author, String function, String argument) {
        Chaincode.Response response = invoke(author, function, argument);
        if (response.getStatusCode() != 200) {
            throw new AssertionError(function + " was refused: " + response.getMessage());
        }
        state.putAll(last.writes);
        return new String(response.getPayload(), StandardCharsets.UTF_8);
    }

    /** The message of the refusal; an {@link AssertionError} if there is none. */
    String refusal(MspId author, String function, String argument) {
        Chaincode.Response response = invoke(author, function, argument);
        if (response.getStatusCode() == 200) {
            throw new AssertionError(function + " was not refused");
        }
        return response.getMessage();
    }

    private Chaincode.Response invoke(MspId author, String function, String argument) {
        last = new MemoryStub(state, author.text(), time, function, argument);
        return ROUTER.invoke(last.stub());
    }

    /** The shim prints a stack trace for every refusal, which would bury what a test says. */
    private static ContractRouter router() {
        for (Handler console : Logger.getLogger("").getHandlers()) {
            console.setFilter(record -> !String.valueOf(record.getLoggerName()).startsWith("org.hyperledger.fabric"));
        }
        ContractRouter router = new ContractRouter(new String[] {"-i", "yui"});
        try {
            router.startRouterWithChaincodeServer(new NoServer());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return router;
    }

    /** Only a started router knows its contracts. */
    private static final class NoServer implements ChaincodeServer {

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
