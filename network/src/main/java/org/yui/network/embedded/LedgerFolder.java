package org.yui.network.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Require;
import org.yui.network.block.BlockFolder;
import org.yui.network.block.CorruptBlockFileException;

/** One channel's ledger on the disk, held by this engine alone: its blocks, the state that follows, and what block 0 says. */
final class LedgerFolder implements AutoCloseable {

    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9.-]{0,248}");

    private final LedgerLock lock;
    private final StateStore state;
    private final Chain chain;
    private final ChannelConfig config;

    private LedgerFolder(LedgerLock lock, StateStore state, Chain chain, ChannelConfig config) {
        this.lock = lock;
        this.state = state;
        this.chain = chain;
        this.config = config;
    }

    /**
     * Opens the ledger, and begins it where there is none.
     *
     * @param genesis block 0 for a new one
     * @throws InvalidValueException if the ledger there is another channel's
     */
    static LedgerFolder open(Path folder, String channel, Supplier<Block> genesis) throws IOException {
        Require.matches(
                CHANNEL, channel, "channel", "a lower-case letter, then lower-case letters, digits, dots and hyphens");
        LedgerLock lock = LedgerLock.take(folder);
        List<AutoCloseable> opened = new ArrayList<>(List.of(lock));
        try {
            StateStore state = StateStore.open(folder.resolve("state").resolve(channel + ".mv"));
            opened.add(state);
            Chain chain = Chain.open(BlockFolder.of(folder, channel), state);
            opened.add(chain);
            return new LedgerFolder(lock, state, chain, config(chain, channel, genesis));
        } catch (IOException | RuntimeException e) {
            closeAll(opened, e);
            throw e;
        }
    }

    private static void closeAll(List<AutoCloseable> opened, Exception because) {
        for (AutoCloseable each : opened.reversed()) {
            try {
                each.close();
            } catch (Exception e) {
                because.addSuppressed(e);
            }
        }
    }

    private static ChannelConfig config(Chain chain, String channel, Supplier<Block> genesis) throws IOException {
        if (chain.height() == 0) {
            chain.begin(genesis.get());
        }
        Block first = chain.block(0).orElseThrow(() -> new CorruptBlockFileException("found no block 0"));
        ChannelConfig config = ChannelConfig.of(first);
        if (!config.channel().equals(channel)) {
            throw new InvalidValueException("found a ledger of channel " + config.channel() + ", expected " + channel
                    + "; give it a folder of its own");
        }
        return config;
    }

    StateStore state() {
        return state;
    }

    Chain chain() {
        return chain;
    }

    ChannelConfig config() {
        return config;
    }

    @Override
    public void close() throws IOException {
        chain.close();
        state.close();
        lock.close();
    }
}
