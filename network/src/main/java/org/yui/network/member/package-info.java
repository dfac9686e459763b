/**
 * Who the members are: the consortium's certificates and what they prove.
 *
 * <p>A {@link org.yui.network.member.Consortium} is a folder: one root CA, and under it one CA for each member, which issues that
 * member's certificates (client, peer, orderer, admin, TLS). Fabric's MSP takes any certificate that chains to its roots, and the
 * MSP id beside a certificate is free text; so what makes a certificate a member's own is its issuer, that member's CA, and
 * {@link org.yui.network.member.Membership} asks for nothing less. Whoever has the public part knows the root and every
 * member's CA; whoever has a member's folder can sign in its name, and in no other.
 *
 * <p>Certificates name the organisation and the role, never a person. Signatures are ECDSA P-256 over SHA-256 with low S, as
 * Fabric demands.
 */
package org.yui.network.member;
