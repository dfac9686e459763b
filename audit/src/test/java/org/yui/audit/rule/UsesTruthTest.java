package org.yui.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Code;
import org.yui.domain.DatasetId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.use.TermVerdict;
import org.yui.domain.use.Verdict;
import org.yui.testkit.terms.TruthTable;

/** Holds the auditor's own reading of terms against the oracle that the endorsers' is held against. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsesTruthTest {

    private static final String ZEROS = "0".repeat(32);

    private static Map<Code, Verdict> said(TruthTable.VerdictRow row) {
        TruthTable.TermsRow given = row.terms();
        TruthTable.RequestRow asked = row.request();
        Terms terms = new Terms(
                given.purposes(), given.prohibited(), given.regions(), 1, 1, 1, FeeBasis.FREE, given.conditions());
        AccessRequest request = new AccessRequest(
                new GrantId(ZEROS),
                asked.buyer(),
                new DatasetId(ZEROS),
                1,
                Hash.of(),
                asked.use().activities().getFirst(),
                asked.region(),
                1,
                Base64Bytes.of(new byte[1216]),
                asked.use());
        return new Uses(terms, given.conditions(), request, asked.use(), asked.ethics())
                .trace().stream()
                        .filter(v -> v.verdict() != Verdict.ALLOWED)
                        .collect(Collectors.toMap(
                                TermVerdict::term, TermVerdict::verdict, (first, _) -> first, TreeMap::new));
    }

    @Test
    void the_auditor_reads_every_term_as_the_definitions_of_duo_say() {
        assertThat(TruthTable.read().verdicts())
                .hasSizeGreaterThan(5000)
                .filteredOn(row -> !said(row).equals(row.said()))
                .isEmpty();
    }
}
