package org.yui.audit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.audit.wire.MalformedBytesException;

/** Which certificates are an organisation's, with several roots, chains of any depth, units and revocation lists. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationTest {

    private static ByteString pem(String name) {
        try (InputStream in = OrganisationTest.class.getResourceAsStream("/msp/" + name)) {
            return ByteString.readFrom(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FabricOUIdentifier unit(String name) {
        return FabricOUIdentifier.newBuilder()
                .setOrganizationalUnitIdentifier(name)
                .build();
    }

    private static FabricMSPConfig.Builder config() {
        return FabricMSPConfig.newBuilder()
                .setName("Hospital")
                .addRootCerts(pem("root.pem"))
                .addRootCerts(pem("second-root.pem"))
                .addIntermediateCerts(pem("lower.pem"))
                .addIntermediateCerts(pem("intermediate.pem"))
                .setFabricNodeOus(FabricNodeOUs.newBuilder()
                        .setEnable(true)
                        .setClientOuIdentifier(unit("client"))
                        .setPeerOuIdentifier(unit("peer"))
                        .setAdminOuIdentifier(unit("admin"))
                        .setOrdererOuIdentifier(unit("orderer")));
    }

    private static Identity identity(FabricMSPConfig.Builder config, String name) throws MalformedBytesException {
        return Organisation.of(config.build()).identity(pem(name));
    }

    private static void expectRefused(FabricMSPConfig.Builder config, String name, String why) {
        assertThatThrownBy(() -> identity(config, name))
                .isInstanceOf(MalformedBytesException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_leaf_of_the_last_ca_of_a_chain_counts_and_one_of_its_parents_does_not() throws Exception {
        assertThat(identity(config(), "peer.pem").role()).isEqualTo(NodeRole.PEER);
        expectRefused(config(), "by-parent.pem", "that no CA of Hospital issued");
        expectRefused(config(), "client.pem", "that no CA of Hospital issued");
        assertThat(identity(config().clearIntermediateCerts(), "client.pem").role())
                .isEqualTo(NodeRole.CLIENT);
    }

    @Test
    void an_intermediate_that_no_root_leads_to_is_refused() {
        assertThatThrownBy(() -> Organisation.of(config().clearRootCerts()
                        .addRootCerts(pem("second-root.pem"))
                        .build()))
                .hasMessageContaining("that no root leads to");
    }

    @Test
    void a_certificate_has_exactly_one_role() {
        expectRefused(config(), "both.pem", "found a certificate with 2 roles");
        expectRefused(config(), "unit.pem", "found a certificate with 0 roles");
    }

    @Test
    void a_role_that_another_ca_may_give_is_refused() {
        FabricMSPConfig.Builder config = config();
        config.getFabricNodeOusBuilder().getPeerOuIdentifierBuilder().setCertificate(pem("root.pem"));
        expectRefused(config, "peer.pem", "found a role given by another CA");
        config.getFabricNodeOusBuilder().getPeerOuIdentifierBuilder().setCertificate(pem("lower.pem"));
        assertThat(config.getFabricNodeOus().getPeerOuIdentifier().getCertificate())
                .isEqualTo(pem("lower.pem"));
    }

    @Test
    void without_roles_everybody_is_a_member_and_admins_are_listed() throws Exception {
        FabricMSPConfig.Builder config = config().clearFabricNodeOus().addAdmins(pem("unit.pem"));
        Identity admin = identity(config, "unit.pem");
        assertThat(admin.role()).isEqualTo(NodeRole.MEMBER);
        assertThat(admin.satisfies(role(MSPRole.MSPRoleType.ADMIN))).isTrue();
        assertThat(admin.satisfies(role(MSPRole.MSPRoleType.PEER))).isFalse();
        assertThat(identity(config, "both.pem").satisfies(role(MSPRole.MSPRoleType.ADMIN)))
                .isFalse();
    }

    private static MSPPrincipal role(MSPRole.MSPRoleType role) {
        return MSPPrincipal.newBuilder()
                .setPrincipal(MSPRole.newBuilder()
                        .setMspIdentifier("Hospital")
                        .setRole(role)
                        .build()
                        .toByteString())
                .build();
    }

    @Test
    void a_unit_that_is_required_must_be_there() throws Exception {
        FabricMSPConfig.Builder config = config().addOrganizationalUnitIdentifiers(
                        unit("orderer").toBuilder().setCertificate(pem("second-root.pem")));
        assertThat(identity(config, "orderer.pem").role()).isEqualTo(NodeRole.ORDERER);
        expectRefused(config, "peer.pem", "without any unit that its organisation requires");
    }

    @Test
    void a_revoked_certificate_is_refused_if_its_own_issuer_revoked_it() throws Exception {
        expectRefused(config().addRevocationList(pem("second-root.crl")), "orderer.pem", "that Hospital has revoked");
        assertThat(identity(config().addRevocationList(pem("root.crl")), "orderer.pem")
                        .role())
                .isEqualTo(NodeRole.ORDERER);
        assertThat(identity(config().addRevocationList(pem("second-root.crl")), "peer.pem")
                        .role())
                .isEqualTo(NodeRole.PEER);
    }

    @Test
    void a_policy_on_a_certificate_takes_that_certificate_alone() throws Exception {
        MSPPrincipal principal = MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.IDENTITY)
                .setPrincipal(SerializedIdentity.newBuilder()
                        .setMspid("Hospital")
                        .setIdBytes(pem("orderer.pem"))
                        .build()
                        .toByteString())
                .build();
        assertThat(identity(config(), "orderer.pem").satisfies(principal)).isTrue();
        assertThat(identity(config(), "peer.pem").satisfies(principal)).isFalse();
    }
}
