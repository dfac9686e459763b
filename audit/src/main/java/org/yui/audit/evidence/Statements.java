package org.yui.audit.evidence;

import java.util.ArrayList;
import java.util.List;
import org.yui.audit.fact.FactStore;
import org.yui.audit.money.Closing;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.MemberEarning;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.Json;
import org.yui.domain.period.Close;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementHash;

/** The statements behind every close: each is what recomputation gives, to the byte. */
final class Statements {

    private final EvidenceReader files;
    private final FactStore facts;
    private final String channel;
    private final List<MemberEarning> earnings = new ArrayList<>();

    private Statements(EvidenceReader files, FactStore facts, String channel) {
        this.files = files;
        this.facts = facts;
        this.channel = channel;
    }

    /** Checks all statements; gives the recomputed ones. */
    static List<MemberEarning> check(EvidenceReader files, FactStore facts, String channel) {
        Statements statements = new Statements(files, facts, channel);
        facts.all(Close.class).forEach(statements::close);
        files.finish();
        return statements.earnings;
    }

    private void close(Close close) {
        List<Hash> listed = close.schemes().stream().map(SchemeClose::scheme).toList();
        for (StatementHash each : close.statements()) {
            String name = close.period() + "-" + close.currency() + "-" + each.member() + ".json";
            files.read(name, Statement.class)
                    .ifPresent(s -> files.require(
                            Hash.of(Json.bytes(s)).equals(each.statement()),
                            FindingClass.INTEGRITY,
                            name,
                            "found another statement than the close names"));
            recompute(name, close, each, listed);
        }
    }

    private void recompute(String name, Close close, StatementHash each, List<Hash> listed) {
        try {
            Closing.of(facts, channel, close.period(), close.currency()).ifPresent(c -> {
                Statement expected = c.statement(each.member(), close.exponent(), listed);
                earnings.add(new MemberEarning(
                        close.period(),
                        close.currency(),
                        each.member(),
                        expected.earned(),
                        expected.closing(),
                        Hash.of(Json.bytes(expected))));
            });
        } catch (ArithmeticException | InvalidValueException e) {
            files.find(FindingClass.ACCURACY, name, "the period's figures are beyond what a statement can say");
        }
    }
}
