package org.yui.gateway.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.yui.gateway.catalogue.Catalogue;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.OpeningsShelf;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.http.drs.DrsRoutes;
import org.yui.network.LedgerService;
import org.yui.network.member.MutualTls;

/** The gateway over HTTPS. */
public final class GatewayServer implements Closeable {

    private final HttpsServer server;

    private GatewayServer(HttpsServer server) {
        this.server = server;
    }

    /**
     * Starts listening on the loopback address.
     *
     * @param port 0 for any that is free
     * @param tls the operator's
     * @param facts the ledger in the operator's name
     * @throws PortTakenException if another program has the port
     */
    public static GatewayServer start(
            int port,
            MutualTls tls,
            SecureRandom random,
            LedgerService service,
            Facts facts,
            DeliveryDesk desk,
            OpeningsShelf shelf)
            throws IOException {
        HttpsSetting setting = HttpsSetting.loopback(port, tls, random);
        return start(setting, service, facts, desk, shelf, bytes -> {}, List.of());
    }

    /**
     * Starts listening.
     *
     * @param facts the ledger in the operator's name
     * @param served is told how many bytes of content went out
     * @param more endpoints besides those that every gateway has
     * @throws PortTakenException if another program has the port
     */
    public static GatewayServer start(
            HttpsSetting setting,
            LedgerService service,
            Facts facts,
            DeliveryDesk desk,
            OpeningsShelf shelf,
            LongConsumer served,
            List<Endpoint> more)
            throws IOException {
        ContentAnswer content = new ContentAnswer(setting.random(), served);
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                new GetCatalogue(new Catalogue(service, facts)),
                new GetRequest(facts),
                new GetGrant(facts),
                new GetStudies(desk),
                new PutOpenings(shelf),
                new PostOrder(desk),
                new GetOrder(desk),
                GetContent.whole(desk, content),
                GetContent.headOnly(desk, content),
                GetTrustless.whole(desk, served),
                GetTrustless.headOnly(desk),
                PostLedgerMessage.evaluate(service),
                PostLedgerMessage.endorse(service),
                PostLedgerMessage.submit(service),
                new GetTransaction(service),
                new GetHeight(service),
                new GetBlock(service)));
        endpoints.addAll(DrsRoutes.of(desk));
        endpoints.addAll(more);
        return new GatewayServer(HttpsServer.start(setting, endpoints));
    }

    /** Where it listens. */
    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
