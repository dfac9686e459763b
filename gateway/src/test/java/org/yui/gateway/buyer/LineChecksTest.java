package org.yui.gateway.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Base64Bytes;
import org.yui.domain.InclusionProof;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.Release;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.grant.Grant;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.TestConsortium;
import org.yui.gateway.TestGateway;
import org.yui.gateway.TestMember;
import org.yui.gateway.custodian.ReleasedLine;
import org.yui.gateway.delivery.LineView;
import org.yui.gateway.delivery.ProvenStudy;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.testkit.SeededRandom;
import org.yui.vault.Joining;
import org.yui.vault.OpeningRefusedException;

/** A gateway and a custodian that lie, in every part of what they hand a buyer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineChecksTest {

    private Path folder;
    private TestConsortium consortium;
    private TestGateway gateway;
    private TestGateway.Buyer buyer;
    private Grant grant;
    private List<OrderedStudy> studies;
    private LineView good;
    private LineView other;
    private LineChecks checks;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        consortium = new TestConsortium(folder, SeededRandom.of(LineChecksTest.class));
        PublicationPlan plan = consortium.contribute(consortium.east, 2, 1000);
        consortium.publish(2, MinorUnits.ZERO, plan);
        gateway = new TestGateway(consortium, consortium::custodian, new FlippingBlocks(consortium.blocks));
        gateway.shelf.put(consortium.east.msp(), plan.forOthers());
        buyer = gateway.buyer(consortium.buyer);
        grant = buyer.liveGrant(2);
        studies = buyer.desk.studies(grant.id());
        List<LineView> lines = buyer.desk.order(grant.id(), studies).lines();
        good = lines.getFirst();
        other = lines.getLast();
        checks = new LineChecks(
                new BuyerSetting(
                        TestConsortium.CHANNEL,
                        consortium.buyer.msp(),
                        consortium.buyer.key(),
                        consortium.buyer.wrapping(),
                        consortium.ledger(consortium.buyer),
                        consortium.clock,
                        consortium.random),
                new Facts(consortium.ledger(consortium.buyer)));
    }

    @AfterAll
    void close() throws Exception {
        buyer.close();
        gateway.close();
        consortium.close();
    }

    private Joining joined(LineView view) throws Exception {
        return checks.check(grant, studies.getFirst(), view).joining();
    }

    private void refused(LineView view, Class<? extends Exception> why) {
        assertThatThrownBy(() -> joined(view)).isInstanceOf(why).hasMessageStartingWith("found ");
    }

    /** The answer is named and not used: with no other, the line stays open. */
    private void leftOut(LineView view, String why) throws Exception {
        CheckedLine checked = checks.check(grant, studies.getFirst(), view);
        assertThat(checked.joining()).isInstanceOf(Joining.TooFewParts.class);
        assertThat(checked.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.custodian())
                    .isEqualTo(view.releases().getFirst().release().signer());
            assertThat(fault.why()).startsWith("found ").contains(why, "expected ");
        });
    }

    private LineView with(OrdersRow row, LineOpening line, InclusionProof proof, Signed order, ProvenStudy study) {
        return new LineView(row, line, proof, order, study, good.releases(), List.of());
    }

    private LineView withReleases(List<ReleasedLine> releases) {
        return new LineView(good.row(), good.line(), good.proof(), good.lineOrder(), good.study(), releases, List.of());
    }

    /** The custodian's release changed, and signed again by whoever. */
    private LineView released(TestMember signer, MspId name, UnaryOperator<Release> change) {
        ReleasedLine answer = good.releases().getFirst();
        Release release = change.apply(answer.release().read(Release.class));
        return withReleases(
                List.of(new ReleasedLine(signer.key().sign(name, KeyPurpose.CUSTODIAN, release), answer.proofs())));
    }

    private static Release with(Release r, OrderedStudy study, List<SealedPart> parts, int instances) {
        return new Release(
                r.channel(),
                r.custodian(),
                r.grant(),
                r.grantHash(),
                r.slice(),
                r.rowFirst(),
                r.line(),
                r.order(),
                r.orderHash(),
                study,
                r.epoch(),
                r.wrappingKeyHash(),
                parts,
                instances,
                r.sealedSize(),
                r.at());
    }

    @Test
    void what_is_true_gives_the_key() throws Exception {
        assertThat(joined(good)).isInstanceOf(Joining.Joined.class);
    }

    @Test
    void a_row_that_the_ledger_does_not_have_is_refused() {
        OrdersRow row = good.row();
        OrdersRow changed = new OrdersRow(
                row.grant(),
                row.slice(),
                row.first(),
                row.count() + 1,
                row.previous(),
                row.contribution(),
                row.root(),
                row.gateway());
        refused(with(changed, good.line(), good.proof(), good.lineOrder(), good.study()), CheckFailedException.class);
    }

    @Test
    void a_line_out_of_its_place_is_refused() {
        LineOpening salted =
                new LineOpening(Salt.random(consortium.random), good.line().line());
        InclusionProof longer =
                new InclusionProof(good.proof().index(), 3, good.proof().path());
        refused(with(good.row(), salted, good.proof(), good.lineOrder(), good.study()), CheckFailedException.class);
        refused(with(good.row(), good.line(), longer, good.lineOrder(), good.study()), CheckFailedException.class);
        refused(
                with(good.row(), good.line(), other.proof(), good.lineOrder(), good.study()),
                CheckFailedException.class);
        refused(
                with(good.row(), other.line(), other.proof(), good.lineOrder(), good.study()),
                CheckFailedException.class);
    }

    @Test
    void a_line_of_an_order_that_the_buyer_did_not_sign_is_refused() {
        DeliveryOrder order = good.lineOrder().read(DeliveryOrder.class);
        Signed forged = consortium.rival.key().sign(consortium.buyer.msp(), KeyPurpose.ORDER, order);
        refused(with(good.row(), good.line(), good.proof(), forged, good.study()), CheckFailedException.class);
    }

    @Test
    void another_leaf_is_refused() {
        StudyOpening opening = good.study().opening();
        StudyOpening salted = new StudyOpening(
                opening.contribution(), opening.index(), Salt.random(consortium.random), opening.leaf());
        refused(
                with(
                        good.row(),
                        good.line(),
                        good.proof(),
                        good.lineOrder(),
                        new ProvenStudy(salted, good.study().proof())),
                OpeningRefusedException.class);
        refused(
                with(good.row(), good.line(), good.proof(), good.lineOrder(), other.study()),
                CheckFailedException.class);
    }

    @Test
    void without_a_release_the_line_stays_open() throws Exception {
        assertThat(joined(withReleases(List.of()))).isInstanceOf(Joining.TooFewParts.class);
    }

    @Test
    void a_release_by_anyone_but_the_custodian_is_named_and_left_out() throws Exception {
        leftOut(released(consortium.west, consortium.east.msp(), r -> r), "another signature");
        leftOut(released(consortium.west, consortium.west.msp(), r -> r), "another signature");
    }

    @Test
    void a_release_of_another_line_or_of_other_counts_is_named_and_left_out() throws Exception {
        leftOut(withReleases(other.releases()), "another line");
        leftOut(
                released(
                        consortium.east,
                        consortium.east.msp(),
                        r -> with(r, studies.getLast(), r.parts(), r.instances())),
                "another line");
        leftOut(
                released(consortium.east, consortium.east.msp(), r -> with(r, r.study(), r.parts(), r.instances() + 1)),
                "other instances");
    }

    @Test
    void a_statement_that_is_no_release_is_named_and_left_out() throws Exception {
        Signed statement = consortium.east.key().sign(consortium.east.msp(), KeyPurpose.CUSTODIAN, grant);
        leftOut(
                withReleases(List.of(
                        new ReleasedLine(statement, good.releases().getFirst().proofs()))),
                "another statement");
    }

    @Test
    void a_part_that_is_flipped_is_named_and_left_out() throws Exception {
        leftOut(
                released(consortium.east, consortium.east.msp(), r -> with(r, r.study(), flipped(r), r.instances())),
                "");
    }

    private List<SealedPart> flipped(Release release) {
        SealedPart first = release.parts().getFirst();
        byte[] bytes = first.sealed().bytes();
        bytes[consortium.random.nextInt(bytes.length)] ^= 1;
        return List.of(
                new SealedPart(first.index(), Base64Bytes.of(bytes)),
                release.parts().getLast());
    }

    @Test
    void a_part_without_its_place_under_the_custody_is_named_and_not_used() throws Exception {
        ReleasedLine answer = good.releases().getFirst();
        ReleasedLine bare = new ReleasedLine(answer.release(), answer.proofs().subList(0, 1));
        leftOut(withReleases(List.of(bare)), "part 1 that is not the one custody commits to");
    }

    @Test
    void a_gateway_that_serves_a_flipped_bit_leaves_no_folder() {
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> buyer.desk.fetch(grant.id(), studies, out))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageContaining(
                        "expected " + good.study().opening().leaf().cid());
        assertThat(out).isEmptyDirectory();
        assertThat(folder.resolve("buyer-Buyer").resolve("partial")).isEmptyDirectory();
    }
}
