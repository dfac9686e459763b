package org.yui.gateway.buyer;

import java.io.IOException;

/** Something that a gateway or a custodian delivered does not fit what the ledger says. Nothing was kept of it. */
public final class CheckFailedException extends IOException {

    CheckFailedException(String message) {
        super(message);
    }
}
