/**
 * Chaincode definitions as the log has them: Fabric keeps them under {@code _lifecycle}, so who must endorse is read from the chain
 * and followed through every upgrade.
 *
 * <p>A definition is a handful of public keys ({@code core/chaincode/lifecycle/serializer.go}); an organisation's approval of one is
 * the hashes of the same fields in its own collection, so that it can be recognised without being seen. Which package an
 * organisation runs is never in a block.
 */
package org.yui.audit.lifecycle;
