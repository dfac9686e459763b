/**
 * Fabric in one process: the contracts, the transactions, the checks and the blocks of a real network, without its servers.
 *
 * <pre>
 * evaluate, endorse   Proposal -> Gatekeeper -> Endorser: SimulationStub per hospital -> Contracts (Fabric's ContractRouter)
 * submit              TransactionCheck (all that needs no state, on the caller's thread) -> Committer's queue
 * one thread          BlockCutter (all that waits) -> Sequencer (duplicates, policies, versions, ranges) -> CommitHash -> BlockMaker (signed by every
 *                     hospital's orderer) -> Chain: block file, fsync; then StateStore in one step; then the submitters are told
 * open                Chain: the blocks that the state has not seen are taken in, each against its own COMMIT_HASH
 * </pre>
 *
 * <p>A block is committed when it is on the disk. The state follows: keys, transactions' outcomes and blocks' places in one H2
 * MVStore file, with the savepoint of the last block taken in, so a kill between the two is healed by opening. Deleting the folder
 * {@code state} loses nothing.
 *
 * <p>Block 1 of a new channel defines the chaincode in {@code _lifecycle}; who must endorse is read from there, by the state as a block
 * begins. Ranges are kept in a transaction as a peer keeps them and read again when it is judged, so that phantoms show.
 *
 * <p>{@link org.yui.network.embedded.FollowingLedger} uses the same parts the other way round: it takes in blocks that a real channel's
 * orderers cut. So Fabric and this engine are held against each other: answers byte for byte, validation codes, COMMIT_HASH.
 *
 * <p>What differs from Fabric is named. A hospital's endorsement of the chaincode's definition is its approval; none are written to
 * implicit collections, though those of a followed channel are judged and hashed. The channel's configuration never changes. Pages of
 * ranges (a peer allows them in no transaction that writes), rich queries, history, private data, key-level policies and other
 * chaincodes are refused by name; a transaction that sets a key's policy is BAD_RWSET, and one that writes to a collection of
 * the chaincode's own definition fails its policy. A proposal's time must be near the engine's. Transactions that Fabric would order
 * only to find them unreadable are turned away at {@code submit}; every hospital endorses and every hospital's orderer signs.
 */
package org.yui.network.embedded;
