/**
 * The channel's configuration: members' certificates, policies, who satisfies them, and who may change them.
 *
 * <p>Block 0 brings the first configuration, every later one is a signed change of the one before ({@link
 * org.yui.audit.channel.ConfigBlock}). Follows Fabric's own rules: X.509 membership with Node OUs and revocation lists, signature
 * policies on roles and certificates, implicit meta policies, modification policies. Two things go further. A policy is judged by
 * who could satisfy it, so that what a minority of the hospitals could do with everybody else's help is named ({@link
 * org.yui.audit.channel.Governance}). And what is not judged (organisational units in policies, other kinds of keys) is refused by
 * name and never passed over. The expiry of certificates is not judged, as a peer does not either in a block.
 */
package org.yui.audit.channel;
