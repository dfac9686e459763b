package org.yui.network;

import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;

/**
 * A ledger as its clients see it: the calls of Fabric's gateway service, with its protobuf messages as bytes, so that a transport
 * can carry them without knowing them.
 *
 * <p>Guarantee: nothing is stated in a member's name without a signature of that member's key, which stays with the client.
 * Every call may be refused ({@link RefusedException}, nothing happened) or find the ledger unavailable (nothing happened).
 */
public interface LedgerService {

    /**
     * Asks one peer.
     *
     * @param signedProposal {@code peer.SignedProposal}
     * @return what the contract answered
     */
    byte[] evaluate(byte[] signedProposal) throws RefusedException, LedgerUnavailableException;

    /**
     * Has a transaction computed and signed by every hospital.
     *
     * @param signedProposal {@code peer.SignedProposal}
     * @return {@code common.Envelope} with the prepared transaction as its payload and no signature yet
     * @throws RefusedException if the contract refuses, or the hospitals do not answer alike
     */
    byte[] endorse(byte[] signedProposal) throws RefusedException, LedgerUnavailableException;

    /**
     * Hands over a signed transaction to be ordered. Handing the same one over again does it no second time.
     *
     * @param envelope {@code common.Envelope}, signed by the creator
     */
    void submit(byte[] envelope) throws RefusedException, LedgerUnavailableException;

    /**
     * Waits until a submitted transaction is in a block.
     *
     * @param transaction its id
     * @throws RefusedException if no transaction of that id was submitted
     * @throws OutcomeUnknownException if the ledger stopped before it could tell
     */
    CommitStatus commitStatus(String transaction)
            throws RefusedException, LedgerUnavailableException, OutcomeUnknownException;

    /** How many blocks there are: the number of the next one. */
    long height() throws LedgerUnavailableException;

    /**
     * One block.
     *
     * @param number from 0
     * @return {@code common.Block}
     * @throws RefusedException if there is none of that number
     */
    byte[] block(long number) throws RefusedException, LedgerUnavailableException;
}
