package org.yui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.StudyVersionId;
import org.yui.domain.contribution.ShareLeaf;
import org.yui.domain.json.Json;
import org.yui.domain.merkle.MerkleTree;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyPartsTest {

    private static final MspId OWNER = MspId.parse("Kita");
    private static final StudyVersionId STUDY = StudyVersionId.parse("00112233445566778899aabbccddeeff");

    private final DataKey key = DataKey.random(new SplittableRandom(1));
    private final Hash commitment = key.commitment(STUDY);

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 1, false", "1, 3, true", "2, 3, true", "3, 5, false", "5, 5, true", "2, 255, true"})
    void enough_parts_make_the_key_again(int threshold, int custodians, boolean ownerPart) {
        CustodyPlan plan = plan(threshold, custodians, ownerPart);
        List<KeyPart> parts = KeyParts.split(key, STUDY, plan);
        List<KeyPart> last = new ArrayList<>(parts.subList(parts.size() - threshold, parts.size()));
        if (ownerPart) {
            last.add(parts.getFirst());
        }

        Joining joining = KeyParts.join(STUDY, plan, last, leaves(parts), commitment);

        assertThat(joining).isInstanceOfSatisfying(Joining.Joined.class, joined -> {
            assertThat(joined.key().commitment(STUDY)).isEqualTo(commitment);
            assertThat(joined.bad()).isEmpty();
        });
    }

    @Test
    void one_of_one_is_the_key_in_two_halves() {
        List<KeyPart> parts = KeyParts.split(key, STUDY, CustodyPlan.ownerAlone(OWNER, 1));

        assertThat(parts).extracting(KeyPart::index).containsExactly(0, 1);
        assertThat(parts.getFirst().part().xor(parts.getLast().part()).sameAs(key.secret()))
                .isTrue();
    }

    @Test
    void parts_and_salts_follow_from_key_and_epoch() {
        CustodyPlan plan = plan(2, 3, true);
        CustodyPlan later = new CustodyPlan(OWNER, 2, plan.custodians(), 2, true);

        assertThat(leaves(KeyParts.split(key, STUDY, plan))).isEqualTo(leaves(KeyParts.split(key, STUDY, plan)));
        assertThat(leaves(KeyParts.split(key, STUDY, later)).values())
                .doesNotContainAnyElementsOf(
                        leaves(KeyParts.split(key, STUDY, plan)).values());
    }

    @Test
    void the_leaf_is_the_salted_hash_of_the_share_leaf() {
        KeyPart part = KeyParts.split(key, STUDY, plan(1, 1, true)).getLast();
        Salt salt = Salt.of(Hkdf.derive(key.secret(), STUDY, "yui/v1/custody/salt", 1, 1));
        ShareLeaf leaf = new ShareLeaf(STUDY, 1, 1, Hash.of(part.part().copy()));

        assertThat(part.leafHash()).isEqualTo(MerkleTree.leaf(salt, Json.bytes(leaf)));
    }

    @Test
    void a_bad_part_is_named_and_another_takes_its_place() {
        CustodyPlan plan = plan(2, 3, true);
        List<KeyPart> parts = KeyParts.split(key, STUDY, plan);
        Map<Integer, Hash> leaves = leaves(parts);
        KeyPart bad = spoiled(parts.get(2));

        Joining withThree =
                KeyParts.join(STUDY, plan, List.of(parts.get(0), parts.get(1), bad, parts.get(3)), leaves, commitment);
        Joining withTwo = KeyParts.join(STUDY, plan, List.of(parts.get(0), parts.get(1), bad), leaves, commitment);

        Joining.BadPart named = new Joining.BadPart(2, MspId.parse("Custodian2"));
        assertThat(withThree)
                .isInstanceOfSatisfying(
                        Joining.Joined.class, joined -> assertThat(joined.bad()).containsExactly(named));
        assertThat(withTwo).isEqualTo(new Joining.TooFewParts("1 more of the custodians' parts", List.of(named)));
    }

    @Test
    void without_the_owners_part_there_is_no_key() {
        CustodyPlan plan = plan(1, 2, true);
        List<KeyPart> parts = KeyParts.split(key, STUDY, plan);

        Joining joining = KeyParts.join(STUDY, plan, List.of(parts.get(1), parts.get(2)), leaves(parts), commitment);

        assertThat(joining).isEqualTo(new Joining.TooFewParts("the owner's part", List.of()));
    }

    @Test
    void a_dealer_whose_parts_make_another_key_is_convicted() {
        CustodyPlan plan = CustodyPlan.ownerAlone(OWNER, 1);
        List<KeyPart> parts = KeyParts.split(DataKey.random(new SplittableRandom(2)), STUDY, plan);

        Joining joining = KeyParts.join(STUDY, plan, parts, leaves(parts), commitment);

        assertThat(joining).isInstanceOf(Joining.FalseDealer.class);
    }

    @Test
    void a_dealer_who_gave_one_custodian_a_useless_part_is_convicted_by_whoever_opens_the_key() {
        CustodyPlan plan = plan(2, 3, true);
        List<KeyPart> parts = KeyParts.split(key, STUDY, plan);
        Map<Integer, Hash> leaves = leaves(parts);
        leaves.put(3, spoiled(parts.get(3)).leafHash());

        Joining joining = KeyParts.join(STUDY, plan, parts.subList(0, 3), leaves, commitment);

        assertThat(joining)
                .isInstanceOfSatisfying(
                        Joining.FalseDealer.class,
                        dealer -> assertThat(dealer.why()).contains("part 3"));
    }

    /** BouncyCastle joins what we split, so the arithmetic is the usual one. */
    @ParameterizedTest
    @CsvSource({"2, 3", "3, 5", "7, 10"})
    void bouncy_castle_joins_the_same_shares(int threshold, int custodians) throws Exception {
        List<KeyPart> parts = KeyParts.split(key, STUDY, plan(threshold, custodians, false));
        ShamirSplitSecretShare[] shares = new ShamirSplitSecretShare[threshold];
        for (int i = 0; i < threshold; i++) {
            KeyPart part = parts.get(custodians - 1 - i);
            shares[i] = new ShamirSplitSecretShare(part.part().copy(), part.index());
        }

        byte[] joined = ShamirSplitSecret.getInstance(ShamirSecretSplitter.Algorithm.AES, shares)
                .getSecret();

        assertThat(SecretBytes.of(joined).sameAs(key.secret())).isTrue();
    }

    @Test
    void parts_that_custody_does_not_have_or_that_come_twice_are_refused() {
        CustodyPlan plan = plan(1, 2, true);
        List<KeyPart> parts = KeyParts.split(key, STUDY, plan);
        List<KeyPart> twice = List.of(parts.get(1), parts.get(1));
        List<KeyPart> more = KeyParts.split(key, STUDY, plan(1, 3, true));

        assertThatThrownBy(() -> KeyParts.join(STUDY, plan, twice, leaves(parts), commitment))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> KeyParts.join(STUDY, plan, more, leaves(parts), commitment))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void leaves_lie_study_by_study() {
        assertThat(plan(1, 2, true).leafPlace(0, 0)).isZero();
        assertThat(plan(1, 2, true).leafPlace(4, 2)).isEqualTo(14);
        assertThat(plan(1, 2, false).leafPlace(4, 2)).isEqualTo(9);
        assertThatThrownBy(() -> plan(1, 2, false).leafPlace(0, 0)).isInstanceOf(InvalidValueException.class);
    }

    private static CustodyPlan plan(int threshold, int custodians, boolean ownerPart) {
        List<MspId> members = new ArrayList<>();
        for (int i = 1; i <= custodians; i++) {
            members.add(MspId.parse("Custodian" + i));
        }
        return new CustodyPlan(OWNER, 1, members, threshold, ownerPart);
    }

    private static Map<Integer, Hash> leaves(List<KeyPart> parts) {
        Map<Integer, Hash> leaves = new HashMap<>();
        parts.forEach(part -> leaves.put(part.index(), part.leafHash()));
        return leaves;
    }

    private static KeyPart spoiled(KeyPart part) {
        byte[] other = part.part().copy();
        other[0] ^= 1;
        SecretBytes salt = SecretBytes.of(new byte[32]);
        return new KeyPart(part.studyVersion(), part.epoch(), part.index(), SecretBytes.of(other), salt);
    }
}
