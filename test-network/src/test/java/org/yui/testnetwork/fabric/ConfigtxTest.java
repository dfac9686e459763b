package org.yui.testnetwork.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigtxTest {

    private static final Layout LAYOUT = new Layout(Path.of("/a \"quoted\" folder"));

    private static Map<String, ?> profile(int hospitals, Consensus consensus) {
        String text = new Configtx(new NetworkPlan(hospitals, consensus, 17_000, false), LAYOUT).text();
        Object whole = new Load(LoadSettings.builder().build()).loadFromString(text);
        return at(at(map(whole), "Profiles"), Configtx.PROFILE);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(Object value) {
        return (Map<String, ?>) value;
    }

    private static Map<String, ?> at(Map<String, ?> map, String key) {
        return map(map.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> list(Map<String, ?> map, String key) {
        return (List<Map<String, ?>>) map.get(key);
    }

    private static Object rule(Map<String, ?> group, String policy) {
        return at(at(group, "Policies"), policy).get("Rule");
    }

    @Test
    void every_decision_is_a_majority_of_the_hospitals() {
        Map<String, ?> channel = profile(4, Consensus.BFT);
        Map<String, ?> application = at(channel, "Application");
        String admins =
                "OutOf(3, 'Hospital1MSP.admin', 'Hospital2MSP.admin', 'Hospital3MSP.admin', 'Hospital4MSP.admin')";

        assertThat(rule(channel, "Admins")).isEqualTo(admins);
        assertThat(rule(application, "Admins")).isEqualTo(admins);
        assertThat(rule(at(channel, "Orderer"), "Admins")).isEqualTo(admins);
        assertThat(rule(application, "Endorsement")).isEqualTo(admins.replace(".admin", ".peer"));
        assertThat(rule(application, "LifecycleEndorsement")).isEqualTo(admins.replace(".admin", ".peer"));
    }

    @Test
    void every_member_is_an_organisation_and_only_hospitals_order() {
        Map<String, ?> channel = profile(4, Consensus.BFT);

        assertThat(list(at(channel, "Application"), "Organizations"))
                .extracting(o -> String.valueOf(o.get("ID")))
                .containsExactly(
                        "Hospital1MSP",
                        "Hospital2MSP",
                        "Hospital3MSP",
                        "Hospital4MSP",
                        "CuratorMSP",
                        "OperatorMSP",
                        "BuyerMSP",
                        "EthicsMSP");
        assertThat(list(at(channel, "Orderer"), "Organizations"))
                .extracting(o -> String.valueOf(o.get("ID")))
                .containsExactly("Hospital1MSP", "Hospital2MSP", "Hospital3MSP", "Hospital4MSP");
        assertThat(list(at(channel, "Application"), "Organizations"))
                .extracting(o -> o.containsKey("AnchorPeers"))
                .containsExactly(true, true, true, true, false, true, true, false);
    }

    @Test
    void bft_names_each_hospitals_orderer_by_its_own_certificate() {
        Map<String, ?> channel = profile(4, Consensus.BFT);
        Map<String, ?> orderer = at(channel, "Orderer");

        assertThat(at(channel, "Capabilities")).isEqualTo(Map.of("V3_0", true));
        assertThat(orderer.get("OrdererType")).isEqualTo("BFT");
        assertThat(list(orderer, "ConsenterMapping")).hasSize(4);
        Map<String, ?> last = list(orderer, "ConsenterMapping").getLast();
        assertThat(last.get("ID")).isEqualTo(4);
        assertThat(last.get("MSPID")).isEqualTo("Hospital4MSP");
        assertThat(last.get("Port")).isEqualTo(17_004);
        assertThat(last.get("Identity")).isEqualTo("/a \"quoted\" folder/members/Hospital4MSP/orderer.pem");
    }

    @Test
    void raft_does_with_two() {
        Map<String, ?> orderer = at(profile(2, Consensus.RAFT), "Orderer");

        assertThat(orderer.get("OrdererType")).isEqualTo("etcdraft");
        assertThat(list(at(orderer, "EtcdRaft"), "Consenters")).hasSize(2);
        assertThat(rule(orderer, "BlockValidation")).isEqualTo("OR('Hospital1MSP.orderer', 'Hospital2MSP.orderer')");
    }
}
