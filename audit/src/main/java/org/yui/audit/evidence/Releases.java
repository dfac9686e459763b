package org.yui.audit.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yui.audit.fact.Custodies;
import org.yui.audit.fact.FactStore;
import org.yui.audit.report.FindingClass;
import org.yui.audit.signature.SignedStatements;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.Release;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.evidence.RowReleases;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;

/** The custodians' signed releases behind every {@code RELEASES} fact. */
final class Releases {

    /** An HPKE X-Wing encapsulation and an AEAD tag: what a sealed part has at least, in bytes. */
    private static final int SMALLEST_PART = 1120 + 16;

    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final EvidenceReader files;
    private final FactStore facts;
    private final Openings openings;
    private final String channel;
    private final Set<Released> released = new HashSet<>();

    Releases(EvidenceReader files, FactStore facts, Openings openings, String channel) {
        this.files = files;
        this.facts = facts;
        this.openings = openings;
        this.channel = channel;
    }

    /** One study to one grant by one custodian: at most once. */
    private record Released(MspId custodian, GrantId grant, OrderedStudy study) {}

    /** What one release adds to its row. */
    private record Counted(Hash leaf, long instances, long sealedBytes) {}

    /** Checks all custodians' releases of a row against its lines. */
    void check(OrdersRow row, List<OrderLine> lines, List<ReleasesRow> stated) {
        Map<MspId, List<ReleasesRow>> byCustodian = new TreeMap<>();
        stated.forEach(r -> byCustodian
                .computeIfAbsent(r.custodian(), c -> new ArrayList<>())
                .add(r));
        byCustodian.forEach((custodian, rows) -> {
            String name = custodian.text() + "-" + Lines.name(row) + ".json";
            files.read(name, RowReleases.class).ifPresent(r -> file(name, row, lines, rows, r));
        });
    }

    private void file(String name, OrdersRow row, List<OrderLine> lines, List<ReleasesRow> stated, RowReleases found) {
        ReleasesRow last = stated.getLast();
        files.require(
                found.custodian().equals(last.custodian())
                        && found.grant().equals(row.grant())
                        && found.slice() == row.slice()
                        && found.first() == row.first(),
                FindingClass.INTEGRITY,
                name,
                "found releases of another row or custodian than the file is named by");
        List<Integer> answered = last.answered().bits().stream().boxed().toList();
        if (!files.require(
                found.releases().size() == answered.size(),
                FindingClass.COMPLETENESS,
                name,
                "found " + found.releases().size() + " releases, expected " + answered.size())) {
            return;
        }
        Map<Integer, Counted> counted = new TreeMap<>();
        for (int i = 0; i < answered.size(); i++) {
            int place = answered.get(i);
            Signed signed = found.releases().get(i);
            Optional<OrderLine> line = place < lines.size() ? Optional.of(lines.get(place)) : Optional.empty();
            Optional<Release> release = release(name, row, last.custodian(), signed);
            release.ifPresent(r -> line.ifPresent(l -> compare(name, row, l, r)));
            counted.put(
                    place,
                    new Counted(
                            Merkle.leaf(Json.bytes(signed)),
                            release.map(Release::instances).orElse(0),
                            release.map(Release::sealedSize).orElse(0L)));
        }
        stated.forEach(s -> figures(name, s, counted));
    }

    private Optional<Release> release(String name, OrdersRow row, MspId custodian, Signed signed) {
        files.require(
                Signers.anyEpoch(facts, custodian)
                        .anyMatch(m -> SignedStatements.holds(signed, KeyPurpose.CUSTODIAN, m)),
                FindingClass.AUTHORISATION,
                name,
                "found a release whose signature is not by the custodian's key");
        try {
            Release release = Json.readCanonical(signed.body(), Release.class);
            files.require(
                    release.channel().equals(channel)
                            && release.custodian().equals(custodian)
                            && release.grant().equals(row.grant())
                            && release.slice() == row.slice()
                            && release.rowFirst() == row.first(),
                    FindingClass.INTEGRITY,
                    name,
                    "found a release of another channel, custodian or row");
            return Optional.of(release);
        } catch (MalformedJsonException e) {
            files.find(FindingClass.INTEGRITY, name, "found a signed body that is no release: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void compare(String name, OrdersRow row, OrderLine line, Release release) {
        files.require(
                release.line() == line.line()
                        && release.order().equals(line.order())
                        && release.orderHash().equals(line.orderHash())
                        && release.study().equals(line.study()),
                FindingClass.INTEGRITY,
                name,
                "found a release that names another order, study or place than line " + line.line());
        Optional<Grant> grant = facts.get(Grant.key(row.grant()), Grant.class);
        files.require(
                grant.filter(g -> Hash.of(Json.bytes(g)).equals(release.grantHash()))
                        .filter(g -> g.wrappingKeyHash().equals(release.wrappingKeyHash()))
                        .isPresent(),
                FindingClass.AUTHORISATION,
                name,
                "found a release to another key or grant than the log pins");
        files.require(
                grant.filter(g -> release.at().isBefore(g.until())).isPresent(),
                FindingClass.CUT_OFF,
                name,
                "found a release after the grant's end");
        files.require(
                !isWithdrawn(release),
                FindingClass.AUTHORISATION,
                name,
                "found a release by the owner after it took the study back");
        Optional<StudyLeaf> leaf = openings.leaf(line.study());
        files.require(
                leaf.filter(l -> l.instances() == release.instances() && l.sealedSize() == release.sealedSize())
                        .isPresent(),
                FindingClass.ACCURACY,
                name,
                "found a release with other instances or another size than the study's leaf");
        files.require(
                parts(release).equals(Optional.of(expectedParts(row, release))),
                FindingClass.COMPLETENESS,
                name,
                "found a release without exactly the parts that the custodian keeps");
        files.require(
                released.add(new Released(release.custodian(), release.grant(), release.study())),
                FindingClass.EXISTENCE,
                name,
                "found a study released to the same grant a second time");
    }

    /** Whether the owner itself released what it had taken back; its two clocks may differ by a minute. */
    private boolean isWithdrawn(Release release) {
        OrderedStudy study = release.study();
        return Stream.of(Withdrawal.key(study.contribution()), Withdrawal.key(study.contribution(), study.index()))
                .flatMap(k -> facts
                        .get(k, Withdrawal.class)
                        .filter(w -> w.hospital().equals(release.custodian()))
                        .flatMap(w -> facts.time(k))
                        .stream())
                .anyMatch(t -> release.at().isAfter(t.plus(CLOCKS)));
    }

    /** Indices of the parts; empty if one is too short to be sealed. */
    private static Optional<Set<Integer>> parts(Release release) {
        Set<Integer> indices = new TreeSet<>();
        for (SealedPart part : release.parts()) {
            indices.add(part.index());
            if (part.sealed().bytes().length < SMALLEST_PART) {
                return Optional.empty();
            }
        }
        return Optional.of(indices);
    }

    private Set<Integer> expectedParts(OrdersRow row, Release release) {
        Set<Integer> indices = new TreeSet<>();
        Optional<Custody> custody = facts.get(Custody.key(row.contribution(), release.epoch()), Custody.class)
                .filter(c -> Custodies.isAcknowledged(facts, c));
        boolean owner = facts.get(Contribution.key(row.contribution()), Contribution.class)
                .filter(c -> c.hospital().equals(release.custodian()))
                .isPresent();
        if (custody.isPresent() && custody.get().ownerPart() && owner) {
            indices.add(0);
        }
        custody.map(c -> c.custodians().indexOf(release.custodian()))
                .filter(i -> i >= 0)
                .ifPresent(i -> indices.add(i + 1));
        return indices;
    }

    /** Every statement of the row, also the earlier ones, must count the lines that it says, and no others. */
    private void figures(String name, ReleasesRow stated, Map<Integer, Counted> counted) {
        BitSet lines = stated.answered().bits();
        if (!counted.keySet().containsAll(lines.stream().boxed().toList())) {
            return; // a statement that grew smaller is named by the rules
        }
        List<Counted> of = lines.stream().boxed().map(counted::get).toList();
        files.require(
                Merkle.root(of.stream().map(Counted::leaf).toList()).equals(stated.root()),
                FindingClass.INTEGRITY,
                name,
                "found releases that do not hash to the root of sequence " + stated.sequence());
        files.require(
                of.stream().mapToLong(Counted::instances).sum() == stated.instances()
                        && of.stream().mapToLong(Counted::sealedBytes).sum() == stated.sealedBytes(),
                FindingClass.ACCURACY,
                name,
                "found other instances or bytes than sequence " + stated.sequence() + " states");
    }

    void finish() {
        files.finish();
    }
}
