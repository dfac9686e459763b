package org.yui.gateway.custodian;

import java.io.IOException;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.signing.Signed;
import org.yui.gateway.RefusalException;

/**
 * A custodian as others reach it. Every argument is a signed message, so it does not matter who carries it.
 *
 * <p>Guarantee: a refusal has changed nothing; what is answered was made durable before; asking again gives the same answer.
 */
public interface Custodian {

    /**
     * Answers lines of one committed {@code ORDERS} row.
     *
     * @param request a {@link ReleaseRequest}, signed with a gateway's key of purpose {@code GATEWAY}
     */
    ReleaseAnswer answer(Signed request) throws IOException;

    /**
     * Takes one study's parts.
     *
     * @param deposit a {@link StudyDeposit}, signed with the hospital's key of purpose {@code CUSTODIAN}
     */
    void deposit(Signed deposit) throws RefusalException, IOException;

    /** States on the ledger that every part of this custody is here. Asked again, it gives the same fact. */
    CustodyAcknowledgement acknowledge(ContributionId contribution, int epoch) throws RefusalException, IOException;

    /**
     * Gives parts back to their owner, who deals them anew.
     *
     * @param recall a {@link PartsRecall}, signed with the owner's key of purpose {@code CUSTODIAN} and approved by it on the ledger
     * @param first index of the first study wanted
     * @param count how many studies are wanted from there; 1 to {@link RecalledParts#MOST}
     */
    RecalledParts recall(Signed recall, long first, int count) throws RefusalException, IOException;

    /**
     * Destroys the parts of every epoch before the newest that all of its custodians have acknowledged on the ledger. Anyone may ask;
     * the ledger decides.
     */
    void retire(ContributionId contribution) throws RefusalException, IOException;

    /**
     * Obeys a hospital at once, before any block says so.
     *
     * @param withdrawal a {@link org.yui.domain.contribution.Withdrawal}, signed with the hospital's key of purpose
     *     {@code CUSTODIAN}
     */
    void withdraw(Signed withdrawal) throws RefusalException, IOException;
}
