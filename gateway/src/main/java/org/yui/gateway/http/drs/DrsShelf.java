package org.yui.gateway.http.drs;

import java.io.IOException;
import java.util.List;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.OrderedObject;

/** The objects that each caller has ordered, as the standard describes them. */
final class DrsShelf {

    private final DeliveryDesk desk;

    DrsShelf(DeliveryDesk desk) {
        this.desk = desk;
    }

    /** @param authority host and port by which the caller reached this gateway */
    DrsObject object(MspId caller, String id, String authority) throws RefusalException, IOException {
        OrderedObject object = find(caller, id);
        List<DrsAccessMethod> methods = object.orders().stream()
                .map(o -> new DrsAccessMethod("https", o.text(), true, DrsAuthorizations.of(id)))
                .toList();
        return new DrsObject(
                id,
                "drs://" + authority + "/" + id,
                object.leaf().sealedSize(),
                object.orderedAt(),
                "application/octet-stream",
                List.of(new DrsChecksum(object.sha256().text(), "sha-256")),
                methods,
                List.of("ipfs://" + object.leaf().cid()));
    }

    DrsAuthorizations authorizations(MspId caller, String id) throws RefusalException, IOException {
        return desk.ordered(caller, studyVersion(id))
                .map(leaf -> DrsAuthorizations.of(id))
                .orElseThrow(DrsShelf::unknown);
    }

    /** @param access an order's id */
    DrsAccessUrl access(MspId caller, String id, String access, String authority) throws RefusalException, IOException {
        desk.content(caller, order(access), studyVersion(id));
        return new DrsAccessUrl("https://" + authority + "/v1/orders/" + access + "/studies/" + id + "/content");
    }

    private OrderedObject find(MspId caller, String id) throws RefusalException, IOException {
        return desk.object(caller, studyVersion(id)).orElseThrow(DrsShelf::unknown);
    }

    private static StudyVersionId studyVersion(String id) throws RefusalException {
        try {
            return StudyVersionId.parse(id);
        } catch (InvalidValueException e) {
            throw unknown(); // not the form of an id: no object has it
        }
    }

    private static OrderId order(String access) throws RefusalException {
        try {
            return OrderId.parse(access);
        } catch (InvalidValueException e) {
            throw unknown(); // not the form of an id: no order has it
        }
    }

    private static RefusalException unknown() {
        return new RefusalException(Refusal.UNKNOWN, "found no such object among the caller's orders");
    }
}
