/**
 * The ledger on Hyperledger Fabric, through one peer.
 *
 * <pre>
 * FabricLedgerService   a peer as a LedgerService
 *   Proposing           evaluate, endorse          both without effect: tried again while there is time
 *   Ordering            submit, commitStatus       the same signed bytes again, never a new endorsement
 *   PeerBlocks          height, block, deliveries  by the Deliver service, each block checked
 * Attempts              one attempt: a slot, a deadline, a gRPC channel; and the wait before the next
 * PeerErrors            what a peer's error means for the next step
 * BlockEvents           blocks to a consumer, from a checkpoint on, from a peer or from block files
 * </pre>
 *
 * <p><b>Why the generated stubs and not Fabric's Java client.</b> Members sign for themselves, and a gateway only relays. Fabric's client
 * (fabric-gateway 1.10) signs whatever reaches it without a signature with the key it was given ({@code ProposalImpl.sign}, {@code
 * TransactionImpl.sign}): a proposal that names the operator and carries no signature would leave the relay signed by the operator.
 * The generated stubs of {@code gateway.proto} carry bytes and sign nothing.
 *
 * <p><b>What is tried again.</b> By what the peer says (Fabric {@code internal/pkg/gateway}):
 *
 * <table>
 * <caption>Failures and next steps</caption>
 * <tr><th>said</th><th>next step</th><th>at the end of the time</th></tr>
 * <tr><td>contract, peer or orderer refuses</td><td>none</td><td>RefusedException at once</td></tr>
 * <tr><td>the hospitals do not answer alike</td><td>endorse again, 6 times at most</td><td>RefusedException ENDORSERS_DISAGREE</td></tr>
 * <tr><td>too many requests</td><td>back off</td><td>LedgerUnavailableException</td></tr>
 * <tr><td>UNAVAILABLE, ABORTED by a peer, no peers for the policy</td><td>back off, connect at once</td><td>LedgerUnavailableException</td></tr>
 * <tr><td>the same, or no answer, once handed over</td><td>the same bytes again, and ask</td><td>OutcomeUnknownException</td></tr>
 * <tr><td>DUPLICATE_TXID</td><td>ask the ledger how the first copy ended</td><td></td></tr>
 * <tr><td>MVCC_READ_CONFLICT, PHANTOM_READ_CONFLICT</td><td>the caller's</td><td>ConflictException</td></tr>
 * </table>
 *
 * <p>A peer answers for blocks and commits only when its state holds them (Fabric {@code kv_ledger.go}, {@code blockAPIsRWLock}), so what
 * {@code commitStatus} has called valid the same peer's {@code evaluate} sees. Another peer may be some blocks behind.
 */
package org.yui.network.fabric;
