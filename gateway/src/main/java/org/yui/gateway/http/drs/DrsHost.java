package org.yui.gateway.http.drs;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.regex.Pattern;
import org.yui.domain.Require;

/** By which host and port the caller reached this gateway: only it knows, where something stands in between. */
final class DrsHost {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?");

    private DrsHost() {}

    static String of(Context http) {
        String host = http.header(Header.HOST);
        return Require.matches(FORM, host == null ? "" : host, "Host", "a host name or address, and a port");
    }
}
