package org.yui.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yui.chaincode.Changed.with;
import static org.yui.chaincode.World.BUYER;
import static org.yui.chaincode.World.HOSPITAL_A;
import static org.yui.chaincode.World.HOSPITAL_B;
import static org.yui.chaincode.World.HOSPITAL_C;
import static org.yui.chaincode.World.OPERATOR;
import static org.yui.chaincode.World.STRANGER;
import static org.yui.chaincode.World.payment;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Currency;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.PurchaseId;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Purchase;
import org.yui.domain.rule.Refusal;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryTest {

    private static final GrantId NO_GRANT = new GrantId("0".repeat(32));

    private final World world = new World();

    private void refusesPurchase(Refusal code, Purchase purchase) {
        world.refuses(code, BUYER, "payments:purchase", purchase);
    }

    private void refusesLease(Refusal code, Lease lease) {
        world.refuses(code, OPERATOR, "deliveries:lease", lease);
    }

    private void refusesOrders(Refusal code, OrdersRow row) {
        world.refuses(code, OPERATOR, "deliveries:orders", row);
    }

    private void refusesReleases(Refusal code, ReleasesRow releases) {
        world.refuses(code, HOSPITAL_A, "deliveries:releases", releases);
    }

    // --- money

    @Test
    void the_buyer_promises_exactly_the_price() {
        world.grantDone();
        refusesPurchase(Refusal.UNKNOWN_GRANT, with(world.accessPurchase, "grant", NO_GRANT));
        refusesPurchase(Refusal.AMOUNT_DIFFERS, with(world.accessPurchase, "amount", new MinorUnits(9_999)));
        refusesPurchase(Refusal.AMOUNT_DIFFERS, with(world.accessPurchase, "amount", new MinorUnits(10_001)));
        refusesPurchase(Refusal.AMOUNT_DIFFERS, with(world.accessPurchase, "currency", new Currency("USD")));
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_A, "payments:purchase", world.accessPurchase);
        world.refuses(
                Refusal.NOT_THE_AUTHOR,
                HOSPITAL_A,
                "payments:purchase",
                with(world.accessPurchase, "buyer", HOSPITAL_A));
        world.takes(BUYER, "payments:purchase", world.accessPurchase);
    }

    @Test
    void slices_cost_what_lies_between_their_ends_and_the_last_may_be_shorter() {
        world.grantDone();
        world.takes(BUYER, "payments:purchase", world.purchase(FeeKind.USE, 0, 1_333)); // floor(4000 / 3) - 0
        world.takes(BUYER, "payments:purchase", world.purchase(FeeKind.USE, 1, 1_333)); // floor(8000 / 3) - 1333
        world.takes(BUYER, "payments:purchase", world.purchase(FeeKind.USE, 2, 667)); // floor(10000 / 3) - 2666
        refusesPurchase(Refusal.OVER_QUOTA, world.purchase(FeeKind.USE, 3, 0));
        refusesPurchase(Refusal.OVER_QUOTA, world.purchase(FeeKind.USE, (1L << 53) - 1, 0));
        refusesPurchase(Refusal.AMOUNT_DIFFERS, world.purchase(FeeKind.USE, 2, 1_333));
    }

    @Test
    void nothing_is_promised_under_a_grant_that_has_ended() {
        world.grantDone();
        world.ledger.time = world.grant().until();
        refusesPurchase(Refusal.GRANT_EXPIRED, world.accessPurchase);
    }

    @Test
    void the_operator_states_what_came_in_for_a_purchase_even_after_the_grant_has_ended() {
        world.grantDone();
        var payment = world.usePayment;
        world.refuses(Refusal.UNKNOWN_PURCHASE, OPERATOR, "payments:pay", payment);
        world.ledger.submit(BUYER, "payments:purchase", world.usePurchase);
        world.refuses(Refusal.NOT_THE_AUTHOR, BUYER, "payments:pay", payment);
        world.refuses(Refusal.ROLE_MISSING, BUYER, "payments:pay", with(payment, "operator", BUYER));
        world.refuses(Refusal.PURCHASE_DIFFERS, OPERATOR, "payments:pay", with(payment, "slice", 1L));
        world.refuses(Refusal.PURCHASE_DIFFERS, OPERATOR, "payments:pay", with(payment, "grant", NO_GRANT));
        world.refuses(Refusal.PURCHASE_DIFFERS, OPERATOR, "payments:pay", with(payment, "fee", FeeKind.ACCESS));
        world.refuses(Refusal.AMOUNT_DIFFERS, OPERATOR, "payments:pay", with(payment, "amount", new MinorUnits(1)));
        world.ledger.time = world.grant().until();
        world.takes(OPERATOR, "payments:pay", payment);
    }

    @Test
    void a_fee_is_paid_once_however_often_it_is_promised() {
        world.paymentsDone();
        Purchase again = with(world.usePurchase, "id", new PurchaseId("f".repeat(32)));
        world.takes(BUYER, "payments:purchase", again);
        world.refuses(Refusal.ALREADY_STATED, OPERATOR, "payments:pay", payment(again));
    }

    // --- leases

    @Test
    void no_slice_is_leased_before_both_fees_are_paid() {
        world.grantDone();
        refusesLease(Refusal.NOT_PAID, world.lease);
        world.ledger.submit(BUYER, "payments:purchase", world.accessPurchase);
        world.ledger.submit(BUYER, "payments:purchase", world.usePurchase);
        world.ledger.submit(OPERATOR, "payments:pay", world.accessPayment);
        refusesLease(Refusal.NOT_PAID, world.lease);
        world.ledger.submit(OPERATOR, "payments:pay", world.usePayment);
        world.takes(OPERATOR, "deliveries:lease", world.lease);
        refusesLease(Refusal.NOT_PAID, new Lease(world.request.id(), 1, OPERATOR, 4, 4));
    }

    @Test
    void a_lease_has_exactly_the_lines_of_the_next_slice() {
        world.paymentsDone();
        refusesLease(Refusal.UNKNOWN_GRANT, with(world.lease, "grant", NO_GRANT));
        refusesLease(Refusal.SLICE_DIFFERS, with(world.lease, "lines", 5L));
        refusesLease(Refusal.SLICE_DIFFERS, with(world.lease, "firstLine", 4L));
        refusesLease(Refusal.OUT_OF_ORDER, new Lease(world.request.id(), 1, OPERATOR, 4, 4));
        refusesLease(Refusal.OVER_QUOTA, new Lease(world.request.id(), 3, OPERATOR, 12, 4));
        world.refuses(Refusal.NOT_THE_AUTHOR, BUYER, "deliveries:lease", world.lease);
        world.refuses(Refusal.ROLE_MISSING, BUYER, "deliveries:lease", with(world.lease, "gateway", BUYER));
        world.takes(OPERATOR, "deliveries:lease", world.lease);
        refusesLease(Refusal.ALREADY_STATED, world.lease);
    }

    @Test
    void a_grant_that_has_ended_leases_and_orders_nothing_more() {
        world.leaseDone();
        world.ledger.time = world.grant().until();
        refusesLease(Refusal.GRANT_EXPIRED, world.lease);
        refusesOrders(Refusal.GRANT_EXPIRED, world.rowA);
        world.ledger.time = world.grant().until().minusNanos(1);
        world.takes(OPERATOR, "deliveries:orders", world.rowA);
    }

    // --- orders

    @Test
    void a_row_goes_on_exactly_where_the_one_before_ended() {
        world.leaseDone();
        refusesOrders(Refusal.OUT_OF_ORDER, world.rowB);
        world.takes(OPERATOR, "deliveries:orders", world.rowA);
        refusesOrders(Refusal.ALREADY_STATED, world.rowA);
        refusesOrders(Refusal.OUT_OF_ORDER, with(world.rowB, "first", 2L));
        refusesOrders(Refusal.OUT_OF_ORDER, with(with(world.rowB, "first", 2L), "previous", 1L));
        world.takes(OPERATOR, "deliveries:orders", world.rowB);
    }

    @Test
    void a_row_stays_within_its_lease_and_its_dataset() {
        world.leaseDone();
        refusesOrders(Refusal.UNKNOWN_LEASE, with(world.rowA, "slice", 1L));
        refusesOrders(Refusal.OVER_QUOTA, with(world.rowA, "count", 5L));
        refusesOrders(Refusal.NOT_IN_DATASET, with(world.rowA, "contribution", new ContributionId("0".repeat(32))));
        world.takes(OPERATOR, "deliveries:orders", with(world.rowA, "count", 4L));
        refusesOrders(Refusal.OVER_QUOTA, with(with(world.rowB, "first", 4L), "previous", 0L));
    }

    @Test
    void only_the_gateway_of_the_lease_orders() {
        world.leaseDone();
        world.refuses(Refusal.NOT_THE_AUTHOR, BUYER, "deliveries:orders", world.rowA);
        world.admit(World.member(STRANGER, Role.OPERATOR));
        world.refuses(Refusal.NOT_THE_AUTHOR, STRANGER, "deliveries:orders", with(world.rowA, "gateway", STRANGER));
    }

    @Test
    void nothing_is_ordered_of_what_was_taken_back() {
        world.leaseDone();
        Withdrawal whole = new Withdrawal(world.contributionA.id(), null, HOSPITAL_A, new Code("CONSENT-WITHDRAWN"));
        world.ledger.submit(HOSPITAL_A, "contributions:withdraw", whole);
        refusesOrders(Refusal.WITHDRAWN, world.rowA);
        assertThat(world.ledger.last.reads)
                .as("a withdrawal in the same block makes the row invalid")
                .contains(whole.key());
    }

    // --- releases

    @Test
    void a_custodian_states_its_own_answers_to_lines_of_a_row() {
        world.ordersDone();
        refusesReleases(Refusal.UNKNOWN_ORDERS, with(world.releases, "first", 1L));
        refusesReleases(Refusal.OVER_QUOTA, with(world.releases, "answered", Bitmap.of(3)));
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_B, "deliveries:releases", world.releases);
        world.refuses(
                Refusal.NOT_CUSTODIAN,
                HOSPITAL_B,
                "deliveries:releases",
                with(world.releases, "custodian", HOSPITAL_B));
        world.takes(HOSPITAL_A, "deliveries:releases", world.releases);
    }

    @Test
    void releases_only_grow() {
        world.ordersDone();
        ReleasesRow second = with(world.releases, "sequence", 2);
        refusesReleases(Refusal.OUT_OF_ORDER, second);
        world.takes(HOSPITAL_A, "deliveries:releases", world.releases);
        refusesReleases(Refusal.ALREADY_STATED, with(world.releases, "answered", Bitmap.of(0, 1, 2)));
        refusesReleases(Refusal.NOT_GROWING, with(second, "answered", Bitmap.of(0, 1)));
        refusesReleases(Refusal.NOT_GROWING, with(second, "instances", 19L));
        refusesReleases(Refusal.NOT_GROWING, with(second, "sealedBytes", 1_999L));
        world.takes(HOSPITAL_A, "deliveries:releases", with(second, "answered", Bitmap.of(0, 1, 2)));
    }

    @Test
    void what_was_released_is_stated_even_after_the_grant_has_ended_or_the_custody_has_moved() {
        world.ordersDone();
        Custody moved =
                with(with(with(world.custodyA, "epoch", 2), "custodians", List.of(HOSPITAL_C)), "ownerPart", false);
        world.ledger.submit(HOSPITAL_A, "contributions:custody", moved);
        world.ledger.time = world.grant().until();
        world.takes(HOSPITAL_A, "deliveries:releases", world.releases);
        ReleasesRow ofC = with(world.releases, "custodian", HOSPITAL_C);
        world.refuses(Refusal.NOT_CUSTODIAN, HOSPITAL_C, "deliveries:releases", ofC);
        world.ledger.submit(HOSPITAL_C, "contributions:acknowledge", World.acknowledgement(moved, HOSPITAL_C));
        world.takes(HOSPITAL_C, "deliveries:releases", ofC);
    }

    @Test
    void an_owner_whose_part_is_needed_answers_even_where_others_are_the_custodians() {
        world.contributionsDone();
        Custody others = with(world.custodyA, "custodians", List.of(HOSPITAL_C));
        world.ledger.submit(HOSPITAL_A, "contributions:custody", others);
        world.ledger.submit(HOSPITAL_C, "contributions:acknowledge", World.acknowledgement(others, HOSPITAL_C));
        world.ledger.submit(HOSPITAL_B, "contributions:custody", world.custodyB);
        world.ledger.submit(HOSPITAL_B, "contributions:acknowledge", World.acknowledgement(world.custodyB, HOSPITAL_B));
        world.orderFromCustody();
        world.takes(HOSPITAL_A, "deliveries:releases", world.releases);
        world.takes(HOSPITAL_C, "deliveries:releases", with(world.releases, "custodian", HOSPITAL_C));
    }

    @Test
    void no_more_lines_than_the_quota_are_ever_ordered_however_rows_and_slices_cut_them() {
        world.grantDone();
        world.payAll();
        long ordered = 0;
        for (long slice = 0; slice < 4; slice++) {
            ordered += world.orderAllOf(slice);
        }
        assertThat(ordered).isEqualTo(10);
    }

    @Test
    void a_root_is_part_of_the_row() {
        world.ordersDone();
        refusesOrders(Refusal.ALREADY_STATED, with(world.rowA, "root", Hash.of(new byte[1])));
    }
}
