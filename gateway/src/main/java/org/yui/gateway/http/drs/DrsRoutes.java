package org.yui.gateway.http.drs;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import org.yui.domain.MspId;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.http.Body;
import org.yui.gateway.http.Endpoint;

/** The endpoints of the standard. */
public final class DrsRoutes {

    /** What every path of the standard begins with. */
    public static final String PREFIX = "/ga4gh/drs/v1";

    private static final int MOST_BYTES = 1 << 20;
    private static final String OBJECTS = PREFIX + "/objects";
    private static final String OBJECT = OBJECTS + "/{object_id}";
    private static final String ACCESS = OBJECT + "/access/{access_id}";

    private final DeliveryDesk desk;
    private final DrsShelf shelf;

    private DrsRoutes(DeliveryDesk desk) {
        this.desk = desk;
        this.shelf = new DrsShelf(desk);
    }

    /** All of them, in the order in which paths are to be compared. */
    public static List<Endpoint> of(DeliveryDesk desk) {
        DrsRoutes routes = new DrsRoutes(desk);
        return List.of(
                new DrsEndpoint(HandlerType.GET, PREFIX + "/service-info", routes::info),
                new DrsEndpoint(HandlerType.POST, OBJECTS, routes::objects),
                new DrsEndpoint(HandlerType.OPTIONS, OBJECTS, routes::authorizationsOfSeveral),
                new DrsEndpoint(HandlerType.POST, OBJECTS + "/access", routes::accesses),
                new DrsEndpoint(HandlerType.GET, OBJECT, routes::object),
                new DrsEndpoint(HandlerType.POST, OBJECT, routes::posted),
                new DrsEndpoint(HandlerType.OPTIONS, OBJECT, routes::authorizations),
                new DrsEndpoint(HandlerType.GET, ACCESS, routes::access),
                new DrsEndpoint(HandlerType.POST, ACCESS, routes::postedAccess));
    }

    private DrsServiceInfo info(MspId caller, Context http) {
        String operator = desk.operator().text();
        return new DrsServiceInfo(
                "org.yui.drs." + operator,
                "Sealed imaging studies",
                new DrsServiceInfo.Type("org.ga4gh", "drs", "1.5.0"),
                new DrsServiceInfo.Organization(operator, "https://" + DrsHost.of(http)),
                "1",
                DrsBulk.MOST,
                new DrsServiceInfo.Drs(DrsBulk.MOST));
    }

    private DrsObject object(MspId caller, Context http) throws RefusalException, IOException {
        return shelf.object(caller, http.pathParam("object_id"), DrsHost.of(http));
    }

    private DrsObject posted(MspId caller, Context http) throws RefusalException, IOException {
        Body.read(http, MOST_BYTES, DrsPassports.class);
        return object(caller, http);
    }

    private DrsAuthorizations authorizations(MspId caller, Context http) throws RefusalException, IOException {
        return shelf.authorizations(caller, http.pathParam("object_id"));
    }

    private DrsAccessUrl access(MspId caller, Context http) throws RefusalException, IOException {
        return shelf.access(caller, http.pathParam("object_id"), http.pathParam("access_id"), DrsHost.of(http));
    }

    private DrsAccessUrl postedAccess(MspId caller, Context http) throws RefusalException, IOException {
        Body.read(http, MOST_BYTES, DrsPassports.class);
        return access(caller, http);
    }

    private DrsObjects objects(MspId caller, Context http) throws RefusalException, IOException {
        String authority = DrsHost.of(http);
        DrsBulk<DrsObject> bulk = new DrsBulk<>();
        for (String id : ids(http)) {
            bulk.ask(id, () -> shelf.object(caller, id, authority));
        }
        return new DrsObjects(bulk.summary(), bulk.unresolved(), bulk.resolved());
    }

    private DrsBulkAuthorizations authorizationsOfSeveral(MspId caller, Context http)
            throws RefusalException, IOException {
        DrsBulk<DrsAuthorizations> bulk = new DrsBulk<>();
        for (String id : ids(http)) {
            bulk.ask(id, () -> shelf.authorizations(caller, id));
        }
        return new DrsBulkAuthorizations(bulk.summary(), bulk.unresolved(), bulk.resolved());
    }

    private static List<String> ids(Context http) throws RefusalException, IOException {
        List<String> ids = Body.read(http, MOST_BYTES, DrsObjectIds.class).bulk_object_ids();
        DrsBulk.requireFew(ids.size());
        return ids;
    }

    private DrsAccessUrls accesses(MspId caller, Context http) throws RefusalException, IOException {
        String authority = DrsHost.of(http);
        List<DrsObjectAccessIds> asked =
                Body.read(http, MOST_BYTES, DrsAccessIds.class).bulk_object_access_ids();
        DrsBulk.requireFew(
                asked.stream().mapToInt(a -> a.bulk_access_ids().size()).sum());
        DrsBulk<DrsBulkAccessUrl> bulk = new DrsBulk<>();
        for (DrsObjectAccessIds each : asked) {
            String id = each.bulk_object_id();
            for (String access : each.bulk_access_ids()) {
                bulk.ask(
                        id,
                        () -> new DrsBulkAccessUrl(
                                id,
                                access,
                                shelf.access(caller, id, access, authority).url()));
            }
        }
        return new DrsAccessUrls(bulk.summary(), bulk.unresolved(), bulk.resolved());
    }
}
