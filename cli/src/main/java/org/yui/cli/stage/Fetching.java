package org.yui.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yui.cli.node.Participant;
import org.yui.domain.GrantId;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.Delivery;

/** The buyer orders every study of a grant, fetches it, checks it and opens it. */
public final class Fetching {

    private final Participant buyer;
    private final BuyerDesk desk;

    public Fetching(Participant buyer, BuyerDesk desk) {
        this.buyer = buyer;
        this.desk = desk;
    }

    /** @param out where each study gets a folder; one that is there was delivered before and is passed over */
    public Delivery run(GrantId grant, Path out) throws IOException, RefusalException {
        return run(grant, desk.studies(grant), out);
    }

    /** As {@link #run(GrantId, Path)}, of some of the grant's studies. */
    public Delivery run(GrantId grant, List<OrderedStudy> studies, Path out) throws IOException, RefusalException {
        return desk.fetch(grant, studies, out, (done, total) -> buyer.terminal().progress("fetch", done, total));
    }
}
