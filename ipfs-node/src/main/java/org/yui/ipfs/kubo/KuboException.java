package org.yui.ipfs.kubo;

import java.io.IOException;

/** A Kubo node answered that it will not or cannot do what it was asked; asking it the same again will not help. */
public final class KuboException extends IOException {

    private static final int LONGEST = 300;

    private final int status;
    private final String said;

    KuboException(String node, String command, int status, String said) {
        super("Kubo node " + node + ", " + command + ": " + shortened(said)
                + (status == 403 ? " (status 403: check the token, and API.Authorizations of the node)" : ""));
        this.status = status;
        this.said = said;
    }

    /** Whether Kubo's own message has this in it; it has no other code for what went wrong. */
    boolean says(String words) {
        return said.contains(words);
    }

    /** The HTTP status; 200 where the answer itself was not what had been asked for. */
    public int status() {
        return status;
    }

    /** The first line, of what can be printed, and not more of it than helps. */
    private static String shortened(String said) {
        String line = said.strip().lines().findFirst().orElse("no message").replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
