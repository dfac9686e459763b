package org.yui.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.yui.domain.MspId;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.MutualTls;
import org.yui.network.member.Organisation;

/** Another consortium, whose members call themselves as ours do. */
final class TestStrangers {

    private static final MspId BUYER = MspId.parse("Buyer");

    private final Consortium consortium;

    TestStrangers(Path folder) throws IOException {
        ConsortiumPlan plan = new ConsortiumPlan(
                List.of(new Organisation(MspId.parse("EastHospital"), "East")),
                List.of(new Organisation(BUYER, "Buyer")));
        consortium = Consortium.open(folder, plan, InstantSource.system(), new SecureRandom());
    }

    MutualTls tls() throws IOException {
        return consortium.tls(BUYER);
    }
}
