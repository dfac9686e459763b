package org.yui.gateway.custodian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.signing.Signed;
import org.yui.gateway.store.RecordFolder;

/** The withdrawals that a custodian was told of by its hospitals, which hold whether or not a block has them yet. */
final class WithdrawalBook {

    private static final String KEYS = "WITHDRAWAL/";

    private final RecordFolder<Signed> folder;

    private WithdrawalBook(RecordFolder<Signed> folder) {
        this.folder = folder;
    }

    static WithdrawalBook open(Path folder) throws IOException {
        return new WithdrawalBook(RecordFolder.open(folder, Signed.class));
    }

    void put(Word word) throws IOException {
        folder.put(name(word.fact().key()), word.signed());
    }

    /** Studies and contributions by their ids; what is wider by the key's hash, for references have slashes. */
    private static String name(String key) {
        return key.startsWith(KEYS)
                ? key.substring(KEYS.length()).replace('/', '-')
                : "wider-" + Hash.of(key.getBytes(UTF_8));
    }

    /** Whether one of these is here, by the keys under which the ledger would have them. */
    boolean hasAny(Collection<String> keys) throws IOException {
        for (String key : keys) {
            if (folder.find(name(key)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    List<Word> all() throws IOException {
        return folder.all().stream().map(Word::read).toList();
    }
}
