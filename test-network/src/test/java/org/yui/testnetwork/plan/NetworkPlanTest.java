package org.yui.testnetwork.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkPlanTest {

    @ParameterizedTest
    @CsvSource({
        "3, BFT, 17000, true, BFT bears one faulty orderer of four",
        "0, RAFT, 17000, false, number of hospitals",
        "10, RAFT, 17000, false, number of hospitals",
        "1, RAFT, 17000, true, kept at another one too",
        "4, BFT, 1023, true, base port",
        "4, BFT, 64537, true, base port"
    })
    void a_network_that_could_not_run_is_refused(
            int hospitals, Consensus consensus, int basePort, boolean nodes, String why) {
        assertThatThrownBy(() -> new NetworkPlan(hospitals, consensus, basePort, nodes))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_plan_is_read_as_it_was_written() {
        NetworkPlan plan = new NetworkPlan(2, Consensus.RAFT, 20_000, false);

        assertThat(Json.read(Json.write(plan), NetworkPlan.class)).isEqualTo(plan);
    }

    @Test
    void no_two_services_share_a_port_and_all_are_within_a_thousand() {
        NetworkPlan plan = new NetworkPlan(9, Consensus.BFT, 20_000, true);
        Set<Integer> ports = new HashSet<>();
        for (Port service : Port.values()) {
            for (Participant participant : new Participants(plan).withPeer()) {
                int port = service.of(plan, participant);
                assertThat(port).isBetween(20_000, 20_999);
                assertThat(ports.add(port))
                        .as(service + " of " + participant.msp())
                        .isTrue();
            }
        }
    }

    @Test
    void a_hospital_more_moves_no_port() {
        NetworkPlan four = new NetworkPlan(4, Consensus.BFT, 17_000, true);
        NetworkPlan five = new NetworkPlan(5, Consensus.BFT, 17_000, true);
        for (Participant before : new Participants(four).withPeer()) {
            Participant after = new Participants(five)
                    .withPeer().stream()
                            .filter(p -> p.msp().equals(before.msp()))
                            .findFirst()
                            .orElseThrow();
            assertThat(Port.PEER.of(five, after)).isEqualTo(Port.PEER.of(four, before));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|OutOf(1, 'Hospital1MSP.peer')",
                "2|OutOf(2, 'Hospital1MSP.peer', 'Hospital2MSP.peer')",
                "4|OutOf(3, 'Hospital1MSP.peer', 'Hospital2MSP.peer', 'Hospital3MSP.peer', 'Hospital4MSP.peer')"
            })
    void a_majority_is_more_than_half_of_the_hospitals_and_nobody_else(int hospitals, String policy) {
        NetworkPlan plan = new NetworkPlan(hospitals, Consensus.RAFT, 17_000, false);

        assertThat(new Participants(plan).majority("peer")).isEqualTo(policy);
    }

    @Test
    void hospitals_that_come_take_numbers_that_nobody_had_and_change_no_founders() {
        NetworkPlan founded = new NetworkPlan(2, Consensus.RAFT, 20_000, false);
        NetworkPlan plan = founded.with("Third")
                .without(new MspId("Hospital3MSP"))
                .without(new MspId("Hospital1MSP"))
                .with("Fourth");
        Participants participants = new Participants(plan);

        assertThat(participants.hospitals())
                .extracting(Participant::msp)
                .containsExactly(new MspId("Hospital2MSP"), new MspId("Hospital4MSP"));
        assertThat(participants.hospitals()).extracting(Participant::slot).containsExactly(2, 4);
        assertThat(participants.founders()).isEqualTo(new Participants(founded).founders());
        assertThat(Json.read(Json.write(plan), NetworkPlan.class)).isEqualTo(plan);
        assertThat(plan.founding()).isEqualTo(founded);
    }

    @Test
    void a_tenth_hospital_has_no_ports_even_when_others_left() {
        NetworkPlan nine = new NetworkPlan(9, Consensus.RAFT, 20_000, false).without(new MspId("Hospital9MSP"));

        assertThatThrownBy(() -> nine.with("Tenth"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("found 10 hospitals");
    }
}
