package org.yui.gateway.hospital;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.signing.Signed;
import org.yui.gateway.custodian.StudyDeposit;
import org.yui.gateway.store.RecordFolder;

/**
 * What a hospital has dealt in custody epochs after a contribution's first: every custody, and the deposits of the newest. A custody is
 * written after its deposits, so a custody that is here has them all; deposits without one are destroyed.
 */
final class Redeals {

    private final RecordFolder<Custody> custodies;
    private final RecordFolder<Signed> deposits;

    private Redeals(RecordFolder<Custody> custodies, RecordFolder<Signed> deposits) {
        this.custodies = custodies;
        this.deposits = deposits;
    }

    static Redeals open(Path folder) throws IOException {
        Redeals redeals = new Redeals(
                RecordFolder.open(folder.resolve("custodies"), Custody.class),
                RecordFolder.open(folder.resolve("deposits"), Signed.class));
        redeals.shredUnfinished();
        return redeals;
    }

    private void shredUnfinished() throws IOException {
        Set<String> finished = new HashSet<>(custodies.names());
        for (String name : deposits.names()) {
            if (!finished.contains(name.substring(0, name.indexOf('-', name.indexOf('-') + 1)))) {
                deposits.shred(name);
            }
        }
    }

    private static String name(ContributionId contribution, int epoch) {
        return contribution + "-" + epoch;
    }

    /** Durable when it returns; what an abandoned dealing of the same epoch left is destroyed first. */
    void put(Dealer.Dealt dealt) throws IOException {
        Custody custody = dealt.custody();
        String name = name(custody.contribution(), custody.epoch());
        custodies.shred(name);
        shredDeposits(name + "-");
        for (Signed signed : dealt.deposits()) {
            StudyDeposit deposit = signed.read(StudyDeposit.class);
            deposits.put(name + "-" + deposit.opening().index() + "-" + deposit.custodian(), signed);
        }
        custodies.put(name, custody);
    }

    /** Every custody dealt for a contribution. */
    List<Custody> custodies(ContributionId contribution) throws IOException {
        return custodies.all().stream()
                .filter(c -> c.contribution().equals(contribution))
                .toList();
    }

    /** The newest dealing of this choice that comes after an epoch. */
    Optional<Custody> begun(ContributionId contribution, int after, CustodyChoice choice) throws IOException {
        return custodies(contribution).stream()
                .filter(c -> c.epoch() > after && choice.isOf(c))
                .max(Comparator.comparingInt(Custody::epoch));
    }

    List<Signed> deposits(Custody custody) throws IOException {
        List<Signed> found = new ArrayList<>();
        for (String name : deposits.names()) {
            if (name.startsWith(name(custody.contribution(), custody.epoch()) + "-")) {
                deposits.find(name).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Destroys the deposits of every epoch before this one. */
    void shredBefore(ContributionId contribution, int epoch) throws IOException {
        for (Custody each : custodies(contribution)) {
            if (each.epoch() < epoch) {
                shredDeposits(name(contribution, each.epoch()) + "-");
            }
        }
    }

    /** Destroys a study's deposits in every epoch. */
    void shred(StudyOpening opening) throws IOException {
        for (Custody each : custodies(opening.contribution())) {
            shredDeposits(name(opening.contribution(), each.epoch()) + "-" + opening.index() + "-");
        }
    }

    private void shredDeposits(String prefix) throws IOException {
        for (String name : deposits.names()) {
            if (name.startsWith(prefix)) {
                deposits.shred(name);
            }
        }
    }
}
