package org.yui.gateway.stow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.domain.InvalidValueException;

/**
 * A media type (RFC 9110, section 8.3.1).
 *
 * @param name type and subtype, in lower case
 * @param parameters by their names in lower case
 */
record MediaType(String name, Map<String, String> parameters) {

    private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+)\\s*");

    /** A value without quotes may hold a slash, although it may not: {@code type=application/dicom} is sent by many. */
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z0-9!#$&^_.+-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\"\\s]+))\\s*");

    private static final int MOST_CHARACTERS = 1000;

    MediaType {
        parameters = Map.copyOf(parameters);
    }

    /** @throws InvalidValueException if it is none */
    static MediaType parse(String text) {
        Matcher name = NAME.matcher(text);
        if (text.length() > MOST_CHARACTERS || !name.lookingAt()) {
            throw new InvalidValueException("found a media type of another form, expected type/subtype");
        }
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        int at = name.end();
        while (at < text.length() && parameter.region(at, text.length()).lookingAt()) {
            String value = parameter.group(2) == null ? parameter.group(3) : unquoted(parameter.group(2));
            parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
            at = parameter.end();
        }
        if (at < text.length() && !text.substring(at).matches(";?\\s*")) {
            throw new InvalidValueException(
                    "found a media type with something else behind it, expected parameters, name=value");
        }
        return new MediaType(name.group(1).toLowerCase(Locale.ROOT), parameters);
    }

    private static String unquoted(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1");
    }

    Optional<String> parameter(String key) {
        return Optional.ofNullable(parameters.get(key));
    }
}
