package org.yui.imaging.charset;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Vr;

/**
 * Writes one value with the escape sequences that it needs, and the first set again before delimiters and at the end.
 *
 * <p>Before a space and before a character of G1 too, a set of two bytes leaves G0: readers exist that decode from escape to
 * escape with one set.
 */
final class ExtendedWriter {

    private final GraphicSet firstG0;
    private final @Nullable GraphicSet firstG1;
    private final Set<GraphicSet> declared;
    private final Vr vr;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private GraphicSet g0;
    private @Nullable GraphicSet g1;

    ExtendedWriter(GraphicSet g0, @Nullable GraphicSet g1, Set<GraphicSet> declared, Vr vr) {
        this.firstG0 = g0;
        this.firstG1 = g1;
        this.declared = declared;
        this.vr = vr;
        this.g0 = g0;
        this.g1 = g1;
    }

    /** Empty if a character has no code in these sets. */
    Optional<byte[]> write(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!write(text.charAt(i))) {
                return Optional.empty();
            }
        }
        leavePairs();
        backToFirst();
        return Optional.of(out.toByteArray());
    }

    private boolean write(char character) {
        if (Delimiters.isDelimiter(character, vr)) {
            backToFirst();
            g1 = firstG1;
            out.write(character);
            return true;
        }
        if (character == ' ') {
            leavePairs();
            out.write(character);
            return true;
        }
        return writeIn(g0, character)
                || writeIn(g1, character)
                || writeIn(firstG0, character)
                || writeIn(firstG1, character)
                || writeInDeclared(character);
    }

    private boolean writeInDeclared(char character) {
        for (GraphicSet set : declared) {
            if (writeIn(set, character)) {
                return true;
            }
        }
        return false;
    }

    private boolean writeIn(@Nullable GraphicSet set, char character) {
        byte[] code = set == null ? new byte[0] : set.code(character);
        if (set == null || code.length == 0 || (code.length == 1 && Delimiters.isDelimiter(code[0], vr))) {
            return false;
        }
        if (set.place() == GraphicSet.Place.G1) {
            leavePairs();
        }
        invoke(set);
        out.writeBytes(code);
        return true;
    }

    private void invoke(GraphicSet set) {
        boolean low = set.place() == GraphicSet.Place.G0;
        if (set != (low ? g0 : g1)) {
            out.writeBytes(set.escape());
            g0 = low ? set : g0;
            g1 = low ? g1 : set;
        }
    }

    private void leavePairs() {
        if (g0.bytes() == 2) {
            backToFirst();
        }
    }

    private void backToFirst() {
        invoke(firstG0);
    }
}
