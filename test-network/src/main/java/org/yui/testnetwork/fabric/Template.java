package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration file with {@code ${name}} where a value goes. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z.]+)}");

    private Template() {}

    /** A resource of this package, filled in. */
    static String fill(String resource, Map<String, String> values) {
        return PLACE.matcher(text(resource)).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException(resource + " asks for " + place.group(1) + ", which has no value");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String text(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }
}
