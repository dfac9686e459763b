package org.yui.network.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a private key's PEM comes from, which need not lie open in its file. */
@FunctionalInterface
public interface KeyBytes {

    /** As the file has it. */
    KeyBytes OPEN = Files::readAllBytes;

    /** The PEM; whoever takes it clears it. */
    byte[] read(Path file) throws IOException;
}
