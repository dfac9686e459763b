package org.yui.audit.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.domain.Hash;

/** The hashes of all blocks read, by their place in the files: 64 bytes a block. */
public final class Log {

    private final List<Hash> headers = new ArrayList<>();
    private final List<Hash> contents = new ArrayList<>();

    void add(Hash header, Hash content) {
        headers.add(header);
        contents.add(content);
    }

    /** How many blocks there are. */
    public long height() {
        return headers.size();
    }

    /** The header hash of a block; empty if there is none of this number. */
    public Optional<Hash> header(long number) {
        return number >= 0 && number < headers.size() ? Optional.of(headers.get((int) number)) : Optional.empty();
    }

    /** The hash over all of a block that peers must agree on ({@link Seal}); empty if there is none of this number. */
    public Optional<Hash> content(long number) {
        return number >= 0 && number < contents.size() ? Optional.of(contents.get((int) number)) : Optional.empty();
    }
}
