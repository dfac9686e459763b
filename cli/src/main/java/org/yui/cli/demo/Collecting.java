package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.yui.cli.SecretFile;
import org.yui.cli.UnusableInputException;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.imaging.Collection;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.CuratedStudy;
import org.yui.imaging.UnusableFolderException;

/** Each hospital collects and curates its own folder into its own staging area, and keeps the record of it. */
final class Collecting {

    private final Setting setting;

    Collecting(Setting setting) {
        this.setting = setting;
    }

    CollectionReport run(MspId hospital, Path studies) throws IOException {
        Path own = setting.folder().member(hospital);
        Collection collection = new Collection(SecretFile.open(own.resolve("secret")), setting.clock());
        try {
            CollectionReport report = collection.collect(
                    studies,
                    own.resolve("staging"),
                    own.resolve("quarantine"),
                    (stage, done, total) -> setting.terminal().progress(stage, done, total));
            for (CuratedStudy study : report.studies()) {
                byte[] kept = Json.bytes(new StudyRecord(study.verdict(), study.evidence()));
                AtomicFile.write(own.resolve("evidence").resolve(study.key() + ".json"), kept);
            }
            return report;
        } catch (UnusableFolderException e) {
            throw new UnusableInputException(hospital + ": " + e.getMessage(), e);
        }
    }
}
