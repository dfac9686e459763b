package org.yui.vault;

import org.yui.domain.StudyVersionId;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;

/**
 * What a sealed container is bound to: its associated data is the canonical JSON of this.
 *
 * @param suite names the cipher: {@code AES256GCM-HKDF-SHA256-256KIB}
 * @param length of the container before sealing, in bytes
 */
public record SealContext(String suite, String channel, StudyVersionId studyVersion, long length) implements Versioned {

    /** The associated data of a leaf's container. */
    static byte[] of(String channel, StudyLeaf leaf) {
        return Json.bytes(new SealContext(StreamCipher.SUITE, channel, leaf.studyVersion(), leaf.plainLength()));
    }
}
