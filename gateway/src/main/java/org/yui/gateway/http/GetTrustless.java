package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.Content;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.GrantStream;
import org.yui.ipfs.PartialCar;
import org.yui.ipfs.TrustlessFile;

/**
 * {@code GET} and {@code HEAD /v1/orders/{order}/studies/{studyVersion}/ipfs/{cid}}: blocks of an ordered study's ciphertext, alone or
 * as a CAR, for the order's own buyer. What comes before {@code /ipfs/} is the address of a trustless gateway (IPFS trustless gateway
 * specification) that has this one file.
 */
final class GetTrustless implements Endpoint {

    private final DeliveryDesk desk;
    private final HandlerType method;
    private final LongConsumer served;

    private GetTrustless(DeliveryDesk desk, HandlerType method, LongConsumer served) {
        this.desk = desk;
        this.method = method;
        this.served = served;
    }

    /** @param served is told how many bytes went out, as they go */
    static GetTrustless whole(DeliveryDesk desk, LongConsumer served) {
        return new GetTrustless(desk, HandlerType.GET, served);
    }

    static GetTrustless headOnly(DeliveryDesk desk) {
        return new GetTrustless(desk, HandlerType.HEAD, bytes -> {});
    }

    @Override
    public HandlerType method() {
        return method;
    }

    @Override
    public String path() {
        return "/v1/orders/{order}/studies/{studyVersion}/ipfs/{cid}";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        OrderId order = OrderId.parse(http.pathParam("order"));
        StudyVersionId study = StudyVersionId.parse(http.pathParam("studyVersion"));
        Cid cid = Cid.parse(http.pathParam("cid"));
        TrustlessForm form = TrustlessForm.of(http);
        Content content = desk.content(caller, order, study);
        try {
            TrustlessFile.Part part = TrustlessFile.open(content.blocks(), content.cid(), content::open)
                    .part(cid)
                    .orElseThrow(GetTrustless::unknown);
            answer(http, content, part, form);
        } catch (MissingBlockException e) {
            throw new RefusalException(
                    Refusal.CONTENT_MISSING,
                    "found no content in this gateway's store at the moment, expected it; ask again later",
                    e);
        }
    }

    private static RefusalException unknown() {
        return new RefusalException(
                Refusal.UNKNOWN, "found no block of this study under this CID, expected one of its ciphertext");
    }

    private void answer(Context http, Content content, TrustlessFile.Part part, TrustlessForm form)
            throws RefusalException, IOException {
        EntityBytes bytes = EntityBytes.of(http.queryParam("dag-scope"), http.queryParam("entity-bytes"), part.size());
        String range = form == TrustlessForm.RAW ? "" : "." + bytes.first() + "-" + bytes.last();
        String tag = ContentAnswer.tag(part.cid() + "." + form.ending() + range);
        Condition condition = Condition.of(http, tag);
        if (condition == Condition.FAILED) {
            http.status(HttpStatus.PRECONDITION_FAILED);
            return;
        }
        http.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, "private").header(Header.ACCEPT_RANGES, "none");
        if (condition == Condition.NOT_MODIFIED) {
            http.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        http.header("X-Content-Type-Options", "nosniff").header(Header.VARY, Header.ACCEPT);
        http.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + part.cid() + "." + form.ending() + "\"");
        http.contentType(form.type());
        try (PartialCar car = part.car(bytes.first(), bytes.last())) {
            http.res().setContentLengthLong(form == TrustlessForm.RAW ? part.blockBytes() : car.length());
            if (method.equals(HandlerType.GET)) {
                send(http, content, part, form, car);
            }
        }
    }

    private void send(Context http, Content content, TrustlessFile.Part part, TrustlessForm form, PartialCar car)
            throws RefusalException, IOException {
        try (GrantStream stream = content.begin()) {
            Piecewise out = Piecewise.of(http);
            if (form == TrustlessForm.RAW) {
                send(part.block(), stream, out);
                return;
            }
            for (Optional<byte[]> piece = car.next(); piece.isPresent(); piece = car.next()) {
                send(piece.get(), stream, out);
            }
        }
    }

    private void send(byte[] bytes, GrantStream stream, Piecewise out) throws IOException {
        stream.await(bytes.length);
        out.write(bytes, bytes.length);
        served.accept(bytes.length);
    }
}
