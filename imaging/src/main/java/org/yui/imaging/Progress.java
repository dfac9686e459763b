package org.yui.imaging;

/** Told how far long work has come. Called often, from the thread that works. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * One more file is done.
     *
     * @param stage what is being done: {@code examine} or {@code de-identify}
     * @param done  files done so far, from 1
     * @param total files to do in this stage
     */
    void at(String stage, long done, long total);
}
