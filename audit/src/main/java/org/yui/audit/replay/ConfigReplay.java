package org.yui.audit.replay;

import java.util.Optional;
import org.yui.audit.block.Block;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.ConfigBlock;
import org.yui.audit.channel.ConfigChange;
import org.yui.audit.channel.Governance;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.wire.MalformedBytesException;

/** Replays the blocks that bring a configuration in. */
final class ConfigReplay {

    private final String channelName;
    private final Findings findings;
    private final Configurations configurations = new Configurations();

    ConfigReplay(String channelName, Findings findings) {
        this.channelName = channelName;
        this.findings = findings;
    }

    Configurations configurations() {
        return configurations;
    }

    /** The configuration of block 0; empty if it could not be read. */
    Optional<Channel> first(Block block) {
        if (block.envelopes().size() != 1) {
            find(block, "found other than one envelope in block 0, expected one");
            return Optional.empty();
        }
        ConfigBlock config = new ConfigBlock();
        try {
            Channel read = config.read(block.envelopes().getFirst());
            configurations.add(0, read);
            if (!read.id().equals(channelName)) {
                find(block, "found another channel than the folder is named by");
            }
            BlockMetadata.problems(block, read, 0).forEach(p -> find(block, p));
            govern(block, read);
        } catch (MalformedBytesException e) {
            find(block, "configuration: " + e.getMessage());
        }
        config.notes().forEach(n -> find(block, n));
        return configurations.current();
    }

    /** The configuration that a later block brings in; empty if it may not. */
    Optional<Channel> change(long number, Block block) {
        Optional<Channel> before = configurations.before(number);
        if (before.isEmpty()) {
            find(block, "cannot be judged: block 0 says no channel");
            return Optional.empty();
        }
        BlockMetadata.problems(block, before.get(), number).forEach(p -> find(block, p));
        ConfigBlock config = new ConfigBlock();
        Optional<Channel> after = Optional.empty();
        try {
            ConfigChange change = config.next(before.get(), block.envelopes().getFirst());
            after = Optional.of(change.after());
            configurations.add(number, change);
            govern(block, change.after());
        } catch (MalformedBytesException e) {
            findings.add(FindingClass.AUTHORISATION, HashChain.where(block), "configuration: " + e.getMessage());
        }
        config.notes().forEach(n -> find(block, n));
        return after;
    }

    private void find(Block block, String what) {
        findings.add(FindingClass.INTEGRITY, HashChain.where(block), what);
    }

    private void govern(Block block, Channel channel) {
        Governance.problems(channel).forEach(p -> findings.add(FindingClass.AUTHORISATION, HashChain.where(block), p));
    }
}
