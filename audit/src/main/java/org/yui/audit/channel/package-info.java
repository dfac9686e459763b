/**
 * The channel as block 0 sets it up: members' certificates, policies, and who satisfies them.
 *
 * <p>Follows Fabric's own rules as far as this network uses them: X.509 membership with Node OUs, signature policies on roles,
 * implicit meta policies. What it does not judge (revocation lists, BFT identifiers, later changes of the configuration) is
 * named as a finding and never passed over.
 */
package org.yui.audit.channel;
