package org.yui.cli.demo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.yui.cli.stage.Contributing;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.hospital.PublicationPlan;

/** What works in organisations' houses: the hospitals' and the buyer's desks, and the ways to custodians and gateway. */
interface Nodes extends Closeable {

    Contributing contributing(MspId hospital) throws IOException;

    /** Takes away what a kill between sealing and planning left. */
    void removeOrphans(Collection<PublicationPlan> published) throws IOException;

    /** The gateway as a member reaches it: over HTTPS, with the member's certificate. */
    GatewayClient client(MspId member) throws IOException;

    /** The buyer's desk, which knows the ledger through the gateway only. */
    BuyerDesk buyer() throws IOException;

    /** Everyone hands in its blocks, orders, releases and openings. */
    void gather(Path evidence) throws IOException, LedgerException;
}
