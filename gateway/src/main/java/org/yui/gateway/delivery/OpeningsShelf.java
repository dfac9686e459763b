package org.yui.gateway.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.merkle.MerkleTree;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.store.RecordFolder;

/**
 * The study leaves that this gateway serves, opened by their hospitals. Kept only if they lead to the root that the ledger
 * has.
 */
public final class OpeningsShelf {

    private final RecordFolder<ContributionOpenings> folder;
    private final Facts facts;
    private final Map<ContributionId, Shelved> known = new ConcurrentHashMap<>();

    private OpeningsShelf(RecordFolder<ContributionOpenings> folder, Facts facts) {
        this.folder = folder;
        this.facts = facts;
    }

    public static OpeningsShelf open(Path folder, Facts facts) throws IOException {
        return new OpeningsShelf(RecordFolder.open(folder, ContributionOpenings.class), facts);
    }

    /**
     * Takes a hospital's openings of a contribution of its own. The same ones again change nothing.
     *
     * @param caller whose certificate brought them
     */
    public void put(MspId caller, ContributionOpenings openings) throws RefusalException, IOException {
        Contribution contribution = contribution(openings.contribution());
        if (!contribution.hospital().equals(caller)) {
            throw new RefusalException(
                    Refusal.UNKNOWN, "found no contribution of " + caller + " under this id, expected one of its own");
        }
        Shelved shelved = new Shelved(openings);
        check(contribution, shelved);
        folder.put(openings.contribution().text(), openings);
        known.put(openings.contribution(), shelved);
    }

    private Contribution contribution(ContributionId id) throws RefusalException {
        try {
            return facts.contribution(id)
                    .orElseThrow(() -> new RefusalException(
                            Refusal.UNKNOWN, "found no contribution under this id, expected it on the ledger"));
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    private static void check(Contribution contribution, Shelved shelved) throws RefusalException {
        List<StudyOpening> studies = shelved.openings.studies();
        boolean inOrder = IntStream.range(0, studies.size())
                .allMatch(i -> studies.get(i).index() == i
                        && studies.get(i).contribution().equals(contribution.id()));
        Hash root = shelved.tree.root();
        if (!inOrder || studies.size() != contribution.studies() || !root.equals(contribution.studyRoot())) {
            throw new RefusalException(
                    Refusal.INVALID,
                    "found " + studies.size() + " openings that lead to root " + root + ", expected "
                            + contribution.studies() + " in the order of their indices that lead to "
                            + contribution.studyRoot());
        }
    }

    /** One study's leaf and its proof; nothing if its hospital has not brought it. */
    public Optional<ProvenStudy> study(ContributionId contribution, long index) throws IOException {
        return shelved(contribution)
                .filter(s -> index >= 0 && index < s.openings.studies().size())
                .map(s -> s.proven((int) index));
    }

    /** Of which contributions the leaves are here. */
    public Set<ContributionId> contributions() throws IOException {
        Set<ContributionId> found = new LinkedHashSet<>();
        for (String name : folder.names()) {
            found.add(ContributionId.parse(name));
        }
        return found;
    }

    private Optional<Shelved> shelved(ContributionId id) throws IOException {
        Shelved before = known.get(id);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Shelved> found = folder.find(id.text()).map(Shelved::new);
        found.ifPresent(s -> known.put(id, s));
        return found;
    }

    /** A contribution's openings and the tree over them. */
    private static final class Shelved {

        private final ContributionOpenings openings;
        private final MerkleTree tree;

        Shelved(ContributionOpenings openings) {
            this.openings = openings;
            this.tree = new MerkleTree(openings.studies().stream()
                    .map(s -> MerkleTree.leaf(s.salt(), Json.bytes(s.leaf())))
                    .toList());
        }

        ProvenStudy proven(int index) {
            return new ProvenStudy(openings.studies().get(index), tree.proof(index));
        }
    }
}
