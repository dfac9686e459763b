package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.OpenThings;
import org.yui.cli.stage.BuyerNode;
import org.yui.cli.stage.CustodyChoosing;
import org.yui.cli.stage.Gathering;
import org.yui.cli.stage.Giving;
import org.yui.cli.stage.HospitalDesk;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.hospital.CustodyChoice;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.imaging.CollectionReport;

/** The desks of a network's members, as their single commands open them; custodians and gateway are processes of their own. */
final class RunningNodes implements Nodes {

    /** Two organisations' copies of the blocks are held against each other. */
    private static final int COPIES = 2;

    private final RunningNetwork network;
    private final Terminal terminal;
    private final OpenThings open = new OpenThings();

    RunningNodes(RunningNetwork network, Terminal terminal) {
        this.network = network;
        this.terminal = terminal;
    }

    @Override
    public PublicationPlan contribute(MspId hospital, String name, Giving giving, List<CollectionReport> reports)
            throws IOException, LedgerException, RefusalException {
        MemberNode node = network.node(hospital);
        CustodyChoice custody = new CustodyChoosing(
                        node, network.participant(hospital).facts())
                .of(node.configuration().custody());
        try (HospitalDesk desk = HospitalDesk.open(node, terminal)) {
            return desk.contribute(name, giving, reports, custody);
        }
    }

    @Override
    public GatewayClient client(MspId member) {
        return network.node(member).gateway();
    }

    @Override
    public BuyerDesk buyer() throws IOException {
        return open.add(BuyerNode.open(network.node(network.cast().buyer()), terminal))
                .desk();
    }

    @Override
    public void gather(Path evidence, long height) throws IOException, LedgerException {
        List<MspId> hospitals = network.cast().founders();
        for (MspId hospital : hospitals.subList(0, Math.min(COPIES, hospitals.size()))) {
            new Gathering(network.node(hospital), terminal).blocks(evidence, height);
        }
        for (MspId hospital : hospitals) {
            new Gathering(network.node(hospital), terminal).records(evidence);
        }
        new Gathering(network.node(network.cast().operator()), terminal).records(evidence);
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
