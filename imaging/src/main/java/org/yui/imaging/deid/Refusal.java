package org.yui.imaging.deid;

import java.util.regex.Pattern;
import org.yui.domain.Require;

/**
 * Why a file is not passed on.
 *
 * @param code     for programs: lower-case words joined by hyphens
 * @param sentence for people: what was found and what was expected; tags, types, lengths and the standard's own names, never a
 *                 value of the file's
 */
public record Refusal(String code, String sentence) {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Refusal {
        Require.matches(CODE, code, "code", "lower-case words joined by hyphens");
    }
}
