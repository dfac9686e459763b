package org.yui.imaging.verify;

import java.nio.file.Path;
import org.yui.imaging.Slices;
import org.yui.imaging.Written;

/** One de-identified slice. */
final class CleanOutput {

    private CleanOutput() {}

    static Path of(Path folder) throws Exception {
        Path out = folder.resolve("clean.dcm");
        Written.deidentify(new Slices().write(folder, "in.dcm"), out);
        return out;
    }
}
