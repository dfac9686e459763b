package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/** A certificate of the channel that has been checked: issued by its own organisation's CA, with exactly one role. */
public record Identity(String msp, X509Certificate certificate, NodeRole role) {

    /** Whether this identity signed these bytes. */
    public boolean signed(ByteString bytes, ByteString signature) {
        return EcdsaSignature.holds(certificate.getPublicKey(), bytes.toByteArray(), signature.toByteArray());
    }

    /** Whether it is one that a policy names; only principals of the kind "role in an organisation" are known. */
    boolean satisfies(MSPPrincipal principal) {
        if (principal.getPrincipalClassification() != MSPPrincipal.Classification.ROLE) {
            return false;
        }
        MSPRole wanted;
        try {
            wanted = new Wire().parse(MSPRole.parser(), principal.getPrincipal(), "MSPRole");
        } catch (MalformedBytesException e) {
            return false; // reported when the policy was read
        }
        return wanted.getMspIdentifier().equals(msp)
                && switch (wanted.getRole()) {
                    case MEMBER -> true;
                    case ADMIN -> role == NodeRole.ADMIN;
                    case CLIENT -> role == NodeRole.CLIENT;
                    case PEER -> role == NodeRole.PEER;
                    case ORDERER -> role == NodeRole.ORDERER;
                    case UNRECOGNIZED -> false;
                };
    }
}
