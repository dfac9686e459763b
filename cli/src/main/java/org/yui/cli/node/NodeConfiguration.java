package org.yui.cli.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yui.cli.UnusableInputException;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.member.Role;

/**
 * One organisation's {@code yui.yaml}. Paths are absolute; what they name was there when the file was read.
 *
 * @param file the file itself
 * @param identity name of the certificate and key with which the member signs, beside the file
 * @param tls name of the certificate and key of its end of mutual TLS, beside the file
 * @param members the folder of every member's CA certificate, {@code <MSP id>.pem}
 * @param keys the member's signing and wrapping keys; made at first use
 * @param secrets a hospital's root secret; made at first use
 * @param unlock the passphrase that locks all files of keys and secrets; absent if they lie open
 * @param state the member's own records
 * @param blocks nodes with content in the order in which they are asked; a hospital's own first, the only one written to
 * @param custodians where each hospital's custodian is
 * @param custody among whom the keys of what a hospital gives are divided
 * @param gateway {@code https://host:port}; absent for a member that uses none
 * @param partner the other hospital whose node keeps this one's content too; present for hospitals
 * @param inbox how studies are taken in; absent if they are only contributed by hand
 */
public record NodeConfiguration(
        Path file,
        String channel,
        MspId member,
        Role role,
        String identity,
        String tls,
        Path members,
        Path keys,
        Path secrets,
        @Nullable Path unlock,
        Path state,
        LedgerAccess ledger,
        List<ContentNode> blocks,
        Map<MspId, URI> custodians,
        CustodySetting custody,
        @Nullable URI gateway,
        @Nullable MspId partner,
        Serving serve,
        @Nullable InboxSetting inbox) {

    public NodeConfiguration {
        blocks = List.copyOf(blocks);
        SortedMap<MspId, URI> sorted = new TreeMap<>(custodians);
        custodians = java.util.Collections.unmodifiableSortedMap(sorted);
        if (role == Role.HOSPITAL) {
            Require.that(
                    !blocks.isEmpty() && blocks.getFirst().member().equals(member),
                    "blocks: found no node of the hospital's own at the front, expected it there");
            Require.that(
                    custodians.containsKey(member), "custodians: found none of the hospital's own, expected its own");
            Require.that(
                    partner != null && !partner.equals(member) && custodians.containsKey(partner),
                    "partner: found no other hospital with a custodian, expected one");
        }
    }

    /**
     * Reads a file.
     *
     * @throws org.yui.cli.UnusableInputException naming all that is wrong with it
     * @throws IOException if it cannot be read
     */
    public static NodeConfiguration read(Path file) throws IOException {
        return NodeConfigurationReader.read(file);
    }

    /** The gateway: the one named, or on the node that serves it, its own. */
    public Optional<URI> gatewayAddress() {
        Serving.Listening own = serve.gateway();
        return Optional.ofNullable(gateway)
                .or(() -> Optional.ofNullable(own).map(l -> URI.create("https://" + l.listen())));
    }

    /**
     * How studies are taken in.
     *
     * @throws UnusableInputException if the file does not say it
     */
    public InboxSetting requiredInbox() {
        if (inbox == null) {
            throw new UnusableInputException(file + ": found no inbox, expected under what studies are collected:"
                    + " \"inbox: {ethics: ID, consent: REF}\"");
        }
        return inbox;
    }

    /** Where the file, certificates and keys lie. */
    public Path folder() {
        return Objects.requireNonNull(file.getParent(), "an absolute file has a folder");
    }
}
