package org.yui.gateway.buyer;

import java.io.IOException;

/** The gateway answered with a problem document (RFC 9457). Nothing was changed unless the code says otherwise. */
public final class GatewayRefusedException extends IOException {

    private final int status;
    private final String code;

    GatewayRefusedException(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The machine code: a {@link org.yui.gateway.Refusal} or a contract's own code. */
    public String code() {
        return code;
    }
}
