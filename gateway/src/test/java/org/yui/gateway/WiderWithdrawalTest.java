package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Code;
import org.yui.domain.MinorUnits;
import org.yui.domain.grant.Grant;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.gateway.buyer.GatewayRefusedException;
import org.yui.gateway.follow.WithdrawalConsumer;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.testkit.SeededRandom;

/** One word for many contributions: it reaches each of them, and what comes after it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WiderWithdrawalTest {

    private static final Code REASON = Code.parse("CONSENT");

    @TempDir
    Path folder;

    private TestConsortium consortium;
    private TestGateway gateway;
    private PublicationPlan first;
    private PublicationPlan second;

    @BeforeEach
    void open() throws Exception {
        consortium = new TestConsortium(folder, SeededRandom.of(WiderWithdrawalTest.class));
        first = consortium.contribute(consortium.east, 2, 100);
        second = contribute("second");
        consortium.publish(3, MinorUnits.ZERO, first, second);
        gateway = new TestGateway(consortium);
        gateway.shelf.put(consortium.east.msp(), first.forOthers());
        gateway.shelf.put(consortium.east.msp(), second.forOthers());
    }

    private PublicationPlan contribute(String name) throws Exception {
        return consortium.publishing(consortium.east).publish(name, () -> consortium.batch(consortium.east, 1, 100));
    }

    @AfterEach
    void close() throws Exception {
        gateway.close();
        consortium.close();
    }

    private List<String> partsLeft() throws Exception {
        try (Stream<Path> left =
                Files.list(consortium.custodianFolder(consortium.east).resolve("deposits"))) {
            return left.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".json"))
                    .toList();
        }
    }

    @Test
    void a_consent_taken_back_takes_every_contribution_under_it() throws Exception {
        try (TestGateway.Buyer buyer = gateway.buyer(consortium.buyer)) {
            Grant grant = buyer.liveGrant(3);
            var studies = buyer.desk.studies(grant.id());

            var publishing = consortium.publishing(consortium.east);
            publishing.withdraw(first.contribution().policy(), REASON);
            publishing.withdraw(first.contribution().policy(), REASON);

            assertThat(buyer.client.catalogue().datasets().getFirst().studies()).isZero();
            assertThat(buyer.desk.studies(grant.id())).isEmpty();
            assertThat(consortium.blocks.roots()).isEmpty();
            assertThat(partsLeft()).isEmpty();
            assertThatThrownBy(() -> buyer.desk.fetch(grant.id(), studies, folder.resolve("late")))
                    .isInstanceOfSatisfying(
                            GatewayRefusedException.class,
                            e -> assertThat(e.code()).isEqualTo(Refusal.STUDY_WITHDRAWN.name()));
        }
    }

    @Test
    void everything_of_a_hospital_goes_in_one_word() throws Exception {
        consortium.publishing(consortium.east).withdrawAll(REASON);
        assertThat(consortium.blocks.roots()).isEmpty();
        assertThat(partsLeft()).isEmpty();
        assertThatThrownBy(() -> contribute("third")).hasMessageContaining("WITHDRAWN");
    }

    @Test
    void the_custodian_obeys_its_hospitals_word_before_any_block_has_it() throws Exception {
        var word = new HospitalWithdrawal(consortium.east.msp(), REASON);
        consortium
                .custodian(consortium.east)
                .withdraw(consortium.east.key().sign(consortium.east.msp(), KeyPurpose.CUSTODIAN, word));
        assertThat(partsLeft()).isEmpty();
        assertThat(consortium.ledger(consortium.east).fact(word.key())).isEmpty();
    }

    @Test
    void another_hospitals_word_is_refused() throws Exception {
        var word = new ConsentWithdrawal(
                consortium.east.msp(), first.contribution().policy(), null, REASON);
        assertThatThrownBy(() -> consortium
                        .custodian(consortium.east)
                        .withdraw(consortium.west.key().sign(consortium.west.msp(), KeyPurpose.CUSTODIAN, word)))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.BAD_SIGNATURE));
        assertThat(partsLeft()).hasSize(3);
    }

    @Test
    void a_wider_word_on_the_ledger_is_obeyed_by_its_block_though_nobody_calls() throws Exception {
        var word = new ConsentWithdrawal(
                consortium.east.msp(), first.contribution().policy(), null, REASON);
        consortium.state(consortium.east, "withdrawals:consent", word);
        var custodian = consortium.custodian(consortium.east);
        assertThat(partsLeft()).hasSize(3);
        var consumer = new WithdrawalConsumer(custodian::obey, custodian::contributions, consortium.facts());
        for (long number = 0; number < consortium.engine.height(); number++) {
            consumer.take(Block.parseFrom(consortium.engine.block(number)));
        }
        assertThat(partsLeft()).isEmpty();
    }
}
