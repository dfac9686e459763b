package org.yui.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The line of JSON that a sealed file begins with. */
final class FirstLine {

    private FirstLine() {}

    /** Reads it, its end included, and no byte more. */
    static byte[] read(InputStream in, int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read;
        do {
            read = in.read();
            if (read < 0 || line.size() == longest) {
                throw new NotSealedToThisException(
                        "found a file without the first line of a sealed file, expected one that yui sealed");
            }
            line.write(read);
        } while (read != '\n');
        return line.toByteArray();
    }
}
