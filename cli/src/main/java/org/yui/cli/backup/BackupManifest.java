package org.yui.cli.backup;

import java.time.Instant;
import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * What a backup holds: its last entry, without which it is not whole.
 *
 * @param made by the clock of the machine
 * @param files every other entry, each once
 */
public record BackupManifest(MspId member, String channel, Instant made, List<Entry> files) implements Versioned {

    static final String NAME = "backup.json";

    public BackupManifest {
        files = List.copyOf(files);
        Require.distinct(files.stream().map(Entry::path).toList(), "paths");
    }

    /**
     * A file of the backup.
     *
     * @param path relative to the member's folder, with slashes
     * @param size in bytes
     */
    public record Entry(String path, long size, Hash hash) {}
}
