package org.yui.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.yui.domain.Changed.with;
import static org.yui.domain.Samples.CODE;
import static org.yui.domain.Samples.HASH;
import static org.yui.domain.Samples.HOSPITAL;
import static org.yui.domain.Samples.OTHER;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.document.LegalForm;
import org.yui.domain.document.Share;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Certification;
import org.yui.domain.member.Founders;
import org.yui.domain.member.KeyUse;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.period.StatementHash;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.withdrawal.Deletion;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    static Stream<Arguments> wrong() {
        KeyUse key = new KeyUse(KeyPurpose.ORDER, Samples.KEY.verifyingKey());
        Share half = new Share(HOSPITAL, 500_000_000);
        return Stream.of(
                arguments(Samples.MEMBER, "epoch", 0),
                arguments(Samples.MEMBER, "name", ""),
                arguments(Samples.MEMBER, "name", "x".repeat(201)),
                arguments(Samples.MEMBER, "roles", List.of()),
                arguments(Samples.MEMBER, "roles", List.of(Role.BUYER, Role.BUYER)),
                arguments(Samples.MEMBER, "certifications", List.of()),
                arguments(
                        Samples.MEMBER,
                        "certifications",
                        List.of(Certification.NGMIA_PSEUDONYMISED_USER, Certification.NGMIA_PSEUDONYMISED_USER)),
                arguments(Samples.VOTERS, "epoch", 0),
                arguments(Samples.VOTERS, "hospitals", List.of()),
                arguments(Samples.VOTERS, "hospitals", List.of(Samples.HOSPITAL, Samples.HOSPITAL)),
                arguments(Samples.VOTERS, "hospitals", List.of(Samples.OTHER, Samples.HOSPITAL)),
                arguments(Samples.MEMBER, "keys", List.of(key, key)),
                arguments(Samples.ETHICS, "until", Samples.ETHICS.from()),
                arguments(Samples.POLICY, "purposes", List.of()),
                arguments(Samples.POLICY, "purposes", List.of(CODE, CODE)),
                arguments(Samples.POLICY, "prohibited", List.of(new Code("B"), new Code("A"))),
                arguments(Samples.POLICY, "regions", List.of()),
                arguments(Samples.POLICY, "recipients", List.of()),
                arguments(Samples.POLICY, "recipients", List.of(OTHER, HOSPITAL)),
                arguments(Samples.POLICY, "legalForm", LegalForm.NGMIA_PSEUDONYMISED),
                arguments(Samples.TERMS, "quota", 0L),
                arguments(Samples.TERMS, "quota", 1_000_000_001L),
                arguments(Samples.TERMS, "sliceLines", 101L),
                arguments(Samples.TERMS, "sliceLines", 0L),
                arguments(Samples.TERMS, "validDays", 0),
                arguments(Samples.TERMS, "validDays", 3_661),
                arguments(Samples.TARIFF, "exponent", 5),
                arguments(Samples.TARIFF, "bundle", 0),
                arguments(Samples.TARIFF, "bundle", 1_000_001),
                arguments(Samples.SCHEME, "shares", List.of()),
                arguments(Samples.SCHEME, "shares", List.of(half)),
                arguments(Samples.SCHEME, "shares", List.of(half, half)),
                arguments(Samples.SCHEME, "shares", List.of(new Share(OTHER, 500_000_000), half)),
                arguments(half, "parts", 0),
                arguments(half, "parts", 1_000_000_001),
                arguments(Samples.CONTRIBUTION, "studies", 0L),
                arguments(Samples.CONTRIBUTION, "studies", 1L << 31),
                arguments(Samples.CONTRIBUTION, "counts", List.of()),
                arguments(Samples.CONTRIBUTION, "counts", List.of(new KindCount(CODE, 10), new KindCount(CODE, 20))),
                arguments(new KindCount(CODE, 10), "about", 11L),
                arguments(new KindCount(CODE, 10), "about", 0L),
                arguments(Samples.CUSTODY, "epoch", 0),
                arguments(Samples.CUSTODY, "custodians", List.of()),
                arguments(Samples.CUSTODY, "custodians", List.of(OTHER, OTHER)),
                arguments(Samples.CUSTODY, "threshold", 0),
                arguments(Samples.CUSTODY, "threshold", 3),
                arguments(Samples.WITHDRAWAL, "index", -1L),
                arguments(Samples.CONSENT_WITHDRAWAL, "policy", null),
                arguments(Samples.CONSENT_WITHDRAWAL, "consent", new ConsentReference("OPTOUT-2026-03")),
                arguments(Samples.SUBJECT, "index", -1L),
                arguments(Samples.ANSWER, "law", null),
                arguments(Samples.ANSWER, "deletion", Deletion.DELETED),
                arguments(Samples.OVERDUE, "sequence", 0),
                arguments(Samples.LEAF, "plainLength", 0L),
                arguments(Samples.LEAF, "sealedSize", 999L),
                arguments(Samples.LEAF, "instances", 0),
                arguments(Samples.OPENING, "index", -1L),
                arguments(Samples.DATASET, "version", 0),
                arguments(Samples.DATASET, "title", ""),
                arguments(Samples.DATASET, "choices", List.of()),
                arguments(
                        Samples.DATASET,
                        "choices",
                        List.of(
                                Samples.DATASET.choices().getFirst(),
                                Samples.DATASET.choices().getFirst())),
                arguments(Samples.DATASET, "attestedBy", OTHER),
                arguments(Samples.DATASET.choices().getFirst(), "studies", Bitmap.of()),
                arguments(Samples.REQUEST, "quota", 0L),
                arguments(Samples.REQUEST, "wrappingKey", Base64Bytes.of(new byte[1215])),
                arguments(Samples.GRANT, "sliceLines", 11L),
                arguments(Samples.GRANT, "until", Samples.GRANT.from()),
                arguments(Samples.PURCHASE, "fee", FeeKind.ACCESS),
                arguments(Samples.PAYMENT, "fee", FeeKind.ACCESS),
                arguments(Samples.PAYMENT, "slice", -1L),
                arguments(Samples.LEASE, "lines", 0L),
                arguments(Samples.LEASE, "firstLine", -1L),
                arguments(Samples.ORDER, "studies", List.of()),
                arguments(Samples.ORDER, "studies", List.of(Samples.STUDY, Samples.STUDY)),
                arguments(Samples.ROW, "count", 0L),
                arguments(Samples.ROW, "previous", null),
                arguments(Samples.ROW, "previous", 2L),
                arguments(Samples.ROW, "first", 0L),
                arguments(Samples.RELEASES, "sequence", 0),
                arguments(Samples.RELEASES, "answered", Bitmap.of()),
                arguments(Samples.RELEASES, "instances", 0L),
                arguments(Samples.RELEASES, "sealedBytes", 0L),
                arguments(Samples.RELEASE, "line", 1L),
                arguments(Samples.RELEASE, "parts", List.of()),
                arguments(
                        Samples.RELEASE,
                        "parts",
                        List.of(
                                Samples.RELEASE.parts().getFirst(),
                                Samples.RELEASE.parts().getFirst())),
                arguments(Samples.CHECKPOINT, "height", 0L),
                arguments(Samples.ENTITLEMENT, "closing", MinorUnits.ZERO),
                arguments(Samples.SCHEME_CLOSE, "closingRevenue", MinorUnits.ZERO),
                arguments(Samples.SCHEME_CLOSE, "entitlements", List.of()),
                arguments(Samples.CLOSE, "schemes", List.of(Samples.SCHEME_CLOSE, Samples.SCHEME_CLOSE)),
                arguments(
                        Samples.CLOSE,
                        "statements",
                        List.of(new StatementHash(OTHER, HASH), new StatementHash(OTHER, HASH))),
                arguments(Samples.STATEMENT, "closing", new MinorUnits(4)),
                arguments(Samples.STATEMENT.schemes().getFirst(), "earned", new MinorUnits(2)),
                arguments(Samples.STATEMENT.lines().getFirst(), "contribution", null),
                arguments(Samples.STATEMENT.lines().getFirst(), "fee", FeeKind.ACCESS),
                arguments(new Founders(List.of(HOSPITAL)), "hospitals", List.of()),
                arguments(new Founders(List.of(HOSPITAL)), "hospitals", List.of(OTHER, OTHER)));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("wrong")
    void a_record_refuses_what_it_does_not_allow(Record good, String component, Object wrong) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> with(good, component, wrong))
                .withMessageMatching(".*(found|expected).*");
    }

    @Test
    void every_kind_of_fact_has_a_sample_and_a_key_of_its_own() throws IOException, ReflectiveOperationException {
        List<Class<?>> sampled =
                Samples.facts().stream().<Class<?>>map(Object::getClass).toList();
        assertThat(sampled).containsExactlyInAnyOrderElementsOf(factClasses());
        assertThat(Samples.facts()).extracting(Fact::key).doesNotHaveDuplicates();
        assertThat(Samples.facts())
                .extracting(f -> f.key().split("/")[0])
                .doesNotHaveDuplicates()
                .allMatch(kind -> kind.matches("[A-Z]+"));
    }

    private static List<Class<?>> factClasses() throws IOException, ReflectiveOperationException {
        Path classes = Path.of(URI.create(
                Fact.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(f -> f.toString().endsWith(".class"))
                    .map(f -> className(classes.relativize(f)))
                    .<Class<?>>map(RecordTest::load)
                    .filter(c -> c.isRecord() && Fact.class.isAssignableFrom(c))
                    .toList();
        }
    }

    private static String className(Path file) {
        return file.toString().replace(".class", "").replace('/', '.').replace('\\', '.');
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void records_do_not_change_with_the_lists_that_they_were_made_of() {
        List<Role> roles = new ArrayList<>(List.of(Role.BUYER));
        var member = with(Samples.MEMBER, "roles", roles);
        roles.add(Role.CURATOR);
        assertThat(member.roles()).containsExactly(Role.BUYER);
    }

    @Test
    void counts_are_rounded_up_to_the_next_ten() {
        assertThat(KindCount.of(CODE, 1).about()).isEqualTo(10);
        assertThat(KindCount.of(CODE, 10).about()).isEqualTo(10);
        assertThat(KindCount.of(CODE, 11).about()).isEqualTo(20);
    }

    @Test
    void a_majority_is_more_than_half() {
        List<MspId> five = Stream.of("A", "B", "C", "D", "E").map(MspId::new).toList();
        int[] expected = {1, 2, 2, 3, 3};
        for (int n = 1; n <= 5; n++) {
            assertThat(new Founders(five.subList(0, n)).majority()).isEqualTo(expected[n - 1]);
        }
    }

    @Test
    void approvals_and_grants_run_from_their_beginning_to_before_their_end() {
        assertThat(Samples.ETHICS.runsAt(NOON)).isTrue();
        assertThat(Samples.ETHICS.runsAt(NOON.minusNanos(1))).isFalse();
        assertThat(Samples.ETHICS.runsAt(Samples.ETHICS.until())).isFalse();
        assertThat(Samples.GRANT.runsAt(NOON)).isTrue();
        assertThat(Samples.GRANT.runsAt(Samples.GRANT.until())).isFalse();
        assertThat(with(Samples.GRANT, "outcome", Outcome.REFUSED).runsAt(NOON)).isFalse();
    }
}
