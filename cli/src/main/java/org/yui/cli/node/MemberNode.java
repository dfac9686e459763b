package org.yui.cli.node;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yui.cli.RootSecretFile;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.pin.PinPartner;
import org.yui.gateway.remote.RemoteCustodian;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.ipfs.kubo.KuboEndpoint;
import org.yui.ipfs.kubo.KuboToken;
import org.yui.network.LedgerClient;
import org.yui.network.LedgerService;
import org.yui.network.fabric.Deadlines;
import org.yui.network.fabric.FabricLedgerService;
import org.yui.network.fabric.PeerLimits;
import org.yui.network.member.Identity;
import org.yui.network.member.Membership;
import org.yui.network.member.MutualTls;
import org.yui.vault.KeyFolder;
import org.yui.vault.SecretFiles;

/**
 * What one organisation's configuration opens: who it is, its keys, the ledger, the ways to the others. Connections are made when
 * they are first needed. For one thread.
 */
public final class MemberNode implements Closeable {

    /** For work that a person or a script waits for: a loaded peer is asked longer than a node would, which serves others. */
    public static final PeerLimits PATIENT = new PeerLimits(
            new Deadlines(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(3),
                    Duration.ofSeconds(60)),
            PeerLimits.DEFAULT.calls(),
            PeerLimits.DEFAULT.waits());

    private final NodeConfiguration configuration;
    private final PeerLimits limits;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Identity identity;
    private final MutualTls tls;
    private final MemberKeys keys;
    private final SecretFiles secrets;
    private final OpenThings open = new OpenThings();
    private final Map<MspId, RemoteCustodian> custodians = new HashMap<>();
    private @Nullable LedgerService service;
    private @Nullable GatewayClient gateway;

    private MemberNode(
            NodeConfiguration configuration,
            PeerLimits limits,
            InstantSource clock,
            SecureRandom random,
            Identity identity,
            MutualTls tls,
            MemberKeys keys,
            SecretFiles secrets) {
        this.configuration = configuration;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        this.identity = identity;
        this.tls = tls;
        this.keys = keys;
        this.secrets = secrets;
    }

    /** With {@link PeerLimits#DEFAULT}. */
    public static MemberNode open(NodeConfiguration configuration, InstantSource clock, SecureRandom random)
            throws IOException {
        return open(configuration, PeerLimits.DEFAULT, clock, random);
    }

    /**
     * Reads certificates and keys; keys that the role needs and that are not there yet are made.
     *
     * @param limits how long the own peer is asked
     */
    public static MemberNode open(
            NodeConfiguration configuration, PeerLimits limits, InstantSource clock, SecureRandom random)
            throws IOException {
        Membership membership = Membership.read(configuration.members());
        SecretFiles secrets = NodeSecrets.opening(configuration.unlock(), random);
        return new MemberNode(
                configuration,
                limits,
                clock,
                random,
                Identity.read(configuration.member(), configuration.folder(), configuration.identity(), secrets::read),
                MutualTls.read(configuration.folder(), configuration.tls(), secrets::read, membership),
                MemberKeys.open(KeyFolder.at(configuration.keys(), secrets), configuration.role(), random),
                secrets);
    }

    public NodeConfiguration configuration() {
        return configuration;
    }

    public MspId member() {
        return configuration.member();
    }

    /** Signs transactions in the member's name. */
    public Identity identity() {
        return identity;
    }

    /** The member's end of mutual TLS. */
    public MutualTls tls() {
        return tls;
    }

    public MemberKeys keys() {
        return keys;
    }

    /** The ledger as the configuration says: at the own peer, or relayed. */
    public LedgerService service() {
        LedgerService opened = service;
        if (opened == null) {
            opened = switch (configuration.ledger()) {
                case LedgerAccess.Peer(Address address) ->
                    open.add(FabricLedgerService.connect(
                            address.toString(), tls, identity, configuration.channel(), limits, clock, random));
                case LedgerAccess.Relay(URI uri) ->
                    open.add(new GatewayClient(uri, tls, random)).ledger();
            };
            service = opened;
        }
        return opened;
    }

    /** The ledger in the member's name. */
    public Ledger ledger() {
        return ledger(service());
    }

    private Ledger ledger(LedgerService over) {
        return new LedgerClient(over, identity, configuration.channel(), clock, random);
    }

    /** Where the gateway is. */
    public URI gatewayAddress() {
        return configuration
                .gatewayAddress()
                .orElseThrow(() -> new UnusableInputException(
                        configuration.file() + ": found no gateway, expected \"gateway: https://host:port\""));
    }

    /** The gateway. */
    public GatewayClient gateway() {
        GatewayClient opened = gateway;
        if (opened == null) {
            URI uri = gatewayAddress();
            opened = open.add(new GatewayClient(uri, tls, random));
            gateway = opened;
        }
        return opened;
    }

    /** The way to a hospital's custodian, if the configuration has one. */
    public Optional<Custodian> custodian(MspId hospital) {
        return remote(hospital).map(Function.identity());
    }

    /** The hospital that keeps this one's content too. */
    public PinPartner partner() {
        return Optional.ofNullable(configuration.partner())
                .flatMap(this::remote)
                .orElseThrow(() -> new UnusableInputException(
                        configuration.file() + ": found no partner with a custodian, expected one"));
    }

    private Optional<RemoteCustodian> remote(MspId hospital) {
        return Optional.ofNullable(configuration.custodians().get(hospital))
                .map(uri -> custodians.computeIfAbsent(
                        hospital,
                        _ -> open.add(new RemoteCustodian(hospital, uri, tls, random, RemoteCustodian.ANSWER))));
    }

    /** The member's own content node; the caller closes it. */
    public KuboClient ownContentNode() throws IOException {
        if (configuration.blocks().isEmpty()) {
            throw new UnusableInputException(configuration.file() + ": found no blocks, expected the own content node");
        }
        ContentNode own = configuration.blocks().getFirst();
        return new KuboClient(KuboEndpoint.of(own.member().text(), own.api(), KuboToken.read(own.token())));
    }

    /** A hospital's root secret, made at first use. */
    public HospitalSecret secret() throws IOException {
        return RootSecretFile.open(configuration.secrets().resolve(NodeSecrets.ROOT), secrets);
    }

    /** The member at work. */
    public Participant participant(Terminal terminal) {
        return new Participant(
                member(),
                configuration.role(),
                configuration.channel(),
                keys,
                ledger(),
                service(),
                configuration.state(),
                clock,
                random,
                terminal);
    }

    public InstantSource clock() {
        return clock;
    }

    public SecureRandom random() {
        return random;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
