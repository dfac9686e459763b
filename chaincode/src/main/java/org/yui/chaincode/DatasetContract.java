package org.yui.chaincode;

import static org.yui.domain.rule.Refusal.NOT_ACKNOWLEDGED;
import static org.yui.domain.rule.Refusal.UNKNOWN_CONTRIBUTION;
import static org.yui.domain.rule.Refusal.UNKNOWN_CUSTODY;
import static org.yui.domain.rule.Refusal.UNKNOWN_POLICY;
import static org.yui.domain.rule.Refusal.UNKNOWN_SCHEME;
import static org.yui.domain.rule.Refusal.UNKNOWN_TARIFF;
import static org.yui.domain.rule.Refusal.UNKNOWN_TERMS;

import java.util.Optional;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.member.Member;
import org.yui.domain.rule.DatasetRules;

/** Puts dataset versions on the ledger. */
@Contract(name = "datasets")
public final class DatasetContract implements LedgerContract {

    /** A curator states a {@link Dataset} that a second organisation approved. */
    @Transaction(name = "publish", intent = Transaction.TYPE.SUBMIT)
    public String publish(LedgerContext ledger, String argument) {
        Dataset dataset = ledger.argument(argument, Dataset.class);
        Membership membership = new Membership(ledger);
        Member author = membership.author();
        Member attesting = membership.member(dataset.attestedBy());
        boolean attested = membership.approved(dataset.hash(), attesting.msp());
        Optional<Dataset> before = ledger.find(Dataset.key(dataset.id(), dataset.version() - 1), Dataset.class);
        Refusals.obey(DatasetRules.publish(dataset, author, attested, before));

        Terms terms = ledger.get(Terms.key(dataset.terms()), Terms.class, UNKNOWN_TERMS);
        Tariff tariff = ledger.get(Tariff.key(dataset.tariff()), Tariff.class, UNKNOWN_TARIFF);
        Refusals.obey(DatasetRules.price(terms, tariff));
        ledger.expect(ShareScheme.key(dataset.accessScheme()), UNKNOWN_SCHEME);
        dataset.choices().forEach(choice -> check(ledger, choice, terms));
        return ledger.state(dataset);
    }

    private static void check(LedgerContext ledger, Choice choice, Terms terms) {
        ContributionId id = choice.contribution();
        Contribution contribution = ledger.get(Contribution.key(id), Contribution.class, UNKNOWN_CONTRIBUTION);
        ConsentPolicy policy =
                ledger.get(ConsentPolicy.key(contribution.policy()), ConsentPolicy.class, UNKNOWN_POLICY);
        boolean withdrawn = new Standing(ledger).isWithdrawn(contribution);
        Refusals.obey(DatasetRules.choose(choice, contribution, policy, terms, withdrawn));
        ledger.expect(ShareScheme.key(choice.useScheme()), UNKNOWN_SCHEME);
        expectCustody(ledger, id);
    }

    private static void expectCustody(LedgerContext ledger, ContributionId id) {
        Custody custody = ledger.get(Custody.key(id, 1), Custody.class, UNKNOWN_CUSTODY);
        custody.custodians()
                .forEach(custodian ->
                        ledger.expect(CustodyAcknowledgement.key(id, custody.epoch(), custodian), NOT_ACKNOWLEDGED));
    }
}
