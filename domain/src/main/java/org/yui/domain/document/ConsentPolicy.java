package org.yui.domain.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.ConsentReference;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.Require;
import org.yui.domain.Sorted;
import org.yui.domain.json.Since;
import org.yui.domain.use.Activity;
import org.yui.domain.use.Condition;
import org.yui.domain.use.UseTerms;

/**
 * {@code POLICY}: what the patients' consent, or the law in its place, allows to be done with a contribution.
 *
 * @param legalForm the form in which the law sees the data
 * @param purposes what it may be used for; codes in rising order
 * @param prohibited what every grant must forbid; codes in rising order
 * @param regions where it may be used; in rising order
 * @param recipients the members that use the data together with the hospital, named and made public before it was given (APPI article
 *     41(6), joint use); in rising order, at least one. Absent where nobody is named, and for every other legal form
 * @param consent where the hospital keeps what its patients were told and asked. Absent from policies that were stated before it was asked
 *     for
 * @param conditions on what conditions, in rising order. With them the policy is in codes of the vocabulary alone and does not contradict
 *     itself ({@link UseTerms}). Absent from policies that were stated before terms had meanings, which cover nothing new
 */
public record ConsentPolicy(
        LegalForm legalForm,
        List<Code> purposes,
        List<Code> prohibited,
        List<Region> regions,
        @Since(2) @Nullable List<MspId> recipients,
        @Since(2) @Nullable ConsentReference consent,
        @Since(3) @Nullable List<Condition> conditions)
        implements Document {

    public ConsentPolicy {
        purposes = Sorted.copy(purposes, "purposes");
        prohibited = Sorted.copy(prohibited, "prohibited");
        regions = Sorted.copy(regions, "regions");
        Require.notEmpty(purposes, "purposes");
        Require.notEmpty(regions, "regions");
        if (recipients != null) {
            recipients = Sorted.copy(recipients, "recipients");
            Require.notEmpty(recipients, "recipients");
            Require.that(
                    legalForm == LegalForm.APPI_PSEUDONYMISED,
                    "recipients: found " + recipients + " for " + legalForm + ", expected none: they are named for "
                            + LegalForm.APPI_PSEUDONYMISED + " alone");
        }
        if (conditions != null) {
            conditions = new UseTerms(purposes, prohibited, regions, conditions).conditions();
            Require.that(
                    conditions.stream().noneMatch(c -> c.code().equals(Activity.LEGAL_FORM)),
                    "conditions: found LEGAL-FORM in a policy, which has its one legal form, expected it in terms"
                            + " only");
        }
    }

    /** With nobody named, in the form from before terms had meanings. */
    public ConsentPolicy(LegalForm legalForm, List<Code> purposes, List<Code> prohibited, List<Region> regions) {
        this(legalForm, purposes, prohibited, regions, null);
    }

    /** Without a reference to what patients were told and asked. */
    public ConsentPolicy(
            LegalForm legalForm,
            List<Code> purposes,
            List<Code> prohibited,
            List<Region> regions,
            @Nullable List<MspId> recipients) {
        this(legalForm, purposes, prohibited, regions, recipients, null, null);
    }

    /** What may be done by it; nothing for a policy from before terms had meanings. */
    public Optional<UseTerms> use() {
        return Optional.ofNullable(conditions).map(c -> new UseTerms(purposes, prohibited, regions, c));
    }

    /** The members named; none if nobody is. */
    public List<MspId> named() {
        return Optional.ofNullable(recipients).orElse(List.of());
    }

    @Override
    public String key() {
        return key(hash());
    }

    public static String key(Hash hash) {
        return "POLICY/" + hash;
    }
}
