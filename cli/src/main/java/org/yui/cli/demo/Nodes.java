package org.yui.cli.demo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yui.cli.stage.Giving;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.imaging.CollectionReport;

/** What works in organisations' houses: the hospitals' and the buyer's desks, and the ways to custodians and gateway. */
interface Nodes extends Closeable {

    /** Seals and publishes a hospital's studies, and takes away what a kill between sealing and planning left. */
    PublicationPlan contribute(MspId hospital, String name, Giving giving, List<CollectionReport> reports)
            throws IOException, LedgerException, RefusalException;

    /** The gateway as a member reaches it: over HTTPS, with the member's certificate. */
    GatewayClient client(MspId member) throws IOException;

    /** The buyer's desk, which knows the ledger through the gateway only. */
    BuyerDesk buyer() throws IOException;

    /**
     * Everyone hands in its blocks, orders, releases, openings and statements.
     *
     * @param height how many blocks
     */
    void gather(Path evidence, long height) throws IOException, LedgerException;
}
