package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.Content;
import org.yui.gateway.delivery.DeliveryDesk;

/**
 * {@code GET} and {@code HEAD /v1/orders/{order}/studies/{studyVersion}/content}: ciphertext, whole or one range of it
 * (RFC 9110, sections 13.1.5 and 14), for the order's own buyer. Its strong entity tag is the CID.
 */
final class GetContent implements Endpoint {

    private static final int AT_ONCE = 256 << 10;

    private final DeliveryDesk desk;
    private final HandlerType method;
    private final LongConsumer served;

    private GetContent(DeliveryDesk desk, HandlerType method, LongConsumer served) {
        this.desk = desk;
        this.method = method;
        this.served = served;
    }

    /** @param served is told how many bytes went out, as they go */
    static GetContent whole(DeliveryDesk desk, LongConsumer served) {
        return new GetContent(desk, HandlerType.GET, served);
    }

    static GetContent headOnly(DeliveryDesk desk) {
        return new GetContent(desk, HandlerType.HEAD, bytes -> {});
    }

    @Override
    public HandlerType method() {
        return method;
    }

    @Override
    public String path() {
        return "/v1/orders/{order}/studies/{studyVersion}/content";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        OrderId order = OrderId.parse(http.pathParam("order"));
        StudyVersionId study = StudyVersionId.parse(http.pathParam("studyVersion"));
        Content content = desk.content(caller, order, study);
        String tag = '"' + content.cid().text() + '"';
        http.header(Header.ETAG, tag).header(Header.ACCEPT_RANGES, "bytes").header(Header.CACHE_CONTROL, "private");
        http.contentType("application/octet-stream");
        if (method.equals(HandlerType.HEAD)) {
            http.res().setContentLengthLong(content.size());
            return;
        }
        switch (ByteRange.of(http.header(Header.RANGE), http.header(Header.IF_RANGE), tag, content.size())) {
            case ByteRange.Whole() -> send(http, content, 0, content.size());
            case ByteRange.Part part -> {
                http.status(HttpStatus.PARTIAL_CONTENT);
                http.header(Header.CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + content.size());
                send(http, content, part.first(), part.length());
            }
            case ByteRange.Unsatisfiable() -> {
                http.status(HttpStatus.RANGE_NOT_SATISFIABLE);
                http.header(Header.CONTENT_RANGE, "bytes */" + content.size());
            }
        }
    }

    private void send(Context http, Content content, long offset, long length) throws IOException {
        http.res().setContentLengthLong(length);
        byte[] buffer = new byte[AT_ONCE];
        try (InputStream in = content.open(offset, length)) {
            OutputStream out = http.res().getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                served.accept(read);
            }
        }
    }
}
