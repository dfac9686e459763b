package org.yui.cli.report;

/** A language that a report is written in, each in a file of its own, because a page without scripts cannot switch. */
public enum ReportLanguage {
    ENGLISH("en", 1, "report.html"),
    JAPANESE("ja", 2, "report.ja.html");

    private final String tag;
    private final int column;
    private final String file;

    ReportLanguage(String tag, int column, String file) {
        this.tag = tag;
        this.column = column;
        this.file = file;
    }

    /** As in {@code lang} (BCP 47). */
    String tag() {
        return tag;
    }

    /** Of the table of phrases. */
    int column() {
        return column;
    }

    /** Name of the file beside the evidence. */
    public String file() {
        return file;
    }

    ReportLanguage other() {
        return this == ENGLISH ? JAPANESE : ENGLISH;
    }
}
