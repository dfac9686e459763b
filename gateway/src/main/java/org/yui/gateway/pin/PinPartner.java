package org.yui.gateway.pin;

import java.io.IOException;
import org.yui.gateway.RefusalException;

/** Another hospital that keeps content for this one. */
@FunctionalInterface
public interface PinPartner {

    /** Returns once all of the study is pinned there. Asked again, it makes sure that it still is. */
    void pin(PinRequest request) throws RefusalException, IOException;
}
