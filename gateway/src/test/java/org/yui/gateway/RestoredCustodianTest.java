package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Code;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.custodian.ReleaseAnswer;
import org.yui.gateway.custodian.ReplayedCustodian;
import org.yui.gateway.follow.Replay;
import org.yui.gateway.follow.WithdrawalConsumer;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.testkit.SeededRandom;

/** A custodian whose folder is older than a withdrawal: it says nothing before it has obeyed the log. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestoredCustodianTest {

    @TempDir
    Path folder;

    private final AtomicLong taken = new AtomicLong();
    private TestConsortium consortium;
    private PublicationPlan plan;
    private HospitalCustodian restored;
    private ReplayedCustodian served;

    @BeforeEach
    void restore() throws Exception {
        consortium = new TestConsortium(folder, SeededRandom.of(RestoredCustodianTest.class));
        plan = consortium.contribute(consortium.east, 2, 100);
        Path backup = folder.resolve("backup");
        copy(consortium.custodianFolder(consortium.east), backup);
        consortium.publishing(consortium.east).withdrawAll(Code.parse("CONSENT"));
        Path place = folder.resolve("restored");
        copy(backup, place);
        restored = HospitalCustodian.open(
                consortium.custodianSetting(consortium.east, consortium.ledger(consortium.east)), place);
        served = new ReplayedCustodian(restored, new Replay(consortium.engine::height, taken::get));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        restored.close();
        consortium.close();
    }

    private void follow(long until) throws Exception {
        var consumer = new WithdrawalConsumer(restored::obey, restored::contributions, consortium.facts());
        for (long number = taken.get(); number < until; number++) {
            consumer.take(Block.parseFrom(consortium.engine.block(number)));
            taken.set(number + 1);
        }
    }

    private Refusal answered() throws IOException {
        Signed anything = consortium
                .east
                .key()
                .sign(
                        consortium.east.msp(),
                        KeyPurpose.GATEWAY,
                        new HospitalWithdrawal(consortium.east.msp(), Code.parse("CONSENT")));
        return ((ReleaseAnswer.Declined) served.answer(anything)).refusal();
    }

    @Test
    void it_answers_nothing_until_it_has_taken_every_block() throws Exception {
        assertThat(restored.contributions()).containsExactly(plan.contribution().id());
        assertThat(answered()).isEqualTo(Refusal.NOT_READY);
        assertThatThrownBy(() -> served.acknowledge(plan.contribution().id(), 1))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NOT_READY));

        follow(consortium.engine.height() - 1);
        assertThat(answered()).isEqualTo(Refusal.NOT_READY);

        follow(consortium.engine.height());
        assertThat(restored.contributions()).isEmpty();
        assertThat(answered()).isEqualTo(Refusal.INVALID);
    }

    @Test
    void its_hospitals_word_it_takes_at_once() throws Exception {
        Signed word = consortium
                .east
                .key()
                .sign(
                        consortium.east.msp(),
                        KeyPurpose.CUSTODIAN,
                        new HospitalWithdrawal(consortium.east.msp(), Code.parse("CONSENT")));
        for (Signed each : List.of(word, word)) {
            served.withdraw(each);
        }
        assertThat(restored.contributions()).isEmpty();
    }
}
