package org.yui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.fixture.FabricLog;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.ChaincodeInForce;
import org.yui.audit.report.ComparedCopy;
import org.yui.audit.report.ConfigurationInForce;

/** Logs of genuine peers: nothing is found in them, and what happened is told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FabricLogTest {

    private static final List<String> ENDORSERS = List.of("Hospital1MSP", "Hospital2MSP");
    private static final String MAJORITY = "OutOf(2, 'Hospital1MSP.peer', 'Hospital2MSP.peer', 'Hospital3MSP.peer')";

    @TempDir
    Path folder;

    private AuditReport audit(String log) throws Exception {
        return Audit.run(FabricLog.unpack(log, folder.resolve("evidence")).evidence(), Optional.empty());
    }

    @Test
    void nothing_is_found_in_a_log_ordered_by_raft() throws Exception {
        AuditReport report = audit("raft");
        assertThat(report.findings()).isEmpty();
        assertThat(report.blocks()).isEqualTo(38);
        assertThat(List.of(report.transactions(), report.valid())).containsExactly(42L, 35L);
    }

    @Test
    void nothing_is_found_in_a_log_ordered_by_bft() throws Exception {
        AuditReport report = audit("bft");
        assertThat(report.findings()).isEmpty();
        assertThat(report.blocks()).isEqualTo(20);
        assertThat(List.of(report.transactions(), report.valid())).containsExactly(18L, 15L);
    }

    @Test
    void a_member_comes_in_and_goes_out_by_two_hospitals_signatures() throws Exception {
        List<ConfigurationInForce> found = audit("bft").configurations();
        assertThat(found).extracting(ConfigurationInForce::sequence).containsExactly(0L, 1L, 2L, 3L);
        assertThat(found.get(1).changed()).contains("Group /Channel/Application/BuyerMSP");
        assertThat(found.get(1).signedBy()).containsExactlyElementsOf(ENDORSERS);
        assertThat(found.get(2).changed()).containsExactly("Value /Channel/Orderer/BatchTimeout");
        assertThat(found.get(3).changed()).containsExactly("Group /Channel/Application");
    }

    @Test
    void an_upgrade_is_followed_from_its_block_on() throws Exception {
        assertThat(audit("bft").chaincodes())
                .containsExactly(
                        new ChaincodeInForce("yui", 1, "1.0", 3, MAJORITY, ENDORSERS),
                        new ChaincodeInForce("yui", 2, "1.1", 13, "/Channel/Application/Endorsement", ENDORSERS));
    }

    @Test
    void two_peers_copies_agree_though_each_has_its_own_set_of_signatures() throws Exception {
        Path own = FabricLog.unpack("bft", folder.resolve("evidence")).evidence();
        FabricLog.copy("bft-hospital2", own.resolve("copies/Hospital2MSP"));
        Path other = FabricLog.copy("bft-hospital2", folder.resolve("peer"));
        AuditReport report = Audit.run(own, Optional.empty(), Map.of("Hospital1MSP", other), List.of());
        assertThat(report.findings()).isEmpty();
        assertThat(report.copies())
                .containsExactlyInAnyOrder(
                        new ComparedCopy("Hospital1MSP", 20, 20), new ComparedCopy("Hospital2MSP", 20, 20));
        assertThat(report.conclusion()).contains("Hospital2MSP to block 19");
    }

    @Test
    void a_log_is_found_in_a_peers_own_folder() throws Exception {
        Path evidence = folder.resolve("evidence");
        FabricLog.copy("bft-hospital2", evidence.resolve("copies/Hospital2MSP"));
        AuditReport report = Audit.run(evidence, Optional.empty());
        assertThat(report.findings()).isEmpty();
        assertThat(report.conclusion()).contains("Replayed the log of Hospital2MSP");
    }
}
