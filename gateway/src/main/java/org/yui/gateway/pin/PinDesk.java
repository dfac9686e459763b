package org.yui.gateway.pin;

import java.io.IOException;
import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.merkle.MerkleTree;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;

/**
 * Keeps other hospitals' content at this one's node.
 *
 * <p>Guarantee: only content that the ledger commits to, asked for by the hospital that contributed it, and not taken back, is
 * fetched; it is noted before, so that a withdrawal at any moment finds it.
 */
public final class PinDesk {

    private final Facts facts;
    private final PinBook book;
    private final Pinning pinning;
    private final TakeDowns takeDowns;

    public PinDesk(Facts facts, PinBook book, Pinning pinning, TakeDowns takeDowns) {
        this.facts = facts;
        this.book = book;
        this.pinning = pinning;
        this.takeDowns = takeDowns;
    }

    /**
     * Has the own node keep a study; returns once it is all there.
     *
     * @param caller whose certificate brought the request
     * @throws RefusalException with {@link Refusal#CONTENT_MISSING} if the node could not get all of it
     */
    public void pin(MspId caller, PinRequest request) throws RefusalException, IOException {
        StudyOpening opening = request.opening();
        check(caller, request);
        requireStands(opening);
        book.put(new PinnedStudy(
                opening.contribution(), opening.index(), opening.leaf().cid()));
        fetch(opening.leaf());
        try {
            requireStands(opening);
        } catch (RefusalException e) {
            if (e.refusal() == Refusal.STUDY_WITHDRAWN) {
                takeDowns.add(List.of(opening.leaf().cid())); // the withdrawal may have come between note and pin
            }
            throw e;
        }
    }

    private void check(MspId caller, PinRequest request) throws RefusalException {
        StudyOpening opening = request.opening();
        Contribution contribution = contribution(opening);
        if (!contribution.hospital().equals(caller)) {
            throw new RefusalException(
                    Refusal.NOT_IN_OWN_NAME,
                    "found another hospital's contribution, expected one of the certificate's " + caller);
        }
        Hash leaf = MerkleTree.leaf(opening.salt(), Json.bytes(opening.leaf()));
        boolean inPlace = request.proof().index() == opening.index()
                && request.proof().size() == contribution.studies()
                && MerkleTree.check(request.proof(), leaf, contribution.studyRoot())
                        .isEmpty();
        if (!inPlace) {
            throw new RefusalException(
                    Refusal.INVALID,
                    "found a study leaf elsewhere, expected it where the contribution commits to leaf "
                            + opening.index());
        }
    }

    private Contribution contribution(StudyOpening opening) throws RefusalException {
        try {
            return facts.contribution(opening.contribution())
                    .orElseThrow(() -> new RefusalException(
                            Refusal.UNKNOWN, "found no contribution under this id, expected it on the ledger"));
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    private void requireStands(StudyOpening opening) throws RefusalException {
        try {
            if (facts.isWithdrawn(opening.contribution(), opening.index())) {
                throw new RefusalException(
                        Refusal.STUDY_WITHDRAWN, "found a study taken back by its hospital, expected one that stands");
            }
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    private void fetch(StudyLeaf leaf) throws RefusalException {
        try {
            pinning.pin(leaf.cid(), leaf.sealedSize());
        } catch (IOException e) {
            throw new RefusalException(
                    Refusal.CONTENT_MISSING,
                    "found that not all of the content could be fetched (" + e.getMessage()
                            + "), expected it at another hospital's node; ask again later",
                    e);
        }
    }
}
