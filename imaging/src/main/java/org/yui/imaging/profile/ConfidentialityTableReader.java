package org.yui.imaging.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.profile.ConfidentialityTable.Code;
import org.yui.imaging.profile.ConfidentialityTable.Repeating;
import org.yui.imaging.profile.ConfidentialityTable.Row;

/** Reads Table E.1-1 from tab-separated lines, and collects every problem before it refuses. */
final class ConfidentialityTableReader {

    private static final String EDITION = "# edition:";
    private static final Pattern EDITIONS = Pattern.compile("[0-9]{4}[a-z]");
    private static final Pattern TAG = Pattern.compile("[0-9A-F]{8}|[0-9A-F]{2}xx([0-9A-F]{4}|xxxx)");
    private static final String PRIVATE = "private";
    private static final List<ConfidentialityOption> OPTIONS = List.of(ConfidentialityOption.values());
    private static final List<String> HEADINGS = headings();

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final Map<Integer, Row> rows = new HashMap<>();
    private final List<Repeating> repeating = new ArrayList<>();
    private @Nullable Row ofPrivate;
    private int line;

    ConfidentialityTableReader(String file) {
        this.file = file;
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("tag", "basic"));
        OPTIONS.forEach(option -> headings.add(option.term()));
        headings.add("name");
        return List.copyOf(headings);
    }

    ConfidentialityTable read(List<String> lines) throws UnusableTableException {
        String edition = "";
        boolean headed = false;
        for (String text : lines) {
            line++;
            if (text.startsWith(EDITION)) {
                edition = text.substring(EDITION.length()).strip();
            } else if (!text.isEmpty() && text.charAt(0) != '#') {
                List<String> columns = List.of(text.split("\t", -1));
                if (headed) {
                    row(columns);
                } else {
                    headed = true;
                    demand(columns.equals(HEADINGS), "found other headings, expected " + String.join(" ", HEADINGS));
                }
            }
        }
        demandWhole(edition);
        Row privates = ofPrivate;
        if (!problems.isEmpty() || privates == null) {
            throw new UnusableTableException(file, problems);
        }
        return new ConfidentialityTable(edition, rows, repeating, privates);
    }

    private void demandWhole(String edition) {
        if (!EDITIONS.matcher(edition).matches()) {
            problems.add("found no edition, expected a line such as " + EDITION + " 2026c");
        }
        if (ofPrivate == null) {
            problems.add("found no row for private attributes, expected one whose tag is " + PRIVATE);
        }
    }

    private void demand(boolean holds, String problem) {
        if (!holds) {
            problems.add("line " + line + ": " + problem);
        }
    }

    private void row(List<String> columns) {
        if (columns.size() != HEADINGS.size()) {
            demand(false, "found " + columns.size() + " columns, expected " + HEADINGS.size());
            return;
        }
        Code basic = code(columns.get(1), "basic");
        if (basic == Code.K || basic == Code.C) {
            demand(false, "found " + basic + " as basic action, which only an option may do");
        }
        Map<ConfidentialityOption, Code> options = new EnumMap<>(ConfidentialityOption.class);
        for (int i = 0; i < OPTIONS.size(); i++) {
            String text = columns.get(i + 2);
            Code code = text.equals("-") ? null : code(text, HEADINGS.get(i + 2));
            if (code != null) {
                options.put(OPTIONS.get(i), code);
            }
        }
        if (basic != null) {
            put(columns.get(0), new Row(basic, options));
        }
    }

    private @Nullable Code code(String text, String heading) {
        Code code = Code.parse(text);
        demand(code != null, "found no known code in column " + heading + ", expected X, Z, D, U, K, C, X/Z and so on");
        return code;
    }

    private void put(String tag, Row row) {
        if (tag.equals(PRIVATE)) {
            demand(ofPrivate == null, "found a second row for private attributes, expected one");
            ofPrivate = row;
        } else if (!TAG.matcher(tag).matches()) {
            demand(
                    false,
                    "found another form of tag, expected eight hexadecimal digits, 60xx3000, 50xxxxxx or private");
        } else if (tag.indexOf('x') < 0) {
            Row before = rows.put(Integer.parseUnsignedInt(tag, 16), row);
            demand(before == null, "found a second row for " + tag + ", expected one");
        } else {
            repeating.add(repeating(tag, row));
        }
    }

    /** Groups of curves and overlays repeat in steps of two: the odd ones are private. */
    private static Repeating repeating(String tag, Row row) {
        String mask = tag.replaceAll("[0-9A-F]", "F").replace('x', '0');
        return new Repeating(
                Integer.parseUnsignedInt(mask, 16) | 0x0001_0000,
                Integer.parseUnsignedInt(tag.replace('x', '0'), 16),
                row);
    }
}
