package org.yui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.delivery.PartContext;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.SigningKey;

/** The way of a key: parts, deposits, answers, parts, key. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustodyTest {

    private static final String CHANNEL = "yui";
    private static final MspId HOSPITAL = MspId.parse("Kita");
    private static final StudyVersionId STUDY = StudyVersionId.parse("00112233445566778899aabbccddeeff");

    private final SplittableRandom random = new SplittableRandom(5);
    private final DataKey key = DataKey.random(random);
    private final CustodyPlan plan = CustodyPlan.ownerAlone(HOSPITAL, 1);
    private final List<KeyPart> parts = KeyParts.split(key, STUDY, plan);
    private final Map<Integer, Hash> leaves =
            parts.stream().collect(Collectors.toMap(KeyPart::index, KeyPart::leafHash));
    private final WrappingKey depositKey = WrappingKey.random(random);
    private final WrappingKey buyerKey = WrappingKey.random(random);

    @Test
    void a_key_goes_from_the_hospital_through_its_custodian_to_the_buyer() throws Exception {
        SigningKey signing = SigningKey.generate();
        List<Signed> deposits = parts.stream()
                .map(part -> Deposit.of(part, plan, CHANNEL, depositKey.publicKey(), random))
                .map(deposit -> signing.sign(HOSPITAL, KeyPurpose.CUSTODIAN, deposit))
                .toList();

        KeyPart[] received = new KeyPart[2];
        for (Signed deposit : deposits) {
            assertThat(deposit.isBy(signing.verifyingKey())).isTrue();
            KeyPart kept = deposit.read(Deposit.class).open(depositKey);
            assertThat(kept.leafHash()).isEqualTo(leaves.get(kept.index()));
            SealedPart answer = kept.release(context(kept.index()), buyerKey.publicKey(), random);
            received[answer.index()] = KeyPart.received(answer, context(answer.index()), buyerKey);
        }

        Joining joining = KeyParts.join(STUDY, plan, List.of(received), leaves, key.commitment(STUDY));
        assertThat(joining)
                .isInstanceOfSatisfying(
                        Joining.Joined.class,
                        joined -> assertThat(joined.key().secret().sameAs(key.secret()))
                                .isTrue());
    }

    @Test
    void a_deposit_that_says_something_else_than_it_was_sealed_for_is_refused() {
        Deposit deposit = Deposit.of(parts.getLast(), plan, CHANNEL, depositKey.publicKey(), random);
        StudyVersionId otherStudy = StudyVersionId.parse("ffffffffffffffffffffffffffffffff");

        Stream<UnaryOperator<Deposit>> lies = Stream.of(
                d -> new Deposit("other", d.studyVersion(), d.custodian(), 1, 1, 1, 1, d.part()),
                d -> new Deposit(CHANNEL, otherStudy, d.custodian(), 1, 1, 1, 1, d.part()),
                d -> new Deposit(CHANNEL, STUDY, MspId.parse("Minami"), 1, 1, 1, 1, d.part()),
                d -> new Deposit(CHANNEL, STUDY, HOSPITAL, 2, 1, 1, 1, d.part()),
                d -> new Deposit(CHANNEL, STUDY, HOSPITAL, 1, 0, 1, 1, d.part()),
                d -> new Deposit(CHANNEL, STUDY, HOSPITAL, 1, 1, 2, 2, d.part()),
                d -> new Deposit(CHANNEL, STUDY, HOSPITAL, 1, 1, 1, 2, d.part()));

        lies.forEach(lie -> assertThatThrownBy(() -> lie.apply(deposit).open(depositKey))
                .isInstanceOf(NotSealedToThisException.class));
        assertThatThrownBy(() -> deposit.open(buyerKey)).isInstanceOf(NotSealedToThisException.class);
    }

    @Test
    void a_part_is_not_released_to_another_key_than_the_grant_pins() {
        WrappingKey gateways = WrappingKey.random(random);

        assertThatThrownBy(() -> parts.getLast().release(context(1), gateways.publicKey(), random))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("than the one that the grant pins");
    }

    @Test
    void a_part_is_not_released_under_the_name_of_another() {
        assertThatThrownBy(() -> parts.getLast().release(context(0), buyerKey.publicKey(), random))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("found another part");
    }

    @Test
    void an_answer_made_for_another_order_is_refused_by_the_buyer() {
        SealedPart answer = parts.getLast().release(context(1), buyerKey.publicKey(), random);
        PartContext known = context(1);
        PartContext other = new PartContext(
                known.suite(),
                known.channel(),
                known.grant(),
                known.grantHash(),
                OrderId.parse("ffffffffffffffffffffffffffffffff"),
                known.studyVersion(),
                known.epoch(),
                known.wrappingKeyHash(),
                known.custodian(),
                known.index());

        assertThatThrownBy(() -> KeyPart.received(answer, other, buyerKey))
                .isInstanceOf(NotSealedToThisException.class);
        assertThatThrownBy(() -> KeyPart.received(answer, context(0), buyerKey))
                .isInstanceOf(NotSealedToThisException.class)
                .hasMessageContaining("expected part 0");
    }

    @Test
    void secrets_do_not_print() {
        for (Object secret : List.of(key, key.secret(), parts.getFirst(), depositKey)) {
            assertThat(secret.toString()).startsWith(secret.getClass().getName() + "@");
        }
    }

    @Test
    void a_destroyed_part_answers_nothing() {
        KeyPart part = parts.getLast();

        part.destroy();

        assertThat(part.isDestroyed()).isTrue();
        assertThatThrownBy(() -> part.release(context(1), buyerKey.publicKey(), random))
                .isInstanceOf(IllegalStateException.class);
    }

    private PartContext context(int index) {
        return new PartContext(
                WrappingKey.SUITE,
                CHANNEL,
                GrantId.parse("11112222333344445555666677778888"),
                Hash.of(new byte[] {1}),
                OrderId.parse("99990000999900009999000099990000"),
                STUDY,
                1,
                buyerKey.publicKeyHash(),
                HOSPITAL,
                index);
    }
}
