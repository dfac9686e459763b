package org.yui.gateway.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.yui.domain.json.Json;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/** Request bodies, read no further than their limit, and answers in canonical JSON. */
public final class Body {

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    private static final int AT_ONCE = 16 << 10;

    /** How long the network takes is the machine's own time, whatever clock a node judges by. */
    private static final InstantSource CLOCK = InstantSource.system();

    private Body() {}

    /**
     * Reads a request's body.
     *
     * @throws RefusalException if it is larger than this, or comes too slowly
     */
    public static byte[] read(Context http, int mostBytes) throws RefusalException, IOException {
        Duration most = Exchange.limits(http).body();
        Instant until = CLOCK.instant().plus(most);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[AT_ONCE];
        InputStream in = http.req().getInputStream();
        for (int read = readSome(in, buffer); read >= 0; read = readSome(in, buffer)) {
            body.write(buffer, 0, read);
            if (body.size() > mostBytes) {
                throw new RefusalException(
                        Refusal.TOO_LARGE, "found a body of more than " + mostBytes + " bytes, expected at most that");
            }
            if (CLOCK.instant().isAfter(until)) {
                throw tooSlow("found a body that was not whole after " + most + ", expected it sooner", null);
            }
        }
        return body.toByteArray();
    }

    private static int readSome(InputStream in, byte[] buffer) throws RefusalException, IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw tooSlow("found a body that stopped coming, expected all of it", e);
            }
            throw e;
        }
    }

    private static RefusalException tooSlow(String message, @Nullable Throwable cause) {
        return new RefusalException(Refusal.TOO_SLOW, message, cause);
    }

    public static <T extends Record> T read(Context http, int mostBytes, Class<T> type)
            throws RefusalException, IOException {
        return Json.read(read(http, mostBytes), type);
    }

    public static void answer(Context http, Record record) {
        http.result(Json.bytes(record)).contentType(JSON);
    }

    public static void answer(Context http, byte[] bytes) {
        http.result(bytes).contentType(BYTES);
    }
}
