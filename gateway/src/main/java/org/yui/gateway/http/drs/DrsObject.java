package org.yui.gateway.http.drs;

import java.time.Instant;
import java.util.List;

/**
 * {@code DrsObject}.
 *
 * @param size of the ciphertext in bytes
 * @param created_time when the caller ordered it first: when the study was made is nobody's to know
 * @param checksums of the ciphertext
 * @param aliases {@code ipfs://} and the CID
 */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsObject(
        String id,
        String self_uri,
        long size,
        Instant created_time,
        String mime_type,
        List<DrsChecksum> checksums,
        List<DrsAccessMethod> access_methods,
        List<String> aliases) {

    public DrsObject {
        checksums = List.copyOf(checksums);
        access_methods = List.copyOf(access_methods);
        aliases = List.copyOf(aliases);
    }
}
