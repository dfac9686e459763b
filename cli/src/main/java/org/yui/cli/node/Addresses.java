package org.yui.cli.node;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Require;

/** Addresses as configuration files give them. */
final class Addresses {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}");

    private Addresses() {}

    /** {@code https://host:port}: scheme, host and port, nothing else. */
    static URI https(String text) {
        return of(text, "https");
    }

    /** As {@link #https}; plain HTTP too, but only on the loopback address, because a token travels with it. */
    static URI api(String text) {
        boolean plain = text.startsWith("http:");
        URI uri = of(text, plain ? "http" : "https");
        Require.that(
                !plain || uri.getHost().equals("127.0.0.1") || uri.getHost().equals("localhost"),
                "found plain HTTP to another machine");
        return uri;
    }

    private static URI of(String text, String scheme) {
        try {
            URI uri = new URI(text);
            boolean fits = scheme.equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() > 0
                    && uri.getPort() <= 65_535
                    && uri.getUserInfo() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            Require.that(fits, "found an address of another form");
            return URI.create(scheme + "://" + uri.getHost() + ":" + uri.getPort());
        } catch (URISyntaxException e) {
            InvalidValueException invalid = new InvalidValueException("found a text that is no address");
            invalid.initCause(e);
            throw invalid;
        }
    }

    /** {@code host:port} on this machine, where what is said needs no TLS. */
    static Address loopback(String text) {
        Address address = Address.parse(text);
        Require.that(
                LOOPBACK.matcher(address.host()).matches(),
                "found an address that other machines reach, expected 127.0.0.1 or localhost");
        return address;
    }

    /** {@code host:port} of something to connect to. */
    static Address reachable(String text) {
        Address address = Address.parse(text);
        Require.atLeast(1, address.port(), "port");
        return address;
    }
}
