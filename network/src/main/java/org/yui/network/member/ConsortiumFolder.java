package org.yui.network.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.yui.domain.json.Json;

/**
 * The making of a consortium's folder. It is made beside its place and moved there whole, so that a kill leaves either all of it
 * or nothing that counts.
 */
final class ConsortiumFolder {

    static final String PLAN = "consortium.json";
    static final String MEMBERS = "members";
    static final String PUBLIC = "public";

    private static final Set<CertificateRole> OF_HOSPITALS = Set.of(CertificateRole.values());
    private static final Set<CertificateRole> OF_OTHERS =
            Set.of(CertificateRole.CLIENT, CertificateRole.ADMIN, CertificateRole.PEER);

    private ConsortiumFolder() {}

    static void make(Path folder, ConsortiumPlan plan, Instant now, SecureRandom random) throws IOException {
        Path place = folder.toAbsolutePath();
        Path part = place.resolveSibling(place.getFileName() + ".part");
        deleteAll(part);
        Files.createDirectories(part.getParent());
        KeyFile.folder(part);
        KeyFile.folder(part.resolve(PUBLIC));
        KeyFile.folder(part.resolve(MEMBERS));
        for (Organisation organisation : plan.members()) {
            Set<CertificateRole> roles = plan.hospitals().contains(organisation) ? OF_HOSPITALS : OF_OTHERS;
            Path own = part.resolve(MEMBERS).resolve(organisation.mspId().text());
            X509Certificate authority = MemberFolder.make(own, organisation, roles, now, random);
            AuthorityFolder.write(part.resolve(PUBLIC), organisation.mspId(), authority);
        }
        KeyFile.write(part.resolve(PLAN), Json.bytes(plan));
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
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
