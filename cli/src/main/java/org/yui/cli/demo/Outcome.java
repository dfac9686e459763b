package org.yui.cli.demo;

import java.util.List;
import java.util.Map;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.Finding;
import org.yui.audit.report.Verdict;
import org.yui.cli.demo.Summary.AuditSummary;
import org.yui.cli.demo.Summary.ContributionSummary;
import org.yui.cli.demo.Summary.GrantSummary;
import org.yui.cli.demo.Summary.StatementSummary;
import org.yui.cli.stage.Closing;
import org.yui.domain.MspId;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.grant.Grant;
import org.yui.domain.period.Statement;
import org.yui.gateway.buyer.Delivery;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.imaging.CollectionReport;
import org.yui.royalty.ClosedPeriod;

/** All that came of a demo. */
record Outcome(
        String network,
        Cast cast,
        Map<MspId, String> names,
        List<PublicationPlan> published,
        Map<MspId, CollectionReport> collected,
        ClosedPeriod closed,
        Grant grant,
        Delivery delivery,
        AuditReport audit) {

    /** A hospital of the demo contributes whatever it has. */
    private static final int MINIMUM_CONTRIBUTION = 1;

    Summary summary() {
        Figures figures = new Figures(collected.values());
        return new Summary(
                network,
                cast.hospitals().size(),
                MINIMUM_CONTRIBUTION,
                figures.studies(),
                figures.instances(),
                figures.skipped(),
                figures.quarantined(),
                figures.held(),
                published.stream().mapToLong(Outcome::bytes).sum(),
                published.stream().map(this::contribution).toList(),
                List.of(grantSummary()),
                1,
                delivery.delivered().size(),
                closed.close().currency().text(),
                closed.close().exponent(),
                revenue(),
                revenue() - earned(),
                closed.close().unusedPrepayments().units(),
                closed.statements().stream()
                        .filter(this::takesPart)
                        .map(this::statement)
                        .toList(),
                auditSummary());
    }

    /** What the schemes took in during the period. */
    private long revenue() {
        return closed.close().schemes().stream()
                .mapToLong(s -> s.closingRevenue().units() - s.openingRevenue().units())
                .sum();
    }

    private long earned() {
        return closed.statements().stream().mapToLong(s -> s.earned().units()).sum();
    }

    /** A network may have hospitals that gave nothing to this demo; every hospital gets a statement. */
    private boolean takesPart(Statement statement) {
        return !cast.otherHospitals().contains(statement.member())
                || statement.earned().units() != 0;
    }

    private static long bytes(PublicationPlan plan) {
        return plan.openings().stream().mapToLong(o -> o.leaf().sealedSize()).sum();
    }

    private ContributionSummary contribution(PublicationPlan plan) {
        MspId hospital = plan.contribution().hospital();
        return new ContributionSummary(
                plan.contribution().id().text(),
                hospital.text(),
                name(hospital),
                plan.openings().size(),
                plan.openings().stream().mapToLong(o -> o.leaf().instances()).sum(),
                plan.openings().stream()
                        .map(StudyOpening::leaf)
                        .map(StudyLeaf::kind)
                        .map(Object::toString)
                        .distinct()
                        .sorted()
                        .toList(),
                bytes(plan));
    }

    private GrantSummary grantSummary() {
        return new GrantSummary(
                grant.id().text(),
                grant.buyer().text(),
                name(grant.buyer()),
                grant.purpose().text(),
                grant.dataset().text(),
                grant.version(),
                delivery.delivered().size());
    }

    private StatementSummary statement(Statement statement) {
        return new StatementSummary(
                statement.member().text(),
                name(statement.member()),
                statement.earned().units(),
                "statements/" + Closing.fileName(statement));
    }

    private AuditSummary auditSummary() {
        return new AuditSummary(
                audit.verdict() == Verdict.CLEAN ? "clean" : "findings",
                audit.findings().stream().map(Finding::line).toList(),
                audit.blocks(),
                audit.transactions());
    }

    String name(MspId member) {
        return names.getOrDefault(member, member.text());
    }
}
