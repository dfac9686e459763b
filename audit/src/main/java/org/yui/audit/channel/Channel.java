package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;
import org.yui.domain.MspId;

/** Who may do what, as block 0 says: the members' certificates and the policies. */
public final class Channel {

    private static final String ORDERER = "Orderer";
    private static final String APPLICATION = "Application";

    private final String id;
    private final ConfigGroup root;
    private final String consensus;
    private final Map<String, Organisation> organisations;
    private final Set<MspId> founders;
    private final Map<ByteString, Identity> known = new ConcurrentHashMap<>();

    Channel(
            String id,
            ConfigGroup root,
            String consensus,
            Map<String, Organisation> organisations,
            Set<MspId> founders) {
        this.id = id;
        this.root = root;
        this.consensus = consensus;
        this.organisations = Map.copyOf(organisations);
        this.founders = Set.copyOf(founders);
    }

    public String id() {
        return id;
    }

    /** The founding hospitals: the organisations of the endorsement policy. */
    public Set<MspId> founders() {
        return new TreeSet<>(founders);
    }

    /** The smallest number that is more than half of the founding hospitals. */
    public int majority() {
        return founders.size() / 2 + 1;
    }

    /** Whether the organisation is a member of the application, so that it may state facts. */
    public boolean hasMember(String msp) {
        return group(APPLICATION).getGroupsMap().containsKey(msp);
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

    /** Whether these endorsers satisfy the policy of the chaincode. */
    public boolean endorsedBy(List<Identity> endorsers) {
        return Policies.satisfied(group(APPLICATION), "Endorsement", endorsers);
    }

    /** Whether these orderers satisfy the policy of blocks. */
    public boolean orderedBy(List<Identity> orderers) {
        return Policies.satisfied(group(ORDERER), "BlockValidation", orderers);
    }

    /**
     * Whose signatures each block must bear: one of every orderer organisation in ascending order where one process orders for
     * them all ("solo"), else the one of whoever wrote the block, which is an empty list here.
     */
    public List<String> expectedOrderers() {
        return consensus.equals("solo")
                ? List.copyOf(new TreeMap<>(group(ORDERER).getGroupsMap()).keySet())
                : List.of();
    }

    private ConfigGroup group(String name) {
        return root.getGroupsOrDefault(name, ConfigGroup.getDefaultInstance());
    }
}
