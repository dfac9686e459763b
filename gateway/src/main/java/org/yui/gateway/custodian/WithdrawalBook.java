package org.yui.gateway.custodian;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.signing.Signed;
import org.yui.gateway.store.RecordFolder;

/** The withdrawals that a custodian was told of by its hospitals, which hold whether or not a block has them yet. */
final class WithdrawalBook {

    private final RecordFolder<Signed> folder;

    private WithdrawalBook(RecordFolder<Signed> folder) {
        this.folder = folder;
    }

    static WithdrawalBook open(Path folder) throws IOException {
        return new WithdrawalBook(RecordFolder.open(folder, Signed.class));
    }

    void put(Signed signed, Withdrawal withdrawal) throws IOException {
        folder.put(name(withdrawal.contribution(), Optional.ofNullable(withdrawal.index())), signed);
    }

    private static String name(ContributionId contribution, Optional<Long> index) {
        return index.map(i -> contribution + "-" + i).orElse(contribution.text());
    }

    boolean has(ContributionId contribution, long index) throws IOException {
        return folder.find(name(contribution, Optional.empty())).isPresent()
                || folder.find(name(contribution, Optional.of(index))).isPresent();
    }

    List<Withdrawal> all() throws IOException {
        return folder.all().stream().map(s -> s.read(Withdrawal.class)).toList();
    }
}
