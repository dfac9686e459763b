package org.yui.gateway.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.LegalForm;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.gateway.facts.Facts;
import org.yui.network.LedgerService;
import org.yui.network.block.BlockFacts;
import org.yui.network.block.CorruptBlockFileException;

/** The dataset versions on the ledger and what is left of them. Follows the log whenever it is asked. */
public final class Catalogue {

    private final LedgerService service;
    private final Facts facts;
    private final List<Dataset> datasets = new ArrayList<>();
    private final Map<ContributionId, BitSet> studiesWithdrawn = new HashMap<>();
    private final Set<ContributionId> contributionsWithdrawn = new HashSet<>();

    /** Keys of withdrawals of consents and hospitals. */
    private final Set<String> widerWords = new HashSet<>();

    private long next;

    public Catalogue(LedgerService service, Facts facts) {
        this.service = service;
        this.facts = facts;
    }

    /** The catalogue as of the ledger's height at this moment. */
    public synchronized CatalogueView view() throws LedgerException {
        follow();
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Dataset dataset : datasets) {
            entry(dataset).ifPresent(entries::add);
        }
        return new CatalogueView(next, entries);
    }

    private void follow() throws LedgerException {
        for (long height = service.height(); next < height; next++) {
            for (LedgerFact fact : written(next)) {
                take(fact.key(), fact.json());
            }
        }
    }

    private List<LedgerFact> written(long number) throws LedgerException {
        try {
            return BlockFacts.of(service.block(number));
        } catch (CorruptBlockFileException e) {
            throw new LedgerUnavailableException(
                    "found a block " + number + " of another form, expected common.Block", e);
        }
    }

    private void take(String key, String value) {
        if (key.startsWith("DATASET/")) {
            datasets.add(Json.read(value, Dataset.class));
        } else if (key.startsWith("WITHDRAWAL/")) {
            take(Json.read(value, Withdrawal.class));
        } else if (key.startsWith("CONSENTWITHDRAWAL/") || key.startsWith("HOSPITALWITHDRAWAL/")) {
            widerWords.add(key);
        }
    }

    private void take(Withdrawal withdrawal) {
        Long index = withdrawal.index();
        if (index == null) {
            contributionsWithdrawn.add(withdrawal.contribution());
        } else {
            studiesWithdrawn
                    .computeIfAbsent(withdrawal.contribution(), c -> new BitSet())
                    .set(Math.toIntExact(index));
        }
    }

    /** Nothing if a document that it names is not on the ledger, which the contract does not let happen. */
    private Optional<CatalogueEntry> entry(Dataset dataset) throws LedgerException {
        Optional<Terms> terms = facts.terms(dataset);
        Optional<Tariff> tariff = facts.tariff(dataset);
        if (terms.isEmpty() || tariff.isEmpty()) {
            return Optional.empty();
        }
        long chosen =
                dataset.choices().stream().mapToLong(c -> c.studies().count()).sum();
        long left = 0;
        for (Choice choice : dataset.choices()) {
            left += left(choice);
        }
        return Optional.of(new CatalogueEntry(
                dataset,
                dataset.hash(),
                terms.get(),
                tariff.get(),
                left,
                chosen - left,
                about(dataset),
                given(dataset)));
    }

    private List<GivenAs> given(Dataset dataset) throws LedgerException {
        Set<GivenAs> given = new LinkedHashSet<>();
        for (Choice choice : dataset.choices()) {
            Optional<Contribution> contribution = facts.contribution(choice.contribution());
            if (contribution.isPresent()) {
                given.add(new GivenAs(contribution.get().legalForm(), only(contribution.get())));
            }
        }
        return List.copyOf(given);
    }

    private List<MspId> only(Contribution contribution) throws LedgerException {
        if (contribution.legalForm() != LegalForm.APPI_PSEUDONYMISED) {
            return List.of();
        }
        NavigableSet<MspId> only = new TreeSet<>(Set.of(contribution.hospital()));
        facts.find(ConsentPolicy.key(contribution.policy()), ConsentPolicy.class)
                .map(ConsentPolicy::named)
                .ifPresent(only::addAll);
        return List.copyOf(only);
    }

    private long left(Choice choice) throws LedgerException {
        boolean wider = !widerWords.isEmpty()
                && facts.withdrawalKeys(choice.contribution()).stream().anyMatch(widerWords::contains);
        if (wider || contributionsWithdrawn.contains(choice.contribution())) {
            return 0;
        }
        BitSet left = choice.studies().bits();
        left.andNot(studiesWithdrawn.getOrDefault(choice.contribution(), new BitSet()));
        return left.cardinality();
    }

    private List<KindCount> about(Dataset dataset) throws LedgerException {
        TreeMap<Code, Long> about = new TreeMap<>();
        for (Choice choice : dataset.choices()) {
            List<KindCount> counts = facts.contribution(choice.contribution())
                    .map(Contribution::counts)
                    .orElse(List.of());
            counts.forEach(c -> about.merge(c.kind(), c.about(), Math::addExact));
        }
        return about.entrySet().stream()
                .map(e -> new KindCount(e.getKey(), e.getValue()))
                .toList();
    }
}
