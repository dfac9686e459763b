package org.yui.audit.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.json.Versioned;

/**
 * What an audit came to; its canonical JSON is the machine's form of the report.
 *
 * @param conclusion one or two sentences for people: the verdict, and how far the log is proved
 * @param findings in the order in which they were found
 * @param channel the ledger's channel; absent if block 0 could not be read
 * @param blocks blocks read
 * @param transactions transactions in them, the configuration not counted
 * @param valid how many of these are valid, recomputed
 * @param invalid how many are not
 * @param configurations of the channel, in the order of the log
 * @param chaincodes definitions that were in force, in the order of the log
 * @param copies organisations' copies that were compared with the log
 * @param provedHeight how many blocks an anchor proves; absent without an anchor that holds
 * @param totals recomputed money, by currency
 * @param earnings recomputed statements of closed periods, by period, currency and member
 * @param grants what became of every grant
 * @param unusedLines lines without a release
 * @param accusations of false dealing that were handed in, in their order
 */
public record AuditReport(
        Verdict verdict,
        String conclusion,
        List<Finding> findings,
        @Nullable String channel,
        long blocks,
        long transactions,
        long valid,
        long invalid,
        List<ConfigurationInForce> configurations,
        List<ChaincodeInForce> chaincodes,
        List<ComparedCopy> copies,
        @Nullable Long provedHeight,
        List<CurrencyTotals> totals,
        List<MemberEarning> earnings,
        List<GrantUse> grants,
        List<UnusedLine> unusedLines,
        List<JudgedAccusation> accusations)
        implements Versioned {

    public AuditReport {
        findings = List.copyOf(findings);
        configurations = List.copyOf(configurations);
        chaincodes = List.copyOf(chaincodes);
        copies = List.copyOf(copies);
        totals = List.copyOf(totals);
        earnings = List.copyOf(earnings);
        grants = List.copyOf(grants);
        unusedLines = List.copyOf(unusedLines);
        accusations = List.copyOf(accusations);
    }
}
