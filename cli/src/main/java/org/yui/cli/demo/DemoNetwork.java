package org.yui.cli.demo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.yui.cli.node.Participant;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.imaging.deid.HospitalSecret;

/**
 * What a demo goes its way on. A demo is every member, so it has everybody's keys; the stages take care that each statement is
 * made with the keys of the one who makes it.
 */
interface DemoNetwork extends Closeable {

    /** Which ledger it runs on, as the summary says it. */
    String name();

    Cast cast();

    Participant participant(MspId member) throws IOException;

    HospitalSecret secret(MspId hospital) throws IOException;

    /** Where a hospital's de-identified files go. */
    Path staging(MspId hospital);

    /** Opens what works for the members from contributing on. */
    Nodes openNodes() throws IOException, LedgerException;
}
