package org.yui.audit.replay;

import org.yui.audit.transaction.Transaction;

/** Takes what the replay found valid, in the order of the log. */
public interface Accepted {

    /** A valid transaction, before the next one is looked at. */
    void transaction(Place place, Transaction transaction);
}
