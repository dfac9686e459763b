package org.yui.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.StudyVersionId;

/**
 * Divides data keys, and joins them again.
 *
 * <p>Everything follows from the data key and the epoch: the owner's part, the coefficients of the custodians' split and the
 * salts. So whoever has joined a key can compute every part anew and compare it with its leaf.
 */
public final class KeyParts {

    private static final String OWNER = "yui/v1/custody/owner";
    private static final String COEFFICIENT = "yui/v1/custody/coefficient";
    private static final String SALT = "yui/v1/custody/salt";

    private KeyParts() {}

    /** All parts of a study's key, in the order of {@link CustodyPlan#indices}. */
    public static List<KeyPart> split(DataKey key, StudyVersionId studyVersion, CustodyPlan plan) {
        SecretBytes whole = key.secret();
        List<byte[]> coefficients = new ArrayList<>();
        SecretBytes ownerPart = SecretBytes.of(Hkdf.derive(whole, studyVersion, OWNER, plan.epoch()));
        coefficients.add(plan.ownerPart() ? whole.xor(ownerPart).copy() : whole.copy());
        for (int i = 1; i < plan.threshold(); i++) {
            coefficients.add(Hkdf.derive(whole, studyVersion, COEFFICIENT, plan.epoch(), i));
        }
        List<KeyPart> parts = new ArrayList<>();
        for (int index : plan.indices()) {
            SecretBytes part = index == 0 ? ownerPart : SecretBytes.of(Shamir.at(index, coefficients));
            SecretBytes salt = SecretBytes.of(Hkdf.derive(whole, studyVersion, SALT, plan.epoch(), index));
            parts.add(new KeyPart(studyVersion, plan.epoch(), index, part, salt));
        }
        return parts;
    }

    /**
     * Joins parts.
     *
     * @param parts what the holders gave, each index at most once
     * @param leaves the leaf hashes that custody commits to, by index; those of the parts given at least
     * @param keyCommitment of the study's leaf
     */
    public static Joining join(
            StudyVersionId studyVersion,
            CustodyPlan plan,
            List<KeyPart> parts,
            Map<Integer, Hash> leaves,
            Hash keyCommitment) {
        List<Integer> indices = parts.stream().map(KeyPart::index).toList();
        Require.distinct(indices, "indices of parts");
        Require.that(plan.indices().containsAll(indices), "index of a part: found one that this custody does not have");
        List<KeyPart> good = new ArrayList<>();
        List<Joining.BadPart> bad = new ArrayList<>();
        for (KeyPart part : parts) {
            if (part.leafHash().equals(leaves.get(part.index()))) {
                good.add(part);
            } else {
                bad.add(new Joining.BadPart(part.index(), plan.holder(part.index())));
            }
        }
        List<KeyPart> owners = good.stream().filter(part -> part.index() == 0).toList();
        List<KeyPart> custodians =
                good.stream().filter(part -> part.index() > 0).toList();
        if (plan.ownerPart() && owners.isEmpty()) {
            return new Joining.TooFewParts("the owner's part", List.copyOf(bad));
        }
        if (custodians.size() < plan.threshold()) {
            String missing = plan.threshold() - custodians.size() + " more of the custodians' parts";
            return new Joining.TooFewParts(missing, List.copyOf(bad));
        }
        SecretBytes custodiansPart = combine(custodians.subList(0, plan.threshold()));
        SecretBytes whole =
                plan.ownerPart() ? custodiansPart.xor(owners.getFirst().part()) : custodiansPart;
        return verified(DataKey.of(whole), studyVersion, plan, leaves, keyCommitment, bad);
    }

    private static SecretBytes combine(List<KeyPart> parts) {
        List<Integer> xs = parts.stream().map(KeyPart::index).toList();
        List<byte[]> values = parts.stream().map(part -> part.part().copy()).toList();
        return SecretBytes.of(Shamir.secret(xs, values));
    }

    private static Joining verified(
            DataKey key,
            StudyVersionId studyVersion,
            CustodyPlan plan,
            Map<Integer, Hash> leaves,
            Hash keyCommitment,
            List<Joining.BadPart> bad) {
        if (!key.commitment(studyVersion).equals(keyCommitment)) {
            return new Joining.FalseDealer("the parts committed to make another key than the one committed to");
        }
        for (KeyPart part : split(key, studyVersion, plan)) {
            Hash leaf = leaves.get(part.index());
            if (leaf != null && !leaf.equals(part.leafHash())) {
                return new Joining.FalseDealer(
                        "the leaf of part " + part.index() + " is not that of the part which the key gives");
            }
        }
        return new Joining.Joined(key, List.copyOf(bad));
    }
}
