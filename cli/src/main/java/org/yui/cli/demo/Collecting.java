package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.yui.cli.SecretFile;
import org.yui.cli.UnusableInputException;
import org.yui.domain.MspId;
import org.yui.imaging.Collection;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.UnusableFolderException;

/** Each hospital collects and curates its own folder into its own staging area. */
final class Collecting {

    private final Setting setting;

    Collecting(Setting setting) {
        this.setting = setting;
    }

    CollectionReport run(MspId hospital, Path studies) throws IOException {
        Path own = setting.folder().member(hospital);
        Collection collection = new Collection(SecretFile.open(own.resolve("secret")), setting.clock());
        try {
            return collection.collect(
                    studies,
                    own.resolve("staging"),
                    own.resolve("quarantine"),
                    (stage, done, total) -> setting.terminal().progress(stage, done, total));
        } catch (UnusableFolderException e) {
            throw new UnusableInputException(hospital + ": " + e.getMessage(), e);
        }
    }
}
