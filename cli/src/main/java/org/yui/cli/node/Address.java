package org.yui.cli.node;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Require;

/**
 * Where something listens, or is reached.
 *
 * @param host a name or an IPv4 address
 * @param port 0 to 65535; 0 takes any free one, for listening only
 */
public record Address(String host, int port) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern FORM = Pattern.compile("([^:/@\\s]+):([0-9]{1,5})");

    public Address {
        Require.matches(HOST, host, "host", "a name or an IPv4 address");
        Require.between(0, 65_535, port, "port");
    }

    /** Reads {@code host:port}. */
    public static Address parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new InvalidValueException("found a text of " + text.length() + " characters, expected host:port");
        }
        return new Address(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
