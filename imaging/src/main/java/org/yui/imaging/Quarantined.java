package org.yui.imaging;

import java.time.Instant;
import org.yui.domain.Hash;
import org.yui.domain.json.Versioned;
import org.yui.imaging.deid.Refusal;

/**
 * What is said beside a quarantined file, in clear: nothing that tells whose it is.
 *
 * @param id        name of the encrypted file: keyed hash of its content and of where it was found
 * @param refusal   why it is here
 * @param bytes     length of the file
 * @param path      keyed hash of where it was found, by which the hospital can find it again
 * @param since     when it was first put here
 * @param expiresAt when it is deleted
 */
public record Quarantined(String id, Refusal refusal, long bytes, Hash path, Instant since, Instant expiresAt)
        implements Versioned {}
