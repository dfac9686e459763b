package org.yui.network.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.yui.chaincode.FactContract;
import org.yui.domain.MspId;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;
import org.yui.testkit.SettableClock;
import org.yui.testkit.contract.KitContract;

/** The consortium and the ledger that these tests use: two hospitals, a buyer, the kit's contract. */
final class Consortia {

    static final MspId EAST = new MspId("EastHospital");
    static final MspId WEST = new MspId("WestHospital");
    static final MspId BUYER = new MspId("Buyer");
    static final String CHANNEL = "yui-test";
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private Consortia() {}

    static Consortium make(Path folder) throws IOException {
        ConsortiumPlan plan = new ConsortiumPlan(
                List.of(new Organisation(EAST, "東病院"), new Organisation(WEST, "West Hospital")),
                List.of(new Organisation(BUYER, "Buyer, Inc.")));
        return Consortium.open(folder, plan, () -> NOW, new SecureRandom());
    }

    static EmbeddedLedger open(Path folder, Consortium consortium) throws IOException {
        return open(folder, consortium, new SettableClock(NOW));
    }

    static EmbeddedLedger open(Path folder, Consortium consortium, SettableClock clock) throws IOException {
        return EmbeddedLedger.open(
                folder,
                CHANNEL,
                consortium,
                Contracts.beside(KitContract.class, FactContract.class),
                clock,
                new SecureRandom());
    }
}
