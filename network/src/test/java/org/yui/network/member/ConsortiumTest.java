package org.yui.network.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsortiumTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final MspId EAST = new MspId("EastHospital");
    private static final MspId BUYER = new MspId("Buyer");
    private static final ConsortiumPlan PLAN = new ConsortiumPlan(
            List.of(new Organisation(EAST, "東病院")), List.of(new Organisation(BUYER, "Buyer, \"B\" = Inc.")));

    @TempDir
    Path folder;

    private Consortium open() throws IOException {
        return Consortium.open(folder.resolve("c"), PLAN, () -> NOW, new SecureRandom());
    }

    private Map<String, byte[]> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("c"))) {
            return all.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            p -> folder.relativize(p).toString(), ConsortiumTest::bytes, (a, b) -> a, TreeMap::new));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void opening_again_changes_nothing() throws Exception {
        open();
        Map<String, byte[]> before = files();
        Consortium again = open();

        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
        assertThat(again.plan()).isEqualTo(PLAN);
        assertThat(Consortium.load(folder.resolve("c")).plan()).isEqualTo(PLAN);
    }

    @Test
    void a_hospital_comes_with_a_CA_of_its_own_and_one_that_leaves_is_known_no_more() throws Exception {
        open();
        Path made = folder.resolve("c");
        Organisation west = new Organisation(new MspId("WestHospital"), "West");
        Consortium.makeHospital(made, west, () -> NOW, new SecureRandom());
        assertThat(Consortium.load(made).plan()).isEqualTo(PLAN);

        ConsortiumPlan both = new ConsortiumPlan(List.of(PLAN.hospitals().getFirst(), west), PLAN.others());
        Consortium.change(made, both);
        Consortium.change(made, both);
        assertThat(Consortium.load(made).plan()).isEqualTo(both);
        assertThat(Consortium.load(made).client(west.mspId()).mspId()).isEqualTo(west.mspId());

        ConsortiumPlan without = new ConsortiumPlan(List.of(west), PLAN.others());
        Consortium.change(made, without);
        assertThat(Consortium.load(made).membership().authorities()).containsOnlyKeys(west.mspId(), BUYER);
        assertThat(made.resolve("members").resolve(EAST.text())).isDirectory();
    }

    @Test
    void what_a_kill_left_half_made_is_made_anew() throws Exception {
        Path half = Files.createDirectories(folder.resolve("c.part").resolve("members"));
        Files.writeString(half.resolve("rest"), "rest");

        Consortium made = open();

        assertThat(made.client(BUYER).mspId()).isEqualTo(BUYER);
        assertThat(folder.resolve("c.part")).doesNotExist();
    }

    @Test
    void a_folder_of_other_members_is_refused() throws Exception {
        open();
        ConsortiumPlan other = new ConsortiumPlan(PLAN.hospitals(), List.of());

        assertThatThrownBy(() -> Consortium.open(folder.resolve("c"), other, () -> NOW, new SecureRandom()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("other members");
    }

    @Test
    void keys_are_for_their_owner_only_and_folders_too() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        open();

        try (Stream<Path> all = Files.walk(folder.resolve("c"))) {
            for (Path path : all.toList()) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                if (Files.isDirectory(path)) {
                    assertThat(permissions).as(path.toString()).isEqualTo("rwx------");
                } else if (path.toString().endsWith(".key")) {
                    assertThat(permissions).as(path.toString()).isEqualTo("rw-------");
                }
            }
        }
    }

    @Test
    void every_member_may_run_a_peer_and_only_hospitals_an_orderer() throws Exception {
        Consortium made = open();

        assertThat(made.identity(EAST, CertificateRole.ORDERER)
                        .certificate()
                        .getSubjectX500Principal()
                        .getName())
                .contains("OU=orderer", "東病院");
        assertThat(made.identity(BUYER, CertificateRole.PEER).mspId()).isEqualTo(BUYER);
        assertThatThrownBy(() -> made.identity(BUYER, CertificateRole.ORDERER)).isInstanceOf(IOException.class);
    }

    @Test
    void nobody_stands_above_the_members() throws Exception {
        Consortium made = open();

        assertThat(made.membership().authorities()).containsOnlyKeys(EAST, BUYER);
        for (X509Certificate authority : made.membership().authorities().values()) {
            authority.verify(authority.getPublicKey());
            assertThat(authority.getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
            assertThat(authority.getBasicConstraints()).isZero();
        }
        assertThat(folder.resolve("c/root.pem")).doesNotExist();
    }

    @Test
    void the_public_folder_is_all_that_others_need() throws Exception {
        Consortium made = open();

        assertThat(Membership.read(folder.resolve("c/public")).authorities())
                .isEqualTo(made.membership().authorities());
        assertThat(files().keySet())
                .filteredOn(f -> f.startsWith("c/public"))
                .containsExactly("c/public/Buyer.pem", "c/public/EastHospital.pem");
    }

    @Test
    void a_public_folder_with_anything_else_is_refused() throws Exception {
        open();
        Path publicFolder = folder.resolve("c/public");
        Files.copy(publicFolder.resolve("Buyer.pem"), publicFolder.resolve("Buyer.crt"));

        assertThatThrownBy(() -> Membership.read(publicFolder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Buyer.crt")
                .hasMessageContaining("expected <MSP id>.pem");
    }

    @Test
    void a_member_whose_ca_is_missing_is_named() throws Exception {
        open();
        Files.delete(folder.resolve("c/public/Buyer.pem"));

        assertThatThrownBy(() -> Consortium.load(folder.resolve("c")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("EastHospital");
    }

    @Test
    void a_key_beside_another_certificate_is_refused() throws Exception {
        open();
        Path own = folder.resolve("c/members/Buyer");
        Files.copy(own.resolve("admin.key"), own.resolve("client.key"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> Identity.read(BUYER, own, "client"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("client.key");
    }

    @Test
    void certificates_name_organisation_and_role_and_end() throws Exception {
        Identity client = open().client(BUYER);

        assertThat(client.certificate().getSubjectX500Principal().getName())
                .contains("CN=client.Buyer", "OU=client", "Buyer\\, \\\"B\\\" \\= Inc.");
        assertThat(client.certificate().getNotAfter().toInstant()).isAfter(NOW);
        assertThat(client.certificate().getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void a_private_key_cannot_be_printed() throws Exception {
        Identity client = open().client(BUYER);
        String key = Files.readString(folder.resolve("c/members/Buyer/client.key"), StandardCharsets.US_ASCII);
        Function<String, Boolean> shown = text -> key.lines().anyMatch(line -> text.contains(line));

        assertThat(shown.apply(client.toString())).isFalse();
        assertThat(client.toString()).doesNotContain("BEGIN");
    }

    @Test
    void members_whose_ids_differ_in_case_alone_are_refused() {
        assertThatThrownBy(() -> new ConsortiumPlan(
                        List.of(new Organisation(new MspId("East"), "a")),
                        List.of(new Organisation(new MspId("EAST"), "b"))))
                .isInstanceOf(InvalidValueException.class);
    }
}
