package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigSignature;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/**
 * Judges a change of the configuration against the configuration before it (Fabric, {@code common/configtx/update.go}): what it
 * read must stand, every element that it changes must go up by one version, and who signed it must satisfy the element's
 * modification policy as it was.
 */
final class ConfigUpdateCheck {

    private final Channel before;
    private final Wire wire;
    private final List<String> signers = new ArrayList<>();
    private final Map<String, ConfigElement> changed = new TreeMap<>();

    ConfigUpdateCheck(Channel before, Wire wire) {
        this.before = before;
        this.wire = wire;
    }

    /** MSP ids of those whose signatures hold, after {@link #result}. */
    List<String> signers() {
        return List.copyOf(signers);
    }

    /** What it changes or brings in, after {@link #result}. */
    List<String> changed() {
        return List.copyOf(changed.keySet());
    }

    /** The configuration after the update. */
    ConfigGroup result(ConfigUpdateEnvelope envelope) throws MalformedBytesException {
        ConfigUpdate update = wire.parse(ConfigUpdate.parser(), envelope.getConfigUpdate(), "ConfigUpdate");
        if (!update.getChannelId().equals(before.id())) {
            throw new MalformedBytesException("found an update for another channel, expected " + before.id());
        }
        ConfigMap current = ConfigMap.of(before.root());
        Map<String, ConfigElement> read = ConfigMap.of(update.getReadSet()).elements();
        Map<String, ConfigElement> write = ConfigMap.of(update.getWriteSet()).elements();
        checkRead(read, current.elements());
        write.forEach((key, element) -> {
            ConfigElement same = read.get(key);
            if (same == null || same.version() != element.version()) {
                changed.put(key, element);
            }
        });
        checkChanges(current.elements(), identities(envelope));
        return current.with(changed).toGroup();
    }

    private static void checkRead(Map<String, ConfigElement> read, Map<String, ConfigElement> current)
            throws MalformedBytesException {
        for (ConfigElement each : read.values()) {
            ConfigElement now = current.get(each.key());
            if (now == null || now.version() != each.version()) {
                throw new MalformedBytesException("found an update that read another version of " + each.key());
            }
        }
    }

    private List<Identity> identities(ConfigUpdateEnvelope envelope) throws MalformedBytesException {
        List<Identity> identities = new ArrayList<>();
        for (ConfigSignature each : envelope.getSignaturesList()) {
            SignatureHeader header = wire.parse(SignatureHeader.parser(), each.getSignatureHeader(), "SignatureHeader");
            ByteString signed = each.getSignatureHeader().concat(envelope.getConfigUpdate());
            Optional<Identity> identity = known(header.getCreator());
            if (identity.isPresent()) {
                if (!identity.get().signed(signed, each.getSignature())) {
                    throw new MalformedBytesException(
                            "found a signature of " + identity.get().msp() + " that does not hold");
                }
                identities.add(identity.get());
                signers.add(identity.get().msp());
            }
        }
        return identities;
    }

    /** Whoever is no member yet may sign too (one that is to come in does), and counts for nothing. */
    private Optional<Identity> known(ByteString creator) {
        try {
            return Optional.of(before.identity(creator));
        } catch (MalformedBytesException e) {
            return Optional.empty();
        }
    }

    private void checkChanges(Map<String, ConfigElement> current, List<Identity> identities)
            throws MalformedBytesException {
        if (changed.isEmpty()) {
            throw new MalformedBytesException("found an update that changes nothing, expected a change");
        }
        for (ConfigElement each : changed.values()) {
            if (each.modPolicy().isEmpty()) {
                throw new MalformedBytesException("found no modification policy of " + each.key() + ", expected one");
            }
            ConfigElement now = current.get(each.key());
            long expected = now == null ? 0 : now.version() + 1;
            if (each.version() != expected) {
                throw new MalformedBytesException(
                        "found version " + each.version() + " of " + each.key() + ", expected " + expected);
            }
            if (now != null && !isAllowed(now, identities)) {
                throw new MalformedBytesException("found signatures of " + signers + ", which do not satisfy "
                        + now.modPolicy() + " of " + each.key());
            }
        }
    }

    private boolean isAllowed(ConfigElement element, List<Identity> identities) {
        return before.policies()
                .find(element.modPolicy(), element.path())
                .filter(p -> Policies.satisfied(p, identities))
                .isPresent();
    }
}
