package org.yui.cli;

/** How a command ended, for scripts. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;

    /** The check found something. */
    public static final int FOUND = 1;

    /** Bad usage, or input that cannot be used; nothing was changed. */
    public static final int UNUSABLE = 2;

    /** Done, but some input was quarantined. */
    public static final int QUARANTINED = 3;

    private ExitCode() {}
}
