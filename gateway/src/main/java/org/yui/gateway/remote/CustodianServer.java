package org.yui.gateway.remote;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.http.Endpoint;
import org.yui.gateway.http.HttpsServer;
import org.yui.gateway.http.HttpsSetting;

/** A custodian over HTTPS. */
public final class CustodianServer implements Closeable {

    private final HttpsServer server;

    private CustodianServer(HttpsServer server) {
        this.server = server;
    }

    /** As {@link #start(HttpsSetting, Custodian, Facts, List)}, with nothing else at this port. */
    public static CustodianServer start(HttpsSetting setting, Custodian custodian, Facts facts) throws IOException {
        return start(setting, custodian, facts, List.of());
    }

    /**
     * Starts listening.
     *
     * @param facts the ledger in the hospital's name, for who may call what
     * @param more endpoints besides a custodian's own
     * @throws org.yui.gateway.http.PortTakenException if another program has the port
     */
    public static CustodianServer start(HttpsSetting setting, Custodian custodian, Facts facts, List<Endpoint> more)
            throws IOException {
        Callers callers = new Callers(facts);
        List<Endpoint> endpoints = new ArrayList<>(CustodianPostings.of(custodian, callers));
        endpoints.addAll(more);
        return new CustodianServer(HttpsServer.start(setting, endpoints));
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
