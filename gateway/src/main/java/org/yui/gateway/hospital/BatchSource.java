package org.yui.gateway.hospital;

import java.io.IOException;

/** Gives a batch when it is needed, which may take long: collecting, curating and sealing come before. */
@FunctionalInterface
public interface BatchSource {

    Batch batch() throws IOException;
}
