package org.yui.gateway.http;

import io.javalin.http.Context;
import java.io.IOException;
import org.yui.domain.json.Json;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/** Request bodies, read no further than their limit, and answers in canonical JSON. */
final class Body {

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    private Body() {}

    static byte[] read(Context http, int mostBytes) throws RefusalException, IOException {
        byte[] body = http.req().getInputStream().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new RefusalException(
                    Refusal.TOO_LARGE, "found a body of more than " + mostBytes + " bytes, expected at most that");
        }
        return body;
    }

    static <T extends Record> T read(Context http, int mostBytes, Class<T> type) throws RefusalException, IOException {
        return Json.read(read(http, mostBytes), type);
    }

    static void answer(Context http, Record record) {
        http.result(Json.bytes(record)).contentType(JSON);
    }

    static void answer(Context http, byte[] bytes) {
        http.result(bytes).contentType(BYTES);
    }
}
