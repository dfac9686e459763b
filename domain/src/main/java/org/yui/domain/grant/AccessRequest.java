package org.yui.domain.grant;

import org.jspecify.annotations.Nullable;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Code;
import org.yui.domain.DatasetId;
import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.Require;
import org.yui.domain.json.Json;
import org.yui.domain.json.Since;
import org.yui.domain.use.ResearchUse;

/**
 * {@code REQUEST}: a buyer asks for access to a dataset version.
 *
 * @param datasetHash SHA-256 of the canonical JSON of the dataset version that the buyer saw
 * @param quota how many lines it wants to be able to order; 1 to the terms' quota
 * @param purpose what it is for in the first place: one of the activities of {@code use}
 * @param wrappingKey X-Wing public key, 1216 bytes, to which parts of data keys are released
 * @param use what is to be done, in full; absent from requests of before it was asked for, and in no new one
 */
public record AccessRequest(
        GrantId id,
        MspId buyer,
        DatasetId dataset,
        int version,
        Hash datasetHash,
        Code purpose,
        Region region,
        long quota,
        Base64Bytes wrappingKey,
        @Since(2) @Nullable ResearchUse use)
        implements Fact {

    private static final int X_WING_PUBLIC_KEY_BYTES = 1216;

    public AccessRequest {
        Require.atLeast(1, version, "version");
        Require.atLeast(1, quota, "quota");
        Require.between(
                X_WING_PUBLIC_KEY_BYTES,
                X_WING_PUBLIC_KEY_BYTES,
                wrappingKey.bytes().length,
                "bytes of the wrapping key");
        Require.that(
                use == null || use.activities().contains(purpose),
                "purpose: found " + purpose + ", expected one of the activities of the use");
    }

    /** SHA-256 of its canonical JSON. */
    public Hash hash() {
        return Hash.of(Json.bytes(this));
    }

    /** SHA-256 of the wrapping key's bytes, which the grant pins. */
    public Hash wrappingKeyHash() {
        return Hash.of(wrappingKey.bytes());
    }

    @Override
    public String key() {
        return key(id);
    }

    public static String key(GrantId id) {
        return "REQUEST/" + id;
    }
}
