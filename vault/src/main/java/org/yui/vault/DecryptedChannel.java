package org.yui.vault;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** As {@link DecryptedInput}, for a channel. */
final class DecryptedChannel extends ReadOnlyChannel {

    private final TellingChannel sealed;

    DecryptedChannel(SeekableByteChannel decrypted, TellingChannel sealed) {
        super(decrypted);
        this.sealed = sealed;
    }

    @Override
    IOException failure(IOException happened) {
        IOException failure = sealed.failure();
        return failure != null ? failure : new SealBrokenException(happened);
    }
}
