package org.yui.network.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yui.domain.MspId;
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

    static void makeHospital(Path folder, Organisation hospital, Instant now, SecureRandom random) throws IOException {
        Path own = folder.resolve(MEMBERS).resolve(hospital.mspId().text());
        if (Files.exists(own)) {
            return;
        }
        Path part = own.resolveSibling(own.getFileName() + ".part");
        deleteAll(part);
        MemberFolder.make(part, hospital, OF_HOSPITALS, now, random);
        Files.move(part, own, StandardCopyOption.ATOMIC_MOVE);
    }

    static void change(Path folder, ConsortiumPlan plan) throws IOException {
        Path known = folder.resolve(PUBLIC);
        Map<MspId, X509Certificate> before = AuthorityFolder.read(known);
        for (Organisation organisation : plan.members()) {
            MspId member = organisation.mspId();
            if (!before.containsKey(member)) {
                Path own = folder.resolve(MEMBERS).resolve(member.text());
                AuthorityFolder.write(known, member, KeyFile.certificate(own, MemberFolder.CA));
            }
        }
        Set<MspId> now = plan.members().stream().map(Organisation::mspId).collect(Collectors.toSet());
        for (MspId member : before.keySet()) {
            if (!now.contains(member)) {
                AuthorityFolder.remove(known, member);
            }
        }
        Path file = folder.resolve(PLAN);
        Path part = file.resolveSibling(PLAN + ".part");
        Files.deleteIfExists(part);
        KeyFile.write(part, Json.bytes(plan));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
