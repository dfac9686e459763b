package org.yui.audit.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.audit.fact.FactStore;
import org.yui.audit.fixture.Dealing;
import org.yui.audit.fixture.Studies;
import org.yui.audit.replay.Place;
import org.yui.audit.report.JudgedAccusation;
import org.yui.domain.EthicsId;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.contribution.DealingAccusation;
import org.yui.domain.contribution.ShownPart;
import org.yui.domain.contribution.StudyOpening;
import org.yui.testkit.SeededRandom;
import org.yui.vault.CustodyPlan;
import org.yui.vault.DataKey;

/** True, false and forged accusations of a dealer whose dealing is another room's work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DealingJudgeTest {

    private static final MspId OWNER = MspId.parse("EastMSP");
    private static final int STUDIES = 5;

    private final RandomGenerator random = SeededRandom.of(DealingJudgeTest.class);
    private final FactStore facts = new FactStore();
    private final DealingJudge judge = new DealingJudge(facts);
    private final Map<Integer, DataKey> keys = new TreeMap<>();
    private Studies studies;

    @BeforeEach
    void contribute() {
        IntStream.range(0, STUDIES).forEach(i -> keys.put(i, DataKey.random(random)));
        studies = Studies.keyed(
                OWNER,
                EthicsId.random(random),
                Hash.of(),
                STUDIES,
                (version, i) -> keys.get(i).commitment(version),
                random);
        facts.put(studies.contribution(), new Place(1, 0), Instant.EPOCH);
    }

    private Dealing deal(int threshold, int custodians, boolean ownerPart) {
        List<MspId> holders = IntStream.rangeClosed(1, custodians)
                .mapToObj(i -> MspId.parse("Custodian" + i + "MSP"))
                .toList();
        CustodyPlan plan = new CustodyPlan(OWNER, 3, holders, threshold, ownerPart);
        return new Dealing(studies.openings(), plan, List.copyOf(keys.values()));
    }

    private JudgedAccusation judge(Dealing committed, DealingAccusation accusation) {
        facts.put(committed.custody(), new Place(2, 0), Instant.EPOCH);
        return judge.judge("accusation.json", accusation);
    }

    private static void isNotProved(JudgedAccusation judged, String why) {
        assertThat(judged.verdict()).isEqualTo(JudgedAccusation.Verdict.NOT_PROVED);
        assertThat(judged.dealer()).isNull();
        assertThat(judged.why()).contains(why);
    }

    private static void isConvicted(JudgedAccusation judged, String why) {
        assertThat(judged.verdict()).isEqualTo(JudgedAccusation.Verdict.CONVICTED);
        assertThat(judged.dealer()).isEqualTo(OWNER);
        assertThat(judged.why()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 1, false", "2, 3, true", "3, 5, false", "5, 5, true", "7, 60, true"})
    void an_honest_dealer_is_not_convicted_whatever_parts_are_shown(int threshold, int custodians, boolean ownerPart) {
        Dealing honest = deal(threshold, custodians, ownerPart);
        int all = custodians + (ownerPart ? 1 : 0);
        for (int study = 0; study < STUDIES; study++) {
            isNotProved(
                    judge(
                            honest,
                            honest.accusation(study, IntStream.range(0, all).toArray())),
                    "dealt as they should");
        }
        int[] last = IntStream.concat(
                        ownerPart ? IntStream.of(0) : IntStream.empty(), IntStream.range(all - threshold, all))
                .toArray();
        isNotProved(judge(honest, honest.accusation(1, last)), "dealt as they should");
    }

    @Test
    void parts_that_make_another_key_convict() {
        Dealing of = deal(2, 3, true);
        of.change(2, 0, Dealing.other(of.part(2, 0), random));
        isConvicted(judge(of, of.accusation(2, 0, 1, 2)), "make another key");
        isNotProved(judge(of, of.accusation(1, 0, 1, 2)), "dealt as they should");
    }

    @Test
    void one_false_part_convicts_once_it_is_shown_among_enough() {
        Dealing of = deal(2, 3, true);
        of.change(0, 3, Dealing.other(of.part(0, 3), random));
        isNotProved(judge(of, of.accusation(0, 0, 1, 2)), "dealt as they should");
        isConvicted(judge(of, of.accusation(0, 0, 1, 2, 3)), "part 3 is not the one that the key gives");
        isConvicted(judge(of, of.accusation(0, 0, 1, 3)), "make another key");
    }

    @Test
    void a_salt_that_does_not_follow_from_the_key_convicts() {
        Dealing of = deal(1, 1, false);
        ShownPart right = of.part(4, 0);
        of.change(4, 0, new ShownPart(right.index(), right.part(), Salt.random(random), right.proof()));
        isConvicted(judge(of, of.accusation(4, 0)), "part 1 is not the one");
    }

    @Test
    void parts_that_were_not_committed_to_prove_nothing() {
        Dealing honest = deal(2, 3, true);
        Dealing forged = deal(2, 3, true);
        forged.change(0, 1, Dealing.other(forged.part(0, 1), random));
        isNotProved(judge(honest, forged.accusation(0, 0, 1, 2)), "part 0 that is not under the custody's root");

        DealingAccusation genuine = honest.accusation(0, 0, 1, 2);
        ShownPart bad = Dealing.other(genuine.parts().getLast(), random);
        isNotProved(
                judge(
                        honest,
                        with(
                                genuine,
                                genuine.parts().getFirst(),
                                genuine.parts().get(1),
                                bad)),
                "part 2 that is not under the custody's root");
    }

    private static DealingAccusation with(DealingAccusation of, ShownPart... parts) {
        return new DealingAccusation(of.epoch(), of.opening(), of.proof(), List.of(parts));
    }

    @Test
    void another_studys_parts_prove_nothing() {
        Dealing honest = deal(2, 3, true);
        DealingAccusation first = honest.accusation(0, 0, 1, 2);
        DealingAccusation second = honest.accusation(1, 0, 1, 2);
        isNotProved(
                judge(honest, new DealingAccusation(3, first.opening(), first.proof(), second.parts())),
                "not under the custody's root");
        isNotProved(
                judge(honest, new DealingAccusation(3, second.opening(), first.proof(), first.parts())),
                "not under the contribution's root");
    }

    @Test
    void a_made_up_leaf_proves_nothing() {
        Dealing honest = deal(1, 1, true);
        DealingAccusation genuine = honest.accusation(0, 0, 1);
        StudyOpening opening = genuine.opening();
        StudyOpening forged =
                new StudyOpening(opening.contribution(), opening.index(), Salt.random(random), opening.leaf());
        isNotProved(
                judge(honest, new DealingAccusation(3, forged, genuine.proof(), genuine.parts())),
                "not under the contribution's root");
    }

    @Test
    void too_few_parts_prove_nothing() {
        Dealing of = deal(2, 3, true);
        of.change(0, 0, Dealing.other(of.part(0, 0), random));
        isNotProved(judge(of, of.accusation(0, 1, 2, 3)), "too few parts");
        isNotProved(judge(of, of.accusation(0, 0, 1)), "too few parts");
    }

    @Test
    void proofs_of_another_shape_prove_nothing() {
        Dealing of = deal(1, 1, true);
        DealingAccusation genuine = of.accusation(0, 0, 1);
        ShownPart first = genuine.parts().getFirst();
        InclusionProof proof = first.proof();
        Stream.of(
                        new InclusionProof(proof.index() + 1, proof.size(), proof.path()),
                        new InclusionProof(proof.index(), proof.size() + 1, proof.path()),
                        new InclusionProof(
                                proof.index(),
                                proof.size(),
                                proof.path().subList(1, proof.path().size())),
                        new InclusionProof(
                                proof.index(),
                                proof.size(),
                                Stream.concat(proof.path().stream(), Stream.of(Hash.of()))
                                        .toList()))
                .map(changed -> new ShownPart(first.index(), first.part(), first.salt(), changed))
                .forEach(part -> isNotProved(
                        judge(of, with(genuine, part, genuine.parts().getLast())), "part 0 that is not under"));
    }

    @Test
    void an_accusation_about_what_is_not_on_the_log_proves_nothing() {
        Dealing of = deal(1, 1, true);
        isNotProved(judge.judge("accusation.json", of.accusation(0, 0, 1)), "no custody epoch");
    }

    @Test
    void an_index_that_the_custody_does_not_have_proves_nothing() {
        Dealing of = deal(1, 1, false);
        ShownPart own = of.accusation(0, 0).parts().getFirst();
        ShownPart owners = new ShownPart(0, own.part(), own.salt(), own.proof());
        isNotProved(judge(of, with(of.accusation(0, 0), owners)), "part 0 that is not under");
    }
}
