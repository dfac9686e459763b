package org.yui.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.yui.cli.AtomicFile;
import org.yui.imaging.evidence.BatchRecord;

/** Writes the report of a de-identified batch in every language. */
public final class DeidReports {

    private DeidReports() {}

    /** @param folder of the batch's evidence, for the report stays with it at the hospital */
    public static void write(Path folder, BatchRecord batch) throws IOException {
        for (ReportLanguage language : ReportLanguage.values()) {
            String page = DeidReportPage.render(batch, language);
            AtomicFile.write(folder.resolve(language.file()), page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
