package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Code;
import org.yui.domain.Salt;
import org.yui.domain.content.Cid;
import org.yui.domain.contribution.StudyOpening;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.follow.WithdrawalConsumer;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.http.HttpsSetting;
import org.yui.gateway.pin.PinBook;
import org.yui.gateway.pin.PinDesk;
import org.yui.gateway.pin.PinRequest;
import org.yui.gateway.pin.Pinning;
import org.yui.gateway.pin.TakeDowns;
import org.yui.gateway.remote.CustodianServer;
import org.yui.gateway.remote.PostPin;
import org.yui.gateway.remote.RemoteCustodian;
import org.yui.testkit.SeededRandom;

/** West Hospital keeps East Hospital's content too, as long as it stands. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PinTest {

    @TempDir
    Path folder;

    private TestConsortium consortium;
    private PublicationPlan plan;
    private List<PinRequest> requests;
    private final ContentNode node = new ContentNode();
    private PinBook book;
    private TakeDowns takeDowns;
    private CustodianServer server;
    private RemoteCustodian partner;

    /** A content node that can be down. */
    private static final class ContentNode implements Pinning {

        private final List<Cid> pinned = new ArrayList<>();
        private final List<Cid> denied = new ArrayList<>();
        private boolean isDown;

        @Override
        public void pin(Cid content, long size) throws IOException {
            requireUp();
            pinned.add(content);
        }

        @Override
        public void takeDown(Cid content) throws IOException {
            requireUp();
            pinned.removeIf(content::equals);
            denied.add(content);
        }

        private void requireUp() throws IOException {
            if (isDown) {
                throw new IOException("found no node, expected one");
            }
        }
    }

    @BeforeEach
    void open() throws Exception {
        consortium = new TestConsortium(folder, SeededRandom.of(PinTest.class));
        plan = consortium.contribute(consortium.east, 3, 100);
        requests = PinRequest.of(plan.forOthers());
        Facts facts = new Facts(consortium.ledger(consortium.west));
        book = PinBook.open(folder.resolve("pins"));
        takeDowns = TakeDowns.open(folder.resolve("takedowns"), node);
        server = CustodianServer.start(
                HttpsSetting.loopback(0, consortium.tls(consortium.west), new SecureRandom()),
                consortium.custodian(consortium.west),
                facts,
                List.of(new PostPin(new PinDesk(facts, book, node, takeDowns), () -> {})));
        partner = as(consortium.east);
    }

    @AfterEach
    void close() throws Exception {
        partner.close();
        server.close();
        consortium.close();
    }

    private RemoteCustodian as(TestMember member) throws Exception {
        return new RemoteCustodian(
                consortium.west.msp(),
                server.uri(),
                consortium.tls(member),
                new SecureRandom(),
                RemoteCustodian.ANSWER);
    }

    private Cid content(int index) {
        return plan.openings().get(index).leaf().cid();
    }

    private static void refused(Refusal why, RemoteCustodian partner, PinRequest request) {
        RefusalException e = catchThrowableOfType(RefusalException.class, () -> partner.pin(request));
        assertThat(e).as("a refusal").isNotNull();
        assertThat(e.refusal()).isEqualTo(why);
    }

    /** What the custodian's node does: remembers first, then gives up. */
    private void follow() throws Exception {
        WithdrawalConsumer consumer = new WithdrawalConsumer(
                (contribution, index) -> takeDowns.add(book.contents(contribution, index)),
                book::contributions,
                consortium.facts());
        for (long number = 0; number < consortium.engine.height(); number++) {
            consumer.take(Block.parseFrom(consortium.engine.block(number)));
        }
    }

    @Test
    void every_study_of_a_contribution_is_pinned_at_the_partner() throws Exception {
        for (PinRequest request : requests) {
            partner.pin(request);
        }
        assertThat(node.pinned).containsExactly(content(0), content(1), content(2));
    }

    @Test
    void only_the_studys_own_hospital_may_ask() throws Exception {
        try (RemoteCustodian operator = as(consortium.operator)) {
            refused(Refusal.NOT_IN_OWN_NAME, operator, requests.getFirst());
        }
        assertThat(node.pinned).isEmpty();
    }

    @Test
    void content_that_the_ledger_does_not_commit_to_is_refused() {
        StudyOpening own = requests.getFirst().opening();
        StudyOpening salted =
                new StudyOpening(own.contribution(), own.index(), Salt.random(consortium.random), own.leaf());
        refused(
                Refusal.INVALID,
                partner,
                new PinRequest(salted, requests.getFirst().proof()));
        refused(Refusal.INVALID, partner, new PinRequest(own, requests.get(1).proof()));
        assertThat(node.pinned).isEmpty();
    }

    @Test
    void what_the_node_cannot_fetch_is_not_said_to_be_pinned() {
        node.isDown = true;
        refused(Refusal.CONTENT_MISSING, partner, requests.getFirst());
    }

    @Test
    void a_withdrawal_in_a_block_takes_the_content_down_even_if_the_node_is_down_at_first() throws Exception {
        for (PinRequest request : requests) {
            partner.pin(request);
        }
        consortium.publishing(consortium.east).withdraw(plan.contribution().id(), 1L, Code.parse("CONSENT"));
        node.isDown = true;
        follow();
        assertThat(takeDowns.workOff()).isZero();

        node.isDown = false;
        TakeDowns afterARestart = TakeDowns.open(folder.resolve("takedowns"), node);
        assertThat(afterARestart.workOff()).isEqualTo(1);

        assertThat(node.pinned).containsExactly(content(0), content(2));
        assertThat(node.denied).containsExactly(content(1));
        assertThat(afterARestart.open()).isZero();
        refused(Refusal.STUDY_WITHDRAWN, partner, requests.get(1));
    }

    @Test
    void a_withdrawn_contribution_is_taken_down_whole() throws Exception {
        for (PinRequest request : requests) {
            partner.pin(request);
        }
        consortium.publishing(consortium.east).withdraw(plan.contribution().id(), null, Code.parse("CONSENT"));
        follow();
        follow();
        takeDowns.workOff();
        assertThat(node.pinned).isEmpty();
        assertThat(book.contents(plan.contribution().id(), Optional.empty())).hasSize(3);
    }
}
