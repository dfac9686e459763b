package org.yui.cli.report;

/** Text that is safe to put into a page. */
final class Html {

    private Html() {}

    /** Escapes for element content and quoted attributes. */
    static String text(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** An identifier or hash shortened for reading, whole in its tooltip. */
    static String shortened(String identifier) {
        int shown = 12;
        return identifier.length() <= shown
                ? "<code>" + text(identifier) + "</code>"
                : "<code title=\"" + text(identifier) + "\">" + text(identifier.substring(0, shown)) + "…</code>";
    }
}
