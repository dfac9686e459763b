package org.yui.audit.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yui.audit.fact.FactStore;
import org.yui.audit.report.FindingClass;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.StudyVersionId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.json.Json;

/** The study leaves behind every contribution's root. */
final class Openings {

    private final EvidenceReader files;
    private final Map<ContributionId, List<StudyLeaf>> leaves = new HashMap<>();
    private final Set<StudyVersionId> versions = new HashSet<>();

    private Openings(EvidenceReader files) {
        this.files = files;
    }

    static Openings check(EvidenceReader files, FactStore facts) {
        Openings openings = new Openings(files);
        facts.all(Contribution.class).forEach(openings::contribution);
        files.finish();
        return openings;
    }

    /** The leaf of an ordered study; empty if it was not opened, or is another study version. */
    Optional<StudyLeaf> leaf(OrderedStudy study) {
        List<StudyLeaf> of = leaves.getOrDefault(study.contribution(), List.of());
        return study.index() < of.size()
                ? Optional.of(of.get((int) study.index()))
                        .filter(l -> l.studyVersion().equals(study.studyVersion()))
                : Optional.empty();
    }

    private void contribution(Contribution contribution) {
        String name = contribution.id().text() + ".json";
        files.read(name, ContributionOpenings.class).ifPresent(o -> check(name, contribution, o));
    }

    private void check(String name, Contribution contribution, ContributionOpenings openings) {
        files.require(
                openings.contribution().equals(contribution.id()),
                FindingClass.INTEGRITY,
                name,
                "found openings of another contribution");
        files.require(
                openings.studies().size() == contribution.studies(),
                FindingClass.COMPLETENESS,
                name,
                "found " + openings.studies().size() + " studies, expected " + contribution.studies());
        List<Hash> hashes = new ArrayList<>();
        List<StudyLeaf> opened = new ArrayList<>();
        for (StudyOpening each : openings.studies()) {
            files.require(
                    each.contribution().equals(contribution.id()) && each.index() == opened.size(),
                    FindingClass.INTEGRITY,
                    name,
                    "found a study of another contribution or out of order at place " + opened.size());
            files.require(
                    versions.add(each.leaf().studyVersion()),
                    FindingClass.EXISTENCE,
                    name,
                    "found a study version a second time at place " + opened.size());
            hashes.add(Merkle.leaf(each.salt().bytes(), Json.bytes(each.leaf())));
            opened.add(each.leaf());
        }
        files.require(
                Merkle.root(hashes).equals(contribution.studyRoot()),
                FindingClass.INTEGRITY,
                name,
                "found studies that do not hash to the contribution's root");
        checkCounts(name, contribution, opened);
        leaves.put(contribution.id(), opened);
    }

    /** Counts by kind, each rounded up to the next ten. */
    private void checkCounts(String name, Contribution contribution, List<StudyLeaf> opened) {
        Map<String, Long> exact = new TreeMap<>();
        opened.forEach(l -> exact.merge(l.kind().text(), 1L, Long::sum));
        Map<String, Long> rounded = new TreeMap<>();
        exact.forEach((kind, count) -> rounded.put(kind, (count + 9) / 10 * 10));
        Map<String, Long> stated = new TreeMap<>();
        for (KindCount each : contribution.counts()) {
            stated.put(each.kind().text(), each.about());
        }
        files.require(
                stated.equals(rounded),
                FindingClass.ACCURACY,
                name,
                "found studies of other kinds or numbers than the contribution's counts say");
    }
}
