package org.yui.network.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;

/**
 * A consortium's certificates and keys in a folder: {@code consortium.json}; {@code public/<MSP id>.pem}, each member's CA; and {@code
 * members/<MSP id>}, a {@link MemberFolder} of each. Every member may run a peer, hospitals also an orderer.
 *
 * <p>A member's folder is all that its node needs besides {@code public}.
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

    /**
     * Makes the folder of a hospital that is to join the consortium in a folder, where it is not made yet. Nobody knows it by that: what
     * the others trust changes with {@link #change}.
     */
    public static void makeHospital(Path folder, Organisation hospital, InstantSource clock, SecureRandom random)
            throws IOException {
        ConsortiumFolder.makeHospital(folder, hospital, clock.instant(), random);
    }

    /**
     * Gives the consortium in a folder other members, each of which has its folder there: those that are new are trusted from now on by whoever
     * reads the public part, and those that are named no more are trusted no more. Their folders stay. Done again, it changes nothing.
     */
    public static void change(Path folder, ConsortiumPlan plan) throws IOException {
        ConsortiumFolder.change(folder, plan);
    }

    /** Opens a consortium that was made before. */
    public static Consortium load(Path folder) throws IOException {
        ConsortiumPlan plan =
                Json.read(Files.readAllBytes(folder.resolve(ConsortiumFolder.PLAN)), ConsortiumPlan.class);
        Membership membership = Membership.read(folder.resolve(ConsortiumFolder.PUBLIC));
        Set<MspId> planned = plan.members().stream().map(Organisation::mspId).collect(Collectors.toSet());
        if (!membership.authorities().keySet().equals(planned)) {
            throw new IOException(folder.resolve(ConsortiumFolder.PUBLIC) + ": found the CAs of "
                    + membership.authorities().keySet() + ", expected those of the members in "
                    + ConsortiumFolder.PLAN);
        }
        return new Consortium(folder, plan, membership);
    }

    public ConsortiumPlan plan() {
        return plan;
    }

    /** The public part: who is who. */
    public Membership membership() {
        return membership;
    }

    /** A member's identity in a role; only hospitals have orderers. */
    public Identity identity(MspId mspId, CertificateRole role) throws IOException {
        return Identity.read(mspId, memberFolder(folder, mspId), role.unit());
    }

    /** The identity with which a member uses the ledger. */
    public Identity client(MspId mspId) throws IOException {
        return identity(mspId, CertificateRole.CLIENT);
    }

    /** One end of mutual TLS in a member's name. */
    public MutualTls tls(MspId mspId) throws IOException {
        return MutualTls.read(memberFolder(folder, mspId), MemberFolder.TLS, membership);
    }

    private static Path memberFolder(Path folder, MspId mspId) {
        return folder.resolve(ConsortiumFolder.MEMBERS).resolve(mspId.text());
    }
}
