package org.yui.imaging.charset;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Defined terms of Specific Character Set (PS3.3 C.12.1.1.2), by the number of their ISO-IR registration. */
final class DefinedTerm {

    private static final Map<String, GraphicSet> REGISTERED = Map.ofEntries(
            Map.entry("6", GraphicSet.ASCII),
            Map.entry("13", GraphicSet.KATAKANA),
            Map.entry("58", GraphicSet.CHINESE),
            Map.entry("87", GraphicSet.KANJI),
            Map.entry("100", GraphicSet.LATIN_1),
            Map.entry("101", GraphicSet.LATIN_2),
            Map.entry("109", GraphicSet.LATIN_3),
            Map.entry("110", GraphicSet.LATIN_4),
            Map.entry("126", GraphicSet.GREEK),
            Map.entry("127", GraphicSet.ARABIC),
            Map.entry("138", GraphicSet.HEBREW),
            Map.entry("144", GraphicSet.CYRILLIC),
            Map.entry("148", GraphicSet.LATIN_5),
            Map.entry("149", GraphicSet.KOREAN),
            Map.entry("159", GraphicSet.SUPPLEMENTARY_KANJI),
            Map.entry("166", GraphicSet.THAI),
            Map.entry("203", GraphicSet.LATIN_9));

    private static final Pattern PLAIN = Pattern.compile("ISO[-_ ]?IR[-_ ]?(\\d+)");
    private static final Pattern EXTENDED = Pattern.compile("ISO[-_ ]?2022[-_ ]?(?:IR)?[-_ ]?(\\d+)");

    private DefinedTerm() {}

    /** As {@code ISO_IR 100} or {@code ISO 2022 IR 100}, with the slips of real files. */
    static Optional<GraphicSet> set(String term) {
        String capitals = term.toUpperCase(Locale.ROOT);
        for (Pattern form : new Pattern[] {PLAIN, EXTENDED}) {
            var matcher = form.matcher(capitals);
            if (matcher.matches()) {
                return Optional.ofNullable(REGISTERED.get(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** What has no code extensions: UTF-8, GB18030 and GBK, with the slips of real files. */
    static @Nullable String standAlone(String term) {
        String bare = term.toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return switch (bare) {
            case "ISOIR192", "ISO2022IR192", "UTF8" -> "UTF-8";
            case "GB18030" -> "GB18030";
            case "GBK", "ISO2022GBK" -> "GBK";
            default -> null;
        };
    }

    /** Whether the standard has exactly this term. */
    static boolean isDefined(String term) {
        if (term.equals("ISO_IR 192") || term.equals("GB18030") || term.equals("GBK")) {
            return true;
        }
        Optional<GraphicSet> set = set(term);
        String number = term.substring(term.lastIndexOf(' ') + 1);
        boolean plain = term.equals("ISO_IR " + number)
                && set.isPresent()
                && set.orElseThrow().bytes() == 1
                && set.orElseThrow() != GraphicSet.ASCII;
        return plain || (set.isPresent() && term.equals("ISO 2022 IR " + number));
    }
}
