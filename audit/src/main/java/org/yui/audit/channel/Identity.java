package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/**
 * A certificate of the channel that has been checked: issued by its own organisation's CA, not revoked, with one role.
 *
 * @param admin whether the organisation lists this certificate as an administrator's, whatever its role
 */
public record Identity(String msp, X509Certificate certificate, NodeRole role, boolean admin) {

    public Identity(String msp, X509Certificate certificate, NodeRole role) {
        this(msp, certificate, role, false);
    }

    /** Whether this identity signed these bytes. */
    public boolean signed(ByteString bytes, ByteString signature) {
        return EcdsaSignature.holds(certificate.getPublicKey(), bytes.toByteArray(), signature.toByteArray());
    }

    /** Whether it is one that a policy names: a role in an organisation, or this very certificate. */
    boolean satisfies(MSPPrincipal principal) {
        try {
            return switch (principal.getPrincipalClassification()) {
                case ROLE -> has(new Wire().parse(MSPRole.parser(), principal.getPrincipal(), "MSPRole"));
                case IDENTITY ->
                    is(new Wire().parse(SerializedIdentity.parser(), principal.getPrincipal(), "SerializedIdentity"));
                default -> false; // reported when the policy was read
            };
        } catch (MalformedBytesException e) {
            return false; // reported when the policy was read
        }
    }

    private boolean has(MSPRole wanted) {
        return wanted.getMspIdentifier().equals(msp)
                && switch (wanted.getRole()) {
                    case MEMBER -> true;
                    case ADMIN -> admin || role == NodeRole.ADMIN;
                    case CLIENT -> role == NodeRole.CLIENT;
                    case PEER -> role == NodeRole.PEER;
                    case ORDERER -> role == NodeRole.ORDERER;
                    case UNRECOGNIZED -> false;
                };
    }

    private boolean is(SerializedIdentity wanted) throws MalformedBytesException {
        return wanted.getMspid().equals(msp)
                && Certificates.parse(wanted.getIdBytes()).equals(certificate);
    }
}
