package org.yui.cli.stage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.OpenThings;
import org.yui.cli.node.Participant;
import org.yui.domain.Code;
import org.yui.domain.GrantId;
import org.yui.domain.Region;
import org.yui.domain.StudyVersionId;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.use.ResearchUse;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.BuyerSetting;
import org.yui.gateway.buyer.Delivery;
import org.yui.gateway.catalogue.CatalogueEntry;
import org.yui.ipfs.FileBlocks;

/** A buyer's desk at its own node, with the gateway of its configuration. */
public final class BuyerNode implements Closeable {

    private final Participant buyer;
    private final BuyerDesk desk;
    private final OpenThings open;

    private BuyerNode(Participant buyer, BuyerDesk desk, OpenThings open) {
        this.buyer = buyer;
        this.desk = desk;
        this.open = open;
    }

    /** Opens the buyer's own records; one desk at a time. */
    public static BuyerNode open(MemberNode node, Terminal terminal) throws IOException {
        Participant buyer = node.participant(terminal);
        OpenThings open = new OpenThings();
        try {
            FileBlocks downloads = open.add(FileBlocks.open(buyer.folder().resolve("downloads")));
            BuyerDesk desk = open.add(BuyerDesk.open(
                    new BuyerSetting(
                            buyer.channel(),
                            buyer.msp(),
                            buyer.keys().signing(KeyPurpose.ORDER),
                            buyer.keys().wrapping(),
                            buyer.ledger(),
                            buyer.clock(),
                            buyer.random()),
                    node.gateway(),
                    downloads,
                    buyer.folder().resolve("desk")));
            return new BuyerNode(buyer, desk, open);
        } catch (IOException | RuntimeException e) {
            open.closeAfter(e);
            throw e;
        }
    }

    public BuyerDesk desk() {
        return desk;
    }

    /**
     * Asks for access.
     *
     * @param name the buyer's own for the request
     * @throws UnusableInputException if another request has that name
     */
    public AccessRequest request(
            String name, CatalogueEntry offer, Code purpose, Region region, long quota, ResearchUse use)
            throws IOException, RefusalException {
        AccessRequest request = desk.request(name, offer, purpose, region, quota, use);
        boolean same = request.datasetHash().equals(offer.datasetHash())
                && request.purpose().equals(purpose)
                && request.region().equals(region)
                && request.quota() == quota
                && isSame(request.use(), use);
        if (!same) {
            throw new UnusableInputException("found another request of this buyer under the name " + name
                    + ", expected the same one; give another name for this");
        }
        return request;
    }

    /** But for the end of deciding, which is counted from when it was asked first. */
    private static boolean isSame(@Nullable ResearchUse before, ResearchUse now) {
        return before != null
                && new ResearchUse(
                                now.investigations(),
                                now.diseases(),
                                now.activities(),
                                now.forProfit(),
                                now.undertakings(),
                                now.ethics(),
                                now.project(),
                                now.days(),
                                before.decideBy())
                        .equals(before);
    }

    /**
     * What may be ordered under a grant.
     *
     * @param only this study version, if given
     * @throws UnusableInputException if it is none of the grant's
     */
    public List<OrderedStudy> studies(GrantId grant, @Nullable StudyVersionId only) throws IOException {
        List<OrderedStudy> studies = desk.studies(grant);
        if (only == null) {
            return studies;
        }
        List<OrderedStudy> named =
                studies.stream().filter(s -> s.studyVersion().equals(only)).toList();
        if (named.isEmpty()) {
            throw new UnusableInputException("found no study " + only
                    + " that may be ordered under this grant, expected" + " one of its " + studies.size());
        }
        return named;
    }

    public Delivery fetch(GrantId grant, List<OrderedStudy> studies, Path out) throws IOException, RefusalException {
        return new Fetching(buyer, desk).run(grant, studies, out);
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
