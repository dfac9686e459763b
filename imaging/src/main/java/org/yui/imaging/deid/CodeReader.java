package org.yui.imaging.deid;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.CodeSchemes;
import org.yui.imaging.text.Cleaning;

/**
 * Reads the term of one item of a sequence of codes and keeps it if it can be shown to be a shared one: the scheme is one that everybody
 * uses, the code has its form and is no number of the patient's. A meaning in words is whatever somebody wrote, so it is cleaned
 * like any other text; where nothing is left of it, the code stands in its place.
 */
final class CodeReader {

    private static final int MOST_BYTES = 1024;

    private final Means means;
    private CharacterSets sets;
    private @Nullable String declared;
    private @Nullable Element following;

    CodeReader(Means means, CharacterSets inherited) {
        this.means = means;
        this.sets = inherited;
    }

    /** The term, if it may go on. What else the item has begins with {@link #following}. */
    Optional<CodeItem> read(Dataset item) throws IOException, MalformedDicomException {
        String value = "";
        String scheme = "";
        byte[] meaning = new byte[0];
        Element element = item.next();
        for (; element != null && isBeforeRest(element.tag()); element = item.next()) {
            boolean small = element.length() >= 0 && element.length() <= MOST_BYTES;
            if (small && element.vr().kind() == Vr.Kind.TEXT) {
                switch (element.tag()) {
                    case Tag.SPECIFIC_CHARACTER_SET -> declare(text(item, element));
                    case Tag.CODE_VALUE -> value = text(item, element);
                    case Tag.CODING_SCHEME_DESIGNATOR -> scheme = text(item, element);
                    case Tag.CODE_MEANING -> meaning = item.value(element, MOST_BYTES);
                    default -> {} // no part of the term
                }
            }
        }
        following = element;
        boolean shared = CodeSchemes.mayHave(scheme, value) && !means.words().contains(value);
        return shared ? Optional.of(proved(value, scheme, meaning)) : Optional.empty();
    }

    /** The first element behind the term, which {@link #read} has passed; absent if there is none. */
    @Nullable
    Element following() {
        return following;
    }

    /** What holds for the text in the item. */
    CharacterSets sets() {
        return sets;
    }

    private static boolean isBeforeRest(int tag) {
        return Integer.compareUnsigned(tag, Tag.CODE_MEANING) <= 0;
    }

    /** A name of a set that nobody knows could be any words. */
    private void declare(String name) {
        CharacterSets named = CharacterSets.of(name);
        declared = named.isDefined() ? name : null;
        sets = named.isDefined() ? named : CharacterSets.DEFAULT;
    }

    private static String text(Dataset item, Element element) throws IOException, MalformedDicomException {
        return RawText.trimmed(item.value(element, MOST_BYTES));
    }

    private CodeItem proved(String value, String scheme, byte[] meaning) {
        Cleaning cleaning = means.cleaner().clean(sets.decode(meaning, Vr.LO).strip());
        boolean exact = sets.decodes(meaning, Vr.LO);
        if (exact && cleaning.isUnchanged() && !cleaning.isEmpty()) {
            return new CodeItem(declared, value, scheme, meaning, false);
        }
        byte[] left = exact && !cleaning.isEmpty()
                ? sets.encode(cleaning.text(), Vr.LO).orElse(null)
                : null;
        return new CodeItem(declared, value, scheme, left == null ? Values.ascii(value) : left, true);
    }
}
