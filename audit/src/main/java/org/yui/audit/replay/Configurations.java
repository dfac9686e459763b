package org.yui.audit.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.ConfigChange;
import org.yui.audit.report.ConfigurationInForce;

/** The configurations of the log, each from the block that brought it in. */
public final class Configurations {

    private final NavigableMap<Long, Channel> byBlock = new TreeMap<>();
    private final List<ConfigurationInForce> inForce = new ArrayList<>();

    void add(long block, Channel channel) {
        byBlock.put(block, channel);
        inForce.add(new ConfigurationInForce(block, channel.sequence(), List.of(), List.of()));
    }

    void add(long block, ConfigChange change) {
        byBlock.put(block, change.after());
        inForce.add(new ConfigurationInForce(block, change.after().sequence(), change.changed(), change.signers()));
    }

    /** All of them, in the order of the log. */
    public List<ConfigurationInForce> inForce() {
        return List.copyOf(inForce);
    }

    /** The newest configuration; empty if block 0 could not be read. */
    public Optional<Channel> current() {
        return Optional.ofNullable(byBlock.lastEntry()).map(Map.Entry::getValue);
    }

    /** The configuration against which a block is judged: that of the blocks before it, for block 0 its own. */
    public Optional<Channel> before(long block) {
        var found = block == 0 ? byBlock.firstEntry() : byBlock.lowerEntry(block);
        return Optional.ofNullable(found).map(Map.Entry::getValue);
    }

    /** The newest block with a configuration that is not after this one. */
    long lastConfig(long block) {
        Long found = byBlock.floorKey(block);
        return found == null ? 0 : found;
    }
}
