package org.yui.imaging.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Vr;

/**
 * The character sets of a dataset, or of an item that has its own.
 *
 * <p>They hold for values of type LO, LT, PN, SH, ST, UC and UT, and for unknown content that is read as text; every other type
 * is written in the default repertoire (PS3.5 section 6.1.2.2).
 */
public final class CharacterSets {

    /** The default repertoire, ISO-IR 6: where (0008,0005) is absent or empty. */
    public static final CharacterSets DEFAULT = of("");

    private final @Nullable Charset standAlone;
    private final GraphicSet g0;
    private final @Nullable GraphicSet g1;
    private final Set<GraphicSet> declared;
    private final boolean known;
    private final boolean defined;

    private CharacterSets(
            @Nullable Charset standAlone,
            GraphicSet g0,
            @Nullable GraphicSet g1,
            Set<GraphicSet> declared,
            boolean known,
            boolean defined) {
        this.standAlone = standAlone;
        this.g0 = g0;
        this.g1 = g1;
        this.declared = Collections.unmodifiableSet(declared);
        this.known = known;
        this.defined = defined;
    }

    /**
     * The sets that a value of (0008,0005) names; what it should not say is corrected where its meaning is clear, and passed
     * over otherwise.
     *
     * @param specificCharacterSet defined terms parted by backslashes; empty for the default
     */
    public static CharacterSets of(String specificCharacterSet) {
        List<String> terms = new ArrayList<>();
        for (String term : specificCharacterSet.split("\\\\", -1)) {
            terms.add(term.replace('\0', ' ').strip());
        }
        String first = terms.getFirst();
        String alone = DefinedTerm.standAlone(first);
        if (alone != null) {
            boolean defined = DefinedTerm.isDefined(first) && terms.size() == 1;
            return new CharacterSets(
                    Charset.forName(alone), GraphicSet.ASCII, null, EnumSet.noneOf(GraphicSet.class), true, defined);
        }
        return extended(terms);
    }

    private static CharacterSets extended(List<String> terms) {
        boolean known = true;
        boolean defined = true;
        Set<GraphicSet> declared = new LinkedHashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            Optional<GraphicSet> set = i == 0 && term.isEmpty() ? Optional.of(GraphicSet.ASCII) : DefinedTerm.set(term);
            set.ifPresent(declared::add);
            known &= set.isPresent();
            defined &= (i == 0 && term.isEmpty()) || DefinedTerm.isDefined(term);
        }
        if (terms.size() > 1 || declared.stream().anyMatch(set -> set.bytes() == 2)) {
            declared.add(GraphicSet.ASCII);
        }
        GraphicSet first = DefinedTerm.set(terms.getFirst()).orElse(GraphicSet.ASCII);
        boolean kana = first == GraphicSet.KATAKANA;
        if (declared.contains(GraphicSet.KATAKANA)) {
            declared.add(GraphicSet.ROMAJI);
        }
        GraphicSet g1 = first.place() == GraphicSet.Place.G1 ? first : null;
        return new CharacterSets(null, kana ? GraphicSet.ROMAJI : GraphicSet.ASCII, g1, declared, known, defined);
    }

    /** Whether each term has a meaning here, be it written as the standard has it or with a slip. */
    public boolean isKnown() {
        return known;
    }

    /** Whether each term stands as the standard has it (PS3.3 section C.12.1.1.2). */
    public boolean isDefined() {
        return defined;
    }

    /**
     * The text of a value, without the NULs that fill it up. Never fails: what cannot be read becomes U+FFFD.
     *
     * <p>A byte 5C that parts values is a backslash in the text whatever the set calls it; within a character of several
     * bytes it is none. So values are parted after decoding: {@link #values}.
     */
    public String decode(byte[] value, Vr vr) {
        return read(value, vr).text();
    }

    /** Whether {@link #decode} gives the only reading that the standard allows for this value. */
    public boolean decodes(byte[] value, Vr vr) {
        return read(value, vr).exact();
    }

    /** The values of an element, without padding; one where the type has but one. */
    public List<String> values(byte[] value, Vr vr) {
        String text = decode(value, vr);
        List<String> values = new ArrayList<>();
        for (String part : Delimiters.partsValues(vr) ? text.split("\\\\", -1) : new String[] {text}) {
            values.add(vr == Vr.LT || vr == Vr.ST || vr == Vr.UT ? part.stripTrailing() : part.strip());
        }
        return values;
    }

    /**
     * What a value may say, most likely first: {@link #decode} alone where that is exact, otherwise also what it would be in
     * the sets that are in common use without being declared. For gathering what identifies, where one reading too many does
     * no harm.
     */
    public List<String> readings(byte[] value, Vr vr) {
        Reading declaredReading = read(value, vr);
        List<String> readings = new ArrayList<>(List.of(declaredReading.text()));
        if (!declaredReading.exact()) {
            Undeclared.readings(value).stream()
                    .filter(text -> !readings.contains(text))
                    .forEach(readings::add);
        }
        return readings;
    }

    /**
     * The bytes of a text, without padding to even length; empty if a character has no code in these sets.
     *
     * @param text a backslash in it parts values where the type has several
     */
    public Optional<byte[]> encode(String text, Vr vr) {
        if (!Delimiters.areText(vr)) {
            return encode(text, StandardCharsets.US_ASCII);
        }
        return standAlone != null ? encode(text, standAlone) : new ExtendedWriter(g0, g1, declared, vr).write(text);
    }

    private static Optional<byte[]> encode(String text, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] value = new byte[bytes.remaining()];
            bytes.get(value);
            return Optional.of(value);
        } catch (CharacterCodingException e) {
            return Optional.empty(); // which is what the caller asked to know
        }
    }

    private Reading read(byte[] padded, Vr vr) {
        int length = padded.length;
        while (length > 0 && padded[length - 1] == 0) {
            length--;
        }
        if (isPlain(padded, length) && g0 == GraphicSet.ASCII) {
            return new Reading(new String(padded, 0, length, StandardCharsets.US_ASCII), true);
        }
        byte[] value = length == padded.length ? padded : Arrays.copyOf(padded, length);
        if (!Delimiters.areText(vr)) {
            return new ExtendedReader(GraphicSet.ASCII, null, Set.of(), value, vr).read();
        }
        Reading reading = standAlone != null
                ? readAlone(value, standAlone)
                : new ExtendedReader(g0, g1, declared, value, vr).read();
        return new Reading(reading.text(), reading.exact() && (defined || isPlain(value, value.length)));
    }

    private static Reading readAlone(byte[] value, Charset charset) {
        String text = new String(value, charset);
        boolean clean = text.chars().noneMatch(c -> c == GraphicSet.UNREADABLE || isForbidden(c));
        return new Reading(text, clean);
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && !Delimiters.isLineOrPage(character);
    }

    /** Whether there is nothing but what all sets but JIS X 0201 have in common. */
    private static boolean isPlain(byte[] value, int length) {
        for (int i = 0; i < length; i++) {
            if ((value[i] < ' ' && !Delimiters.isLineOrPage(value[i])) || value[i] == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Names no value. */
    @Override
    public String toString() {
        return "CharacterSets";
    }
}
