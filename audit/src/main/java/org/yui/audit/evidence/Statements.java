package org.yui.audit.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.audit.fact.FactStore;
import org.yui.audit.money.Closing;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.MemberEarning;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
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
        Optional<Closing> recomputed = Closing.of(facts, channel, close.period(), close.currency());
        for (StatementHash each : close.statements()) {
            String name = close.period() + "-" + close.currency() + "-" + each.member() + ".json";
            files.read(name, Statement.class)
                    .ifPresent(s -> files.require(
                            Hash.of(Json.bytes(s)).equals(each.statement()),
                            FindingClass.INTEGRITY,
                            name,
                            "found another statement than the close names"));
            recomputed.ifPresent(c -> earning(name, close, each.member(), c));
        }
    }

    /** That the close names the recomputed statement is for the rules to say; here it is listed. */
    private void earning(String name, Close close, MspId member, Closing recomputed) {
        List<Hash> listed = close.schemes().stream().map(SchemeClose::scheme).toList();
        try {
            Statement expected = recomputed.statement(member, close.exponent(), listed);
            earnings.add(new MemberEarning(
                    close.period(),
                    close.currency(),
                    member,
                    expected.earned(),
                    expected.closing(),
                    Hash.of(Json.bytes(expected))));
        } catch (ArithmeticException | InvalidValueException e) {
            files.find(FindingClass.ACCURACY, name, "the period's figures are beyond what a statement can say");
        }
    }
}
