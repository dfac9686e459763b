package org.yui.audit.rule;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yui.audit.block.BlockFiles;
import org.yui.audit.channel.Identity;
import org.yui.audit.fact.FactStore;
import org.yui.audit.replay.InForce;
import org.yui.audit.replay.Log;
import org.yui.audit.replay.Place;
import org.yui.audit.replay.Replay;
import org.yui.audit.report.Finding;
import org.yui.audit.report.Findings;
import org.yui.audit.transaction.KeySet;
import org.yui.audit.transaction.Space;
import org.yui.audit.transaction.Transaction;
import org.yui.audit.transaction.Write;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;

/** The valid transactions of a made log, to be told to the rules again with something changed. */
final class Told {

    private final InForce inForce;
    private final Log log;
    private final List<Step> steps;

    record Step(Place place, Transaction transaction) {

        String function() {
            return transaction.arguments().getFirst();
        }

        Write write() {
            return transaction.writes().getFirst();
        }

        String kind() {
            return write().key().replaceFirst("/.*", "");
        }

        <F extends Record & Fact> F fact(Class<F> type) {
            return Json.read(write().value().toStringUtf8(), type);
        }

        Step by(MspId msp) {
            Identity creator = transaction.creator();
            return with(new Identity(msp.text(), creator.certificate(), creator.role()), transaction.time());
        }

        Step at(Instant time) {
            return with(transaction.creator(), time);
        }

        private Step with(Identity creator, Instant time) {
            return new Step(
                    place,
                    new Transaction(
                            transaction.id(),
                            creator,
                            time,
                            transaction.chaincode(),
                            transaction.arguments(),
                            transaction.sets()));
        }

        <F extends Record & Fact> Step stating(F fact) {
            return stating(function(), fact);
        }

        <F extends Record & Fact> Step stating(String function, F fact) {
            String text = Json.write(fact);
            return new Step(
                    place,
                    new Transaction(
                            transaction.id(),
                            transaction.creator(),
                            transaction.time(),
                            transaction.chaincode(),
                            List.of(function, text),
                            List.of(facts(fact.key(), text))));
        }
    }

    private static KeySet facts(String key, String text) {
        Write write = new Write(ByteString.copyFromUtf8(key), false, ByteString.copyFromUtf8(text));
        return new KeySet(Space.open(Transaction.FACTS), List.of(), List.of(), List.of(write), false);
    }

    private Told(InForce inForce, Log log, List<Step> steps) {
        this.inForce = inForce;
        this.log = log;
        this.steps = List.copyOf(steps);
    }

    static Told of(Path evidence) throws IOException {
        List<Step> steps = new ArrayList<>();
        Findings findings = new Findings();
        Replay replay =
                new Replay("yui-test", findings, (place, transaction) -> steps.add(new Step(place, transaction)));
        new BlockFiles(evidence.resolve("ledgersData/chains/chains/yui-test"), findings)
                .forEach(List.of("blockfile_000000"), replay::next);
        return new Told(replay, replay.log(), steps);
    }

    List<Step> steps() {
        return steps;
    }

    /** The steps that state this kind of fact. */
    List<Step> of(String kind) {
        return steps.stream().filter(s -> s.kind().equals(kind)).toList();
    }

    /** What the rules find when one step is told otherwise. */
    List<Finding> otherwise(Step step, UnaryOperator<Step> change) {
        return find(
                steps.stream().map(s -> s.equals(step) ? change.apply(s) : s).toList());
    }

    /** What the rules find in these steps. */
    List<Finding> find(List<Step> told) {
        Findings findings = new Findings();
        Facts facts = new Facts(inForce, log, new FactStore(), findings);
        told.forEach(s -> facts.take(s.place(), s.transaction()));
        return findings.list();
    }
}
