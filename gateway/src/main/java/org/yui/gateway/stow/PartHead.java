package org.yui.gateway.stow;

import java.util.Locale;
import java.util.Optional;

/** The headers of a part, of which only the content type matters. */
final class PartHead {

    private static final String CONTENT_TYPE = "content-type:";

    private PartHead() {}

    /** @param head its lines, with their ends */
    static Optional<String> contentType(String head) {
        String unfolded = head.replaceAll("\r\n[ \t]+", " ");
        return unfolded.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(CONTENT_TYPE))
                .map(line -> line.substring(CONTENT_TYPE.length()).strip())
                .findFirst();
    }
}
