package org.yui.gateway.evidence.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.evidence.GatewayEvidence;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.http.Endpoint;
import org.yui.gateway.http.JsonLines;

/** {@code GET /v1/evidence}: this node's part, a line for each row, for its own member and for auditors. */
public final class GetEvidence implements Endpoint {

    private final MspId own;
    private final Facts facts;
    private final Part part;

    private GetEvidence(MspId own, Facts facts, Part part) {
        this.own = own;
        this.facts = facts;
        this.part = part;
    }

    /** A custodian's: {@link org.yui.domain.evidence.RowReleases}. */
    public static GetEvidence custodian(MspId own, Facts facts, HospitalCustodian custodian) {
        return new GetEvidence(own, facts, out -> {
            for (Record row : custodian.evidence()) {
                out.write(row);
            }
        });
    }

    /** A gateway's: {@link org.yui.gateway.evidence.RowEvidence}. */
    public static GetEvidence gateway(MspId own, Facts facts, GatewayEvidence evidence) {
        return new GetEvidence(own, facts, out -> evidence.handTo(out::write));
    }

    @Override
    public HandlerType method() {
        return HandlerType.GET;
    }

    @Override
    public String path() {
        return "/v1/evidence";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, LedgerException, IOException {
        if (!caller.equals(own) && !isAuditor(caller)) {
            throw new RefusalException(
                    Refusal.NOT_PERMITTED, "found a call by " + caller + ", expected " + own + " itself or an auditor");
        }
        part.writeTo(JsonLines.answer(http));
    }

    private boolean isAuditor(MspId caller) throws LedgerException {
        return facts.member(caller).map(m -> m.has(Role.AUDITOR)).orElse(false);
    }

    /** Writes what this node has. */
    private interface Part {
        void writeTo(JsonLines.Writer out) throws IOException, LedgerException;
    }
}
