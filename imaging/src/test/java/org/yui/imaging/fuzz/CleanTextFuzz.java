package org.yui.imaging.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.text.Cleaning;
import org.yui.imaging.text.Identities;
import org.yui.imaging.text.IdentityClass;
import org.yui.imaging.text.TextCleaner;
import org.yui.imaging.text.WordList;

/**
 * What a coverage-guided fuzzer calls: a character set, a name, an identifier, a day and a text, parted by the byte 1E. Whatever they
 * are, they are decoded, and cleaned of one another, without an exception and in a time that the fuzzer bounds.
 */
public final class CleanTextFuzz {

    private static final byte SEPARATOR = 0x1E;
    private static final int PARTS = 5;
    private static final WordList WORDS = WordList.shipped();

    private CleanTextFuzz() {}

    /** One execution. */
    public static void fuzzerTestOneInput(byte[] input) {
        byte[][] parts = parts(input);
        CharacterSets sets = CharacterSets.of(new String(parts[0], StandardCharsets.ISO_8859_1));
        String text = sets.decode(parts[4], Vr.LT);
        checkEncoding(sets, text);
        Identities identities = Identities.collector()
                .add(IdentityClass.PATIENT_NAME, sets.decode(parts[1], Vr.PN))
                .add(IdentityClass.IDENTIFIER, sets.decode(parts[2], Vr.LO))
                .add(IdentityClass.DATE, sets.decode(parts[3], Vr.DA))
                .build();
        TextCleaner cleaner = new TextCleaner(identities, WORDS);
        for (Cleaning cleaning : List.of(cleaner.clean(text), cleaner.search(text))) {
            require(cleaning.isUnchanged() == cleaning.removed().isEmpty(), "a change that no rule made");
            require(cleaning.text().length() <= text.length(), "a text that grew");
            require(
                    !cleaning.isUnchanged() || identities.in(text).isEmpty(),
                    "an identity in a text that is called untouched");
        }
    }

    private static void checkEncoding(CharacterSets sets, String text) {
        Optional<byte[]> encoded = sets.encode(text, Vr.LT);
        require(
                encoded.isEmpty() || sets.decode(encoded.get(), Vr.LT).equals(text),
                "a text that is another one after it was encoded");
    }

    private static byte[][] parts(byte[] input) {
        byte[][] parts = new byte[PARTS][0];
        int start = 0;
        for (int part = 0; part < PARTS && start <= input.length; part++) {
            int end = start;
            while (end < input.length && (part == PARTS - 1 || input[end] != SEPARATOR)) {
                end++;
            }
            parts[part] = Arrays.copyOfRange(input, start, end);
            start = end + 1;
        }
        return parts;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("found " + otherwise);
        }
    }
}
