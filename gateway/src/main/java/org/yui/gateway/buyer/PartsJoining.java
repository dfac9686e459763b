package org.yui.gateway.buyer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.DealingAccusation;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.PartContext;
import org.yui.domain.delivery.Release;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.merkle.MerkleTree;
import org.yui.gateway.custodian.PartProof;
import org.yui.gateway.custodian.ReleasedLine;
import org.yui.gateway.delivery.LineView;
import org.yui.gateway.facts.Facts;
import org.yui.vault.CustodyPlan;
import org.yui.vault.Joining;
import org.yui.vault.KeyPart;
import org.yui.vault.KeyParts;
import org.yui.vault.NotSealedToThisException;
import org.yui.vault.WrappingKey;

/**
 * Makes a line's data key from the custodians' answers. An answer that does not fit is named and left out, so custodians that answer
 * badly hinder nobody while enough of the others answer well.
 *
 * <p>Answers of different custody epochs do not go together; each epoch is tried by itself, the newest first.
 */
final class PartsJoining {

    private final BuyerSetting setting;
    private final Facts facts;
    private final ReleaseChecks checks;

    PartsJoining(BuyerSetting setting, Facts facts) {
        this.setting = setting;
        this.facts = facts;
        this.checks = new ReleaseChecks(setting, facts);
    }

    CheckedLine join(Grant grant, OrderedStudy study, LineView view, Contribution contribution)
            throws LedgerException, CheckFailedException {
        List<CustodianFault> faults = new ArrayList<>();
        CheckedLine best = null;
        for (Map.Entry<Integer, List<ReleasedLine>> each :
                byEpoch(study, view, faults).entrySet()) {
            Optional<Custody> custody = facts.custody(contribution.id(), each.getKey());
            if (custody.isEmpty()) {
                each.getValue()
                        .forEach(a -> faults.add(fault(
                                study,
                                a,
                                "found a release of custody epoch " + each.getKey()
                                        + ", expected one of an acknowledged epoch")));
                continue;
            }
            CheckedLine made = ofEpoch(grant, study, view, contribution, custody.get(), each.getValue(), faults);
            if (!(made.joining() instanceof Joining.TooFewParts)) {
                return made;
            }
            best = best == null ? made : best;
        }
        return best == null ? nothing(study, view, contribution, faults) : withAll(best, faults);
    }

    /** Faults of the epochs that were tried later belong to the line as well. */
    private static CheckedLine withAll(CheckedLine line, List<CustodianFault> faults) {
        return new CheckedLine(
                line.study(), line.view(), line.contribution(), line.joining(), faults, line.accusation());
    }

    private CheckedLine nothing(
            OrderedStudy study, LineView view, Contribution contribution, List<CustodianFault> faults)
            throws LedgerException, CheckFailedException {
        Custody custody = facts.custody(contribution.id())
                .orElseThrow(() -> new CheckFailedException("found no acknowledged custody of contribution "
                        + contribution.id() + " on the ledger, expected one"));
        StudyLeaf leaf = view.study().opening().leaf();
        Joining none = KeyParts.join(
                leaf.studyVersion(),
                CustodyPlan.of(custody, contribution.hospital()),
                List.of(),
                Map.of(),
                leaf.keyCommitment());
        return new CheckedLine(study, view, contribution, none, faults, Optional.empty());
    }

    /** What can be read of the answers, by their epoch, the newest first. */
    private static Map<Integer, List<ReleasedLine>> byEpoch(
            OrderedStudy study, LineView view, List<CustodianFault> faults) {
        Map<Integer, List<ReleasedLine>> byEpoch = new TreeMap<>(Comparator.reverseOrder());
        for (ReleasedLine answer : view.releases()) {
            try {
                int epoch = answer.release().read(Release.class).epoch();
                byEpoch.computeIfAbsent(epoch, e -> new ArrayList<>()).add(answer);
            } catch (MalformedJsonException e) {
                faults.add(fault(study, answer, "found another statement, expected a release: " + e.getMessage()));
            }
        }
        return byEpoch;
    }

    private static CustodianFault fault(OrderedStudy study, ReleasedLine answer, String why) {
        return new CustodianFault(study, answer.release().signer(), why);
    }

    private CheckedLine ofEpoch(
            Grant grant,
            OrderedStudy study,
            LineView view,
            Contribution contribution,
            Custody custody,
            List<ReleasedLine> answers,
            List<CustodianFault> faults)
            throws LedgerException {
        CustodyPlan plan = CustodyPlan.of(custody, contribution.hospital());
        Map<Integer, ReceivedPart> good = new TreeMap<>();
        for (ReleasedLine answer : answers) {
            try {
                Release release = answer.release().read(Release.class);
                checks.check(grant, view, answer.release(), release, plan);
                receive(grant, release, answer, new Place(plan, view, contribution, custody), good, faults);
            } catch (CheckFailedException e) {
                faults.add(fault(study, answer, String.valueOf(e.getMessage())));
            }
        }
        Joining joining = joined(view, plan, good);
        Optional<DealingAccusation> accusation = joining instanceof Joining.FalseDealer
                ? Optional.of(accusation(view, custody, good))
                : Optional.empty();
        return new CheckedLine(study, view, contribution, joining, faults, accusation);
    }

    /** Where the share leaves of a line's study are to be. */
    private record Place(CustodyPlan plan, LineView view, Contribution contribution, Custody custody) {

        Optional<InclusionProof> proof(KeyPart part, ReleasedLine answer) {
            long place = plan.leafPlace(view.study().opening().index(), part.index());
            long leaves = contribution.studies() * plan.indices().size();
            return answer.proofs().stream()
                    .filter(p -> p.index() == part.index())
                    .map(PartProof::proof)
                    .filter(p -> p.index() == place
                            && p.size() == leaves
                            && MerkleTree.check(p, part.leafHash(), custody.shareRoot())
                                    .isEmpty())
                    .findFirst();
        }
    }

    /** Each part by itself: of two that one custodian gives, one may be good. */
    private void receive(
            Grant grant,
            Release release,
            ReleasedLine answer,
            Place place,
            Map<Integer, ReceivedPart> good,
            List<CustodianFault> faults) {
        for (SealedPart sealed : release.parts()) {
            try {
                KeyPart part = KeyPart.received(sealed, context(grant, release, sealed.index()), setting.wrappingKey());
                InclusionProof proof = place.proof(part, answer)
                        .orElseThrow(() -> new CheckFailedException("found part " + sealed.index()
                                + " that is not the one custody commits to, expected its share leaf under the"
                                + " custody's root"));
                good.put(part.index(), new ReceivedPart(part, proof));
            } catch (CheckFailedException | NotSealedToThisException e) {
                faults.add(fault(release.study(), answer, String.valueOf(e.getMessage())));
            }
        }
    }

    private PartContext context(Grant grant, Release release, int index) {
        return new PartContext(
                WrappingKey.SUITE,
                setting.channel(),
                grant.id(),
                grant.hash(),
                release.order(),
                release.study().studyVersion(),
                release.epoch(),
                setting.wrappingKey().publicKeyHash(),
                release.custodian(),
                index);
    }

    private static Joining joined(LineView view, CustodyPlan plan, Map<Integer, ReceivedPart> good) {
        StudyLeaf leaf = view.study().opening().leaf();
        Map<Integer, Hash> leaves = good.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().part().leafHash()));
        List<KeyPart> parts = good.values().stream().map(ReceivedPart::part).toList();
        return KeyParts.join(leaf.studyVersion(), plan, parts, leaves, leaf.keyCommitment());
    }

    private static DealingAccusation accusation(LineView view, Custody custody, Map<Integer, ReceivedPart> good) {
        return new DealingAccusation(
                custody.epoch(),
                view.study().opening(),
                view.study().proof(),
                good.values().stream().map(r -> r.part().show(r.proof())).toList());
    }
}
