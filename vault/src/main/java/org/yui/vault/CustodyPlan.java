package org.yui.vault;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.contribution.Custody;

/**
 * How the data keys of a contribution are divided in one epoch: the owner's part, index 0, XOR a part split among the
 * custodians, indices from 1.
 *
 * @param custodians index 1 first; 1 to 255
 * @param threshold how many of the custodians' parts are needed
 * @param ownerPart whether the owner's part is needed too; if not, the custodians' parts alone make the key
 */
public record CustodyPlan(MspId owner, int epoch, List<MspId> custodians, int threshold, boolean ownerPart) {

    public CustodyPlan {
        Require.atLeast(1, epoch, "epoch");
        custodians = List.copyOf(custodians);
        Require.between(1, 255, custodians.size(), "number of custodians");
        Require.distinct(custodians, "custodians");
        Require.between(1, custodians.size(), threshold, "threshold");
    }

    /** The owner as its only custodian, with both parts. */
    public static CustodyPlan ownerAlone(MspId owner, int epoch) {
        return new CustodyPlan(owner, epoch, List.of(owner), 1, true);
    }

    /** The plan that a fact on the ledger states. */
    public static CustodyPlan of(Custody custody, MspId owner) {
        return new CustodyPlan(owner, custody.epoch(), custody.custodians(), custody.threshold(), custody.ownerPart());
    }

    /** The fact that states this plan; {@code shareRoot} is over the leaf hashes of all parts, study by study. */
    public Custody fact(ContributionId contribution, Hash shareRoot) {
        return new Custody(contribution, epoch, custodians, threshold, ownerPart, shareRoot);
    }

    /** The indices of a study's parts, in the order of their leaves. */
    public List<Integer> indices() {
        return IntStream.rangeClosed(ownerPart ? 0 : 1, custodians.size())
                .boxed()
                .toList();
    }

    /** The place of a part's leaf in the tree of share leaves; {@code study} is the study's index in the contribution. */
    public long leafPlace(long study, int index) {
        int inStudy = indices().indexOf(index);
        Require.that(inStudy >= 0, "index: found a part that this custody does not have");
        return study * indices().size() + inStudy;
    }

    /** Everyone who holds a part: the custodians, and the owner where its part is needed; each once, the owner last. */
    public List<MspId> holders() {
        return Stream.concat(
                        custodians.stream().filter(c -> !c.equals(owner)),
                        Stream.of(owner).filter(o -> ownerPart || custodians.contains(o)))
                .toList();
    }

    /** Who holds a part. */
    public MspId holder(int index) {
        return index == 0 ? owner : custodians.get(index - 1);
    }
}
