package org.yui.gateway.buyer;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.gateway.Refusal;
import org.yui.gateway.http.LedgerHeight;
import org.yui.network.CommitStatus;
import org.yui.network.LedgerService;

/** {@link LedgerService} over a gateway's relay. */
final class RelayedLedgerService implements LedgerService {

    private static final Logger LOG = LoggerFactory.getLogger(RelayedLedgerService.class);

    private final GatewayClient gateway;

    RelayedLedgerService(GatewayClient gateway) {
        this.gateway = gateway;
    }

    @Override
    public byte[] evaluate(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        return call(() -> gateway.post("/v1/ledger/evaluate", signedProposal));
    }

    @Override
    public byte[] endorse(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
        return call(() -> gateway.post("/v1/ledger/endorse", signedProposal));
    }

    /**
     * A connection that breaks leaves open whether the transaction arrived. It is handed over once more, which does it no second
     * time; if that breaks too, {@link #commitStatus} is what tells.
     */
    @Override
    public void submit(byte[] envelope) throws RefusedException, LedgerUnavailableException {
        for (int attempt = 1; attempt <= 2; attempt++) {
            try {
                gateway.post("/v1/ledger/submit", envelope);
                return;
            } catch (GatewayRefusedException e) {
                throw refuse(e);
            } catch (IOException e) {
                LOG.info("attempt {} to hand over a transaction broke off", attempt, e);
            }
        }
    }

    @Override
    public CommitStatus commitStatus(String transaction)
            throws RefusedException, LedgerUnavailableException, OutcomeUnknownException {
        try {
            return gateway.get("/v1/ledger/transactions/" + transaction, CommitStatus.class);
        } catch (GatewayRefusedException e) {
            if (e.code().equals(Refusal.OUTCOME_UNKNOWN.name())) {
                throw new OutcomeUnknownException(transaction, e);
            }
            throw refuse(e);
        } catch (IOException e) {
            throw new OutcomeUnknownException(transaction, e);
        }
    }

    @Override
    public long height() throws LedgerUnavailableException {
        try {
            return gateway.get("/v1/ledger/height", LedgerHeight.class).height();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public byte[] block(long number) throws RefusedException, LedgerUnavailableException {
        return call(() -> gateway.get("/v1/ledger/blocks/" + number));
    }

    private static byte[] call(Call call) throws RefusedException, LedgerUnavailableException {
        try {
            return call.answer();
        } catch (GatewayRefusedException e) {
            throw refuse(e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** Never returns; declared to return so that callers can say {@code throw}. */
    private static RefusedException refuse(GatewayRefusedException e)
            throws RefusedException, LedgerUnavailableException {
        String message = String.valueOf(e.getMessage());
        if (e.code().equals(Refusal.LEDGER_UNAVAILABLE.name())) {
            throw new LedgerUnavailableException(message, e);
        }
        String head = e.code() + ": ";
        throw new RefusedException(e.code(), message.startsWith(head) ? message.substring(head.length()) : message);
    }

    private static LedgerUnavailableException unavailable(IOException e) {
        return new LedgerUnavailableException("the gateway could not be reached: " + e.getMessage(), e);
    }

    /** One HTTP call. */
    private interface Call {
        byte[] answer() throws IOException;
    }
}
