/**
 * Who the members are: the consortium's certificates and what they prove.
 *
 * <p>Every member is its own root: its CA signed itself and issues that member's certificates (client, peer, orderer, admin, TLS) and
 * no CA's. Nobody stands above the members; who trusts the consortium trusts the set of its members' CAs, each for its own
 * certificates alone. A {@link org.yui.network.member.Consortium} is a folder of them all, as one machine's demo and test network use it;
 * a member by itself has a {@link org.yui.network.member.MemberFolder} and everybody's CA certificates.
 *
 * <p>Fabric's MSP takes any certificate that chains to its roots, and the MSP id beside a certificate is free text; so what makes a
 * certificate a member's own is its issuer, that member's CA, and {@link org.yui.network.member.Membership} asks for nothing
 * less. No two members' CAs may share a key or a subject.
 *
 * <p>Certificates name the organisation and the role, never a person. Signatures are ECDSA P-256 over SHA-256 with low S, as
 * Fabric demands.
 */
package org.yui.network.member;
