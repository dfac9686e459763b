package org.yui.vault;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** As {@link TellingInput}, for a channel. */
final class TellingChannel extends ReadOnlyChannel {

    private @Nullable IOException failure;

    TellingChannel(SeekableByteChannel source) {
        super(source);
    }

    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    IOException failure(IOException happened) {
        failure = happened;
        return happened;
    }
}
