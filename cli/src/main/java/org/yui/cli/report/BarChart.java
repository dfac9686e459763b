package org.yui.cli.report;

import java.util.List;
import java.util.Locale;

/** Horizontal bars as inline SVG; every bar also says its value in words, so that colour and length carry nothing alone. */
final class BarChart {

    private static final int WIDTH = 720;
    private static final int LABEL = 300;
    private static final int VALUE = 110;
    private static final int ROW = 30;

    private BarChart() {}

    /** @param value zero or more */
    record Bar(String label, long value, String shown, String colour) {}

    static String draw(String title, List<Bar> bars) {
        long largest = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        StringBuilder out = new StringBuilder();
        int height = ROW * bars.size() + 8;
        out.append(String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" class=\"chart\">",
                Html.text(title),
                WIDTH,
                height));
        for (int i = 0; i < bars.size(); i++) {
            bar(out, bars.get(i), i * ROW + 4, largest);
        }
        return out.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder out, Bar bar, int top, long largest) {
        long room = WIDTH - LABEL - VALUE;
        long length = bar.value() == 0 ? 0 : Math.max(2, (long) (room * ((double) bar.value() / largest)));
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\" fill=\"%s\"/>"
                        + "<text x=\"%d\" y=\"%d\" class=\"value\">%s</text>",
                LABEL - 10,
                top + 17,
                Html.text(bar.label()),
                LABEL,
                top + 3,
                length,
                ROW - 10,
                bar.colour(),
                LABEL + length + 8,
                top + 17,
                Html.text(bar.shown())));
    }
}
