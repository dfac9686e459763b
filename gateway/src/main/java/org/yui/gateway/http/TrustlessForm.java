package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.domain.InvalidValueException;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/**
 * In which of the two forms that can be checked an answer is asked for (IPFS trustless gateway specification): one block, or a CAR of
 * version 1, depth first. Content here has no two blocks that are alike, so a CAR with and one without duplicates are the same bytes.
 */
enum TrustlessForm {
    RAW("application/vnd.ipld.raw", "bin"),
    CAR("application/vnd.ipld.car", "car");

    private static final Pattern PARAMETER = Pattern.compile("\\s*([a-z-]+)\\s*=\\s*\"?([A-Za-z0-9.]+)\"?\\s*");

    private final String type;
    private final String ending;

    TrustlessForm(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** The media type of an answer. */
    String type() {
        return this == RAW ? type : type + ";version=1;order=dfs;dups=n";
    }

    /** How the name of a file of this form ends. */
    String ending() {
        return ending;
    }

    /** The parameter {@code format} goes before the header {@code Accept}. */
    static TrustlessForm of(Context http) throws RefusalException {
        @Nullable String format = http.queryParam("format");
        if (format != null) {
            TrustlessForm form = switch (format) {
                case "raw" -> RAW;
                case "car" -> CAR;
                default -> throw notAcceptable();
            };
            form.requireKnown(http.queryParam("car-version"), http.queryParam("car-order"));
            return form;
        }
        @Nullable String accept = http.header(Header.ACCEPT);
        if (accept == null || accept.strip().equals("*/*")) {
            throw new InvalidValueException("format: found none asked for, expected raw or car, as a parameter or in"
                    + " Accept: nothing is put together here that cannot be checked");
        }
        for (String each : accept.split(",", -1)) {
            String[] parts = each.split(";", -1);
            for (TrustlessForm form : values()) {
                if (parts[0].strip().equalsIgnoreCase(form.type)) {
                    form.requireKnown(parameter(parts, "version"), parameter(parts, "order"));
                    return form;
                }
            }
        }
        throw notAcceptable();
    }

    private static @Nullable String parameter(String[] parts, String name) {
        return Arrays.stream(parts)
                .skip(1)
                .map(p -> PARAMETER.matcher(p.toLowerCase(Locale.ROOT)))
                .filter(m -> m.matches() && m.group(1).equals(name))
                .map(m -> m.group(2))
                .findFirst()
                .orElse(null);
    }

    private void requireKnown(@Nullable String version, @Nullable String order) throws RefusalException {
        boolean known = (version == null || version.equals("1"))
                && (order == null || order.equals("dfs") || order.equals("unk"));
        if (this == CAR && !known) {
            throw notAcceptable();
        }
    }

    private static RefusalException notAcceptable() {
        return new RefusalException(
                Refusal.NOT_ACCEPTABLE,
                "found content asked for in another form, expected " + RAW.type + " or " + CAR.type
                        + " of version 1 in order dfs");
    }
}
