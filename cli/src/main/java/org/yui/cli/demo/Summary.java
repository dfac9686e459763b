package org.yui.cli.demo;

import java.util.List;

/**
 * What the demo did, for programs: {@code summary.json}. Amounts are numbers here (a demo's are far below 2^53) so that any
 * script can add them up; the evidence has them as strings.
 *
 * @param network which engine it ran on: {@code embedded}
 * @param minimumContribution how many patients a hospital waits for before it contributes; 1 in the demo
 * @param skipped files that are not DICOM by content
 * @param quarantined files that could not be parsed or proved clean
 * @param held series held back because instances are missing or repeated
 * @param bytesSealed sealed sizes of all contributed studies
 * @param orders delivery orders, {@code releases} their lines answered
 * @param revenueMinor all fees that became revenue
 * @param dustMinor what rounding down leaves
 * @param unusedPrepaymentsMinor fees paid for lines that were not used
 */
public record Summary(
        String network,
        int hospitals,
        int minimumContribution,
        long studies,
        long instances,
        long skipped,
        long quarantined,
        long held,
        long bytesSealed,
        List<ContributionSummary> contributions,
        List<GrantSummary> grants,
        long orders,
        long releases,
        String currency,
        int exponent,
        long revenueMinor,
        long dustMinor,
        long unusedPrepaymentsMinor,
        List<StatementSummary> statements,
        AuditSummary audit) {

    /** One contribution. */
    public record ContributionSummary(
            String id,
            String member,
            String name,
            long studies,
            long instances,
            List<String> kinds,
            long bytesSealed) {}

    /** One grant. */
    public record GrantSummary(
            String id, String buyer, String name, String purpose, String dataset, int version, long lines) {}

    /** What one member earned. */
    public record StatementSummary(String member, String name, long earnedMinor, String file) {}

    /**
     * What the auditor found.
     *
     * @param verdict {@code clean} or {@code findings}
     */
    public record AuditSummary(String verdict, List<String> findings, long blocks, long transactions) {}
}
