package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.EndorsementPolicy;
import org.yui.audit.channel.Hospitals;
import org.yui.audit.lifecycle.Approvals;
import org.yui.audit.lifecycle.Definition;
import org.yui.audit.lifecycle.Definitions;
import org.yui.audit.report.ChaincodeInForce;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.transaction.Space;
import org.yui.audit.transaction.Transaction;
import org.yui.audit.wire.MalformedBytesException;

/** Follows the chaincodes' definitions through the log, and judges who they let write. */
final class Chaincodes {

    private final WorldState state;
    private final Findings findings;
    private final List<ChaincodeInForce> inForce = new ArrayList<>();
    private final Set<Definitions> judged = new HashSet<>();
    private @Nullable Definitions current;

    Chaincodes(WorldState state, Findings findings) {
        this.state = state;
        this.findings = findings;
    }

    /** Whatever was in force, in the order of the log. */
    List<ChaincodeInForce> inForce() {
        return List.copyOf(inForce);
    }

    /** What stands at the start of the next block; empty before the first configuration. */
    Optional<Definitions> current() {
        return Optional.ofNullable(current);
    }

    /** The hospitals whose majority decides about facts: those of the chaincode's own policy, else the channel's. */
    static Hospitals hospitals(Definitions definitions) {
        return policy(definitions)
                .flatMap(EndorsementPolicy::named)
                .orElse(definitions.channel().hospitals());
    }

    private static Optional<EndorsementPolicy> policy(Definitions definitions) {
        try {
            return definitions.policy(Transaction.FACTS);
        } catch (MalformedBytesException e) {
            return Optional.empty(); // named when it was defined
        }
    }

    void configured(Channel channel) {
        current = new Definitions(channel, key -> state.lifecycle(Space.open(Definitions.LIFECYCLE), key));
    }

    /** Names of the chaincodes that the block at hand defines so far. */
    Set<String> defined() {
        Set<String> names = new HashSet<>();
        for (ByteString key :
                state.updates().of(Space.open(Definitions.LIFECYCLE)).keySet()) {
            Definitions.defined(key.toStringUtf8()).ifPresent(names::add);
        }
        return names;
    }

    /** Takes up what a block has defined, now that it is state. */
    void committed(long block, Set<String> names) {
        if (current == null || names.isEmpty()) {
            return;
        }
        Channel channel = current.channel();
        configured(channel);
        for (String name : names) {
            try {
                Definitions now = current().orElseThrow();
                now.of(name).ifPresent(d -> define(block, channel, d));
            } catch (MalformedBytesException e) {
                find(block, "definition of " + name + ": " + e.getMessage());
            }
        }
    }

    private void define(long block, Channel channel, Definition definition) {
        List<String> approved = new Approvals((c, k) -> state.lifecycle(new Space(Definitions.LIFECYCLE, c), k))
                .of(definition, channel);
        inForce.add(new ChaincodeInForce(
                definition.name(),
                definition.sequence(),
                definition.version(),
                block,
                definition.policy().text(),
                approved));
        long hospitals = channel.hospitals().members().stream()
                .filter(h -> approved.contains(h.text()))
                .count();
        if (hospitals < channel.hospitals().majority() && !channel.consensus().isSolo()) {
            find(
                    block,
                    "found a definition of " + definition.name() + " that " + hospitals
                            + " hospitals approved, expected a majority of them");
        }
        if (!definition.name().equals(Transaction.FACTS)) {
            judge(block, definition.name(), definition.policy(), channel);
        }
    }

    private void find(long block, String what) {
        findings.add(FindingClass.AUTHORISATION, "block " + block, what);
    }

    /**
     * Judges who may write facts, once for every definition under every configuration: when one is written, and what stands at the
     * end. Between a change of the channel and the one of the chaincode that goes with it, nothing may be written.
     */
    void used(long block) {
        Definitions now = current;
        if (now != null && judged.add(now)) {
            policy(now).ifPresent(p -> judge(block, Transaction.FACTS, p, now.channel()));
        }
    }

    private void judge(long block, String name, EndorsementPolicy policy, Channel channel) {
        if (!policy.needsMajorityOf(channel.hospitals())) {
            find(
                    block,
                    "found a policy of " + name + " (" + policy.text()
                            + ") that can be satisfied without a majority of the hospitals");
        }
    }
}
