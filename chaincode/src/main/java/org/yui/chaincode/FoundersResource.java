package org.yui.chaincode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.yui.domain.json.Json;
import org.yui.domain.member.Founders;

/**
 * Finds the founding hospitals in the chaincode's own class path, so that changing them is changing the chaincode. The
 * thread's class loader comes first: an embedded ledger hands its own resource in that way.
 */
final class FoundersResource {

    private FoundersResource() {}

    static Founders read() {
        try (InputStream in = open()) {
            if (in == null) {
                throw new IllegalStateException("found no resource " + Founders.RESOURCE
                        + ", expected the founding hospitals on the class path");
            }
            return Json.read(in.readAllBytes(), Founders.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + Founders.RESOURCE, e);
        }
    }

    private static @Nullable InputStream open() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        InputStream in = ofThread == null ? null : ofThread.getResourceAsStream(Founders.RESOURCE);
        return in != null ? in : FoundersResource.class.getClassLoader().getResourceAsStream(Founders.RESOURCE);
    }
}
