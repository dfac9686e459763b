/**
 * Fabric in one process: the contracts, the transactions, the checks and the blocks of a real network, without its servers.
 *
 * <pre>
 * evaluate, endorse   Proposal -> Gatekeeper -> Endorser: SimulationStub per hospital -> Contracts (Fabric's ContractRouter)
 * submit              TransactionCheck (all that needs no state, on the caller's thread) -> Committer's queue
 * one thread          BlockCutter (all that waits) -> Sequencer (duplicates, versions) -> CommitHash -> BlockMaker (signed by every
 *                     hospital's orderer) -> Chain: block file, fsync; then StateStore in one step; then the submitters are told
 * open                Chain: the blocks that the state has not seen are taken in, each against its own COMMIT_HASH
 * </pre>
 *
 * <p>A block is committed when it is on the disk. The state follows: keys, transactions' outcomes and blocks' places in one H2
 * MVStore file, with the savepoint of the last block taken in, so a kill between the two is healed by opening. Deleting the folder
 * {@code state} loses nothing.
 *
 * <p>What differs from Fabric is named: there is one policy for the chaincode ({@code /Channel/Application/Endorsement} of block 0) and
 * no {@code _lifecycle} keys, so no read of them in any read set; the channel's configuration never changes; ranges, rich queries,
 * history, private data, key-level policies and other chaincodes are refused by name; a proposal's time must be near the engine's;
 * transactions that Fabric would order only to find them unreadable are turned away at {@code submit}; every hospital endorses and
 * every hospital's orderer signs.
 */
package org.yui.network.embedded;
