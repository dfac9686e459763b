package org.yui.network.chaincode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;
import org.yui.domain.ledger.ChaincodeLabel;
import org.yui.testkit.Tool;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChaincodePackageTest {

    private static final ChaincodeLabel LABEL = new ChaincodeLabel("1.0", Hash.of(new byte[] {1}));

    @TempDir
    private Path folder;

    @Test
    void a_package_is_a_function_of_its_label_and_slot() throws IOException {
        assertThat(bytes(ChaincodePackage.of(LABEL, Slot.A))).isEqualTo(bytes(ChaincodePackage.of(LABEL, Slot.A)));
        assertThat(ChaincodePackage.of(LABEL, Slot.B).id())
                .startsWith(LABEL + ":")
                .isNotEqualTo(ChaincodePackage.of(LABEL, Slot.A).id());
    }

    @Test
    void its_id_stays_what_it_was_when_members_approved_it() {
        assertThat(ChaincodePackage.of(LABEL, Slot.A).id())
                .isEqualTo(LABEL + ":056cd7d6c37276c5cfaed9a45ded6ba3368ecca9106510fc692b2bcf8b036f41");
    }

    @Test
    void fabrics_own_tool_computes_the_same_id() throws Exception {
        Tool peer = Tool.onPath("peer");
        Files.writeString(folder.resolve("core.yaml"), "{}");
        Path file = folder.resolve("package.tar.gz");
        ChaincodePackage made = ChaincodePackage.of(LABEL, Slot.A);
        made.write(file);

        Tool.Answer answer = peer.with("FABRIC_CFG_PATH", folder.toString())
                .run("lifecycle", "chaincode", "calculatepackageid", file.toString());

        assertThat(answer.output().strip()).isEqualTo(made.id());
    }

    @Test
    void tar_lists_it() throws Exception {
        Tool tar = Tool.onPath("tar");
        Path file = folder.resolve("package.tar.gz");
        ChaincodePackage.of(LABEL, Slot.B).write(file);

        assertThat(tar.run("-xzOf", file.toString(), "metadata.json").output())
                .isEqualTo("{\"label\":\"" + LABEL + "\",\"type\":\"ccaas\"}");
        Path code = folder.resolve("code.tar.gz");
        assertThat(tar.run("-xzf", file.toString(), "-C", folder.toString(), "code.tar.gz")
                        .exitCode())
                .isZero();
        assertThat(tar.run("-xzOf", code.toString(), "connection.json").output())
                .contains("\"address\":\"{{.address_b}}\"", "\"client_auth_required\":true", "\"tls_required\":true");
    }

    private byte[] bytes(ChaincodePackage made) throws IOException {
        Path file = folder.resolve("made.tar.gz");
        made.write(file);
        return Files.readAllBytes(file);
    }
}
