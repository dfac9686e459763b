package org.yui.chaincode;

import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.Document;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.rule.DocumentRules;

/**
 * Puts whole documents on the ledger, so that endorsers can read what others only name by hash. Any member may; stating
 * one binds nobody.
 */
@Contract(name = "documents")
public final class DocumentContract implements LedgerContract {

    /** States a {@link ConsentPolicy}. */
    @Transaction(name = "policy", intent = Transaction.TYPE.SUBMIT)
    public String policy(LedgerContext ledger, String argument) {
        return state(ledger, ledger.argument(argument, ConsentPolicy.class));
    }

    /** States {@link Terms}. */
    @Transaction(name = "terms", intent = Transaction.TYPE.SUBMIT)
    public String terms(LedgerContext ledger, String argument) {
        return state(ledger, ledger.argument(argument, Terms.class));
    }

    /** States a {@link Tariff}. */
    @Transaction(name = "tariff", intent = Transaction.TYPE.SUBMIT)
    public String tariff(LedgerContext ledger, String argument) {
        Tariff tariff = ledger.argument(argument, Tariff.class);
        Refusals.obey(DocumentRules.tariff(tariff));
        return state(ledger, tariff);
    }

    /** States a {@link ShareScheme}. */
    @Transaction(name = "scheme", intent = Transaction.TYPE.SUBMIT)
    public String scheme(LedgerContext ledger, String argument) {
        return state(ledger, ledger.argument(argument, ShareScheme.class));
    }

    private static <T extends Record & Document> String state(LedgerContext ledger, T document) {
        new Membership(ledger).author();
        return ledger.state(document);
    }
}
