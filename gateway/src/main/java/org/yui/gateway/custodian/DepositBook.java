package org.yui.gateway.custodian;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yui.domain.ContributionId;
import org.yui.domain.content.Cid;
import org.yui.domain.signing.Signed;
import org.yui.gateway.store.RecordFolder;

/** The signed deposits of a custodian, one file for each study and epoch; their parts are sealed to the deposit key. */
final class DepositBook {

    private final RecordFolder<Signed> folder;

    private DepositBook(RecordFolder<Signed> folder) {
        this.folder = folder;
    }

    static DepositBook open(Path folder) throws IOException {
        return new DepositBook(RecordFolder.open(folder, Signed.class));
    }

    private static String name(ContributionId contribution, int epoch, long index) {
        return contribution + "-" + epoch + "-" + index;
    }

    Optional<Signed> find(ContributionId contribution, int epoch, long index) throws IOException {
        return folder.find(name(contribution, epoch, index));
    }

    void put(Signed signed, StudyDeposit deposit) throws IOException {
        folder.put(
                name(
                        deposit.opening().contribution(),
                        deposit.epoch(),
                        deposit.opening().index()),
                signed);
    }

    /** Who deposited for a contribution, if anyone did. */
    Optional<Signed> any(ContributionId contribution) throws IOException {
        for (String name : folder.names()) {
            if (name.startsWith(contribution + "-")) {
                return folder.find(name);
            }
        }
        return Optional.empty();
    }

    /** Of which contributions anything is here. */
    Set<ContributionId> contributions() throws IOException {
        Set<ContributionId> found = new LinkedHashSet<>();
        for (String name : folder.names()) {
            found.add(ContributionId.parse(name.substring(0, name.indexOf('-'))));
        }
        return found;
    }

    /** What a study's deposits in every epoch, or a whole contribution's, are parts of keys to. */
    Set<Cid> contents(ContributionId contribution, Optional<Long> index) throws IOException {
        Set<Cid> contents = new LinkedHashSet<>();
        for (String name : names(contribution, index)) {
            folder.find(name)
                    .map(s -> s.read(StudyDeposit.class).opening().leaf().cid())
                    .ifPresent(contents::add);
        }
        return contents;
    }

    /** Destroys a study's parts in every epoch, or a whole contribution's. */
    void shred(ContributionId contribution, Optional<Long> index) throws IOException {
        for (String name : names(contribution, index)) {
            folder.shred(name);
        }
    }

    /** Destroys a contribution's parts of every epoch before this one. */
    void shredBefore(ContributionId contribution, int epoch) throws IOException {
        for (String name : names(contribution, Optional.empty())) {
            int from = name.indexOf('-') + 1;
            if (Integer.parseInt(name.substring(from, name.indexOf('-', from))) < epoch) {
                folder.shred(name);
            }
        }
    }

    private List<String> names(ContributionId contribution, Optional<Long> index) throws IOException {
        return folder.names().stream()
                .filter(name -> name.startsWith(contribution + "-"))
                .filter(name -> index.map(i -> name.endsWith("-" + i)).orElse(true))
                .toList();
    }
}
