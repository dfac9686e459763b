package org.yui.vault;

/** Hears how far long work has come. */
@FunctionalInterface
public interface Progress {

    /** For callers that do not ask. */
    Progress UNHEARD = (done, total) -> {};

    /** So many of so many bytes are done. Called about once a mebibyte, by the working thread. */
    void at(long done, long total);
}
