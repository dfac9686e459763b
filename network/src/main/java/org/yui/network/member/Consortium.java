package org.yui.network.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;

/**
 * A consortium's certificates and keys in a folder: {@code consortium.json}, {@code root.pem} with its key, and in {@code members/<MSP
 * id>} each member's {@code ca}, {@code client}, {@code admin} and {@code tls}, for hospitals also {@code peer} and {@code orderer}.
 *
 * <p>Keys are PKCS #8 in PEM, readable by their owner only. A member's folder is all that its node needs besides every
 * {@code ca.pem} and {@code root.pem}.
 */
public final class Consortium {

    private final Path folder;
    private final ConsortiumPlan plan;
    private final Membership membership;

    private Consortium(Path folder, ConsortiumPlan plan, Membership membership) {
        this.folder = folder;
        this.plan = plan;
        this.membership = membership;
    }

    /**
     * Opens the consortium in a folder, and makes it first where there is none.
     *
     * @throws InvalidValueException if the folder holds a consortium of other members
     * @throws IOException if it cannot be read or written
     */
    public static Consortium open(Path folder, ConsortiumPlan plan, InstantSource clock, SecureRandom random)
            throws IOException {
        if (!Files.exists(folder.resolve(ConsortiumFolder.PLAN))) {
            ConsortiumFolder.make(folder, plan, clock.instant(), random);
        }
        Consortium found = load(folder);
        if (!found.plan.equals(plan)) {
            throw new InvalidValueException(folder + ": found a consortium of "
                    + found.plan.members().size() + " other members, expected the "
                    + plan.members().size()
                    + " asked for; choose another folder");
        }
        return found;
    }

    /** Opens a consortium that was made before. */
    public static Consortium load(Path folder) throws IOException {
        ConsortiumPlan plan =
                Json.read(Files.readAllBytes(folder.resolve(ConsortiumFolder.PLAN)), ConsortiumPlan.class);
        Map<MspId, X509Certificate> authorities = new TreeMap<>();
        for (Organisation organisation : plan.members()) {
            authorities.put(
                    organisation.mspId(), certificate(memberFolder(folder, organisation.mspId()), ConsortiumFolder.CA));
        }
        return new Consortium(folder, plan, new Membership(certificate(folder, ConsortiumFolder.ROOT), authorities));
    }

    public ConsortiumPlan plan() {
        return plan;
    }

    /** The public part: who is who. */
    public Membership membership() {
        return membership;
    }

    /** A member's identity in a role; only hospitals have peers and orderers. */
    public Identity identity(MspId mspId, CertificateRole role) throws IOException {
        return new Identity(mspId, KeyFile.read(memberFolder(folder, mspId), role.unit()));
    }

    /** The identity with which a member uses the ledger. */
    public Identity client(MspId mspId) throws IOException {
        return identity(mspId, CertificateRole.CLIENT);
    }

    /** One end of mutual TLS in a member's name. */
    public MutualTls tls(MspId mspId) throws IOException {
        Path own = memberFolder(folder, mspId);
        return new MutualTls(
                KeyFile.read(own, ConsortiumFolder.TLS), certificate(own, ConsortiumFolder.CA), membership);
    }

    private static Path memberFolder(Path folder, MspId mspId) {
        return folder.resolve(ConsortiumFolder.MEMBERS).resolve(mspId.text());
    }

    private static X509Certificate certificate(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + ".pem");
        try {
            return Pem.certificate(Files.readAllBytes(file));
        } catch (CertificateException e) {
            throw new IOException(file + ": found no certificate, expected X.509 in PEM", e);
        }
    }
}
