package org.yui.network.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yui.domain.json.Json;

/**
 * The making of a consortium's folder. It is made beside its place and moved there whole, so that a kill leaves either all of it
 * or nothing that counts.
 */
final class ConsortiumFolder {

    static final String PLAN = "consortium.json";
    static final String MEMBERS = "members";
    static final String CA = "ca";
    static final String ROOT = "root";
    static final String TLS = "tls";

    private ConsortiumFolder() {}

    static void make(Path folder, ConsortiumPlan plan, Instant now, SecureRandom random) throws IOException {
        Path place = folder.toAbsolutePath();
        Path part = place.resolveSibling(place.getFileName() + ".part");
        deleteAll(part);
        Files.createDirectories(part.getParent());
        KeyFile.folder(part);
        CertificateAuthority root = CertificateAuthority.root(now, random);
        KeyFile.write(part, ROOT, root.asIssued());
        KeyFile.folder(part.resolve(MEMBERS));
        for (Organisation organisation : plan.members()) {
            boolean hospital = plan.hospitals().contains(organisation);
            makeMember(part.resolve(MEMBERS).resolve(organisation.mspId().text()), root, organisation, hospital);
        }
        KeyFile.write(part.resolve(PLAN), Json.bytes(plan));
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void makeMember(Path folder, CertificateAuthority root, Organisation organisation, boolean hospital)
            throws IOException {
        KeyFile.folder(folder);
        CertificateAuthority own = root.member(organisation);
        KeyFile.write(folder, CA, own.asIssued());
        List<CertificateRole> roles =
                hospital ? List.of(CertificateRole.values()) : List.of(CertificateRole.CLIENT, CertificateRole.ADMIN);
        for (CertificateRole role : roles) {
            KeyFile.write(folder, role.unit(), own.signer(organisation, role));
        }
        KeyFile.write(folder, TLS, own.tls(organisation));
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
