package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/** One configuration of the channel: who may do what from the block that brought it in until the next such block. */
public final class Channel {

    static final String ORDERER = "Orderer";
    static final String APPLICATION = "Application";
    private static final String APPLICATION_POLICY = "/" + PolicyTree.ROOT + "/" + APPLICATION + "/";
    private static final String BLOCK_VALIDATION = "/" + PolicyTree.ROOT + "/" + ORDERER + "/BlockValidation";

    private final String id;
    private final long sequence;
    private final ConfigGroup root;
    private final Consensus consensus;
    private final Map<String, Organisation> organisations;
    private final Map<String, String> members;
    private final Hospitals hospitals;
    private final PolicyTree policies;
    private final Map<ByteString, Identity> known = new ConcurrentHashMap<>();

    /** @param members MSP ids of the organisations of the application, and the names of their groups */
    Channel(
            String id,
            long sequence,
            ConfigGroup root,
            Consensus consensus,
            Map<String, Organisation> organisations,
            Map<String, String> members,
            Hospitals hospitals) {
        this.id = id;
        this.sequence = sequence;
        this.root = root;
        this.consensus = consensus;
        this.organisations = Map.copyOf(organisations);
        this.members = Map.copyOf(members);
        this.hospitals = hospitals;
        this.policies = new PolicyTree(root);
    }

    /** The same configuration, with its hospitals. */
    Channel of(Hospitals named) {
        return new Channel(id, sequence, root, consensus, organisations, members, named);
    }

    public String id() {
        return id;
    }

    /** How many changes of the configuration there were before this one. */
    public long sequence() {
        return sequence;
    }

    ConfigGroup root() {
        return root;
    }

    PolicyTree policies() {
        return policies;
    }

    /** The hospitals that the channel's endorsement policy names. */
    public Hospitals hospitals() {
        return hospitals;
    }

    /** Whether the organisation is a member of the application, so that it may state facts. */
    public boolean hasMember(String msp) {
        return members.containsKey(msp);
    }

    /** MSP ids of the organisations of the application, in ascending order. */
    public List<String> members() {
        return members.keySet().stream().sorted().toList();
    }

    /** MSP ids of all organisations of the channel, orderers' too. */
    Set<String> everybody() {
        return organisations.keySet();
    }

    /**
     * The identity behind a serialized one.
     *
     * @throws MalformedBytesException if it does not count in this channel; says why
     */
    public Identity identity(ByteString serialized) throws MalformedBytesException {
        Identity cached = known.get(serialized);
        if (cached != null) {
            return cached;
        }
        SerializedIdentity parts = new Wire().parse(SerializedIdentity.parser(), serialized, "SerializedIdentity");
        Organisation organisation = organisations.get(parts.getMspid());
        if (organisation == null) {
            throw new MalformedBytesException("found an identity of no organisation of this channel");
        }
        Identity identity = organisation.identity(parts.getIdBytes());
        known.put(serialized, identity);
        return identity;
    }

    /** The identity of the orderer that signs blocks under a number; empty if there is none or no BFT consensus. */
    public Optional<ByteString> consenter(int number) {
        return consensus.consenters().identity(number);
    }

    /** How this channel's blocks are ordered, which says whose signatures they bear. */
    public Consensus consensus() {
        return consensus;
    }

    /** Whether these orderers satisfy the policy of blocks. */
    public boolean orderedBy(List<Identity> orderers) {
        return policies.find(BLOCK_VALIDATION)
                .filter(p -> Policies.satisfied(p, orderers))
                .isPresent();
    }

    /** MSP ids of the orderers' organisations, by the names of their groups in ascending order. */
    public List<String> ordererOrganisations() {
        return List.copyOf(new TreeMap<>(root.getGroupsOrDefault(ORDERER, ConfigGroup.getDefaultInstance())
                        .getGroupsMap())
                .keySet());
    }

    /** The endorsement policy of the channel, which names the hospitals. */
    public EndorsementPolicy endorsement() {
        return EndorsementPolicy.reference(this, APPLICATION_POLICY + "Endorsement");
    }

    /** Who must endorse a change of a chaincode's definition. */
    public EndorsementPolicy lifecycleEndorsement() {
        return EndorsementPolicy.reference(this, APPLICATION_POLICY + "LifecycleEndorsement");
    }

    /** Who must endorse a write to an organisation's own collection; empty if it is no member. */
    public Optional<EndorsementPolicy> endorsementOf(String msp) {
        return Optional.ofNullable(members.get(msp))
                .map(group -> EndorsementPolicy.reference(this, APPLICATION_POLICY + group + "/Endorsement"));
    }
}
