package org.yui.imaging.deid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Items;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.AttributeTypes;
import org.yui.imaging.profile.CodeSchemes;
import org.yui.imaging.text.Cleaning;

/**
 * Reads the items of a sequence of codes and keeps those that can be shown to be shared terms: the scheme is one that everybody
 * uses, the code has its form and is no number of the patient's. A meaning in words is whatever somebody wrote, so it is cleaned
 * like any other text; where nothing is left of it, the code stands in its place.
 */
final class CodeReader {

    /** More codes than this are no coding of one thing. */
    static final int MOST_ITEMS = 1024;

    private static final int MOST_BYTES = 1024;

    private final Means means;
    private int dropped;

    CodeReader(Means means) {
        this.means = means;
    }

    /** How many items were not shown to be shared terms, at any depth. */
    int dropped() {
        return dropped;
    }

    List<CodeItem> read(Dataset dataset, Element sequence, CharacterSets inherited)
            throws IOException, MalformedDicomException {
        List<CodeItem> kept = new ArrayList<>();
        if (sequence.length() == 0) {
            return kept;
        }
        Items items = dataset.items(sequence);
        for (Dataset item = items.next(); item != null; item = items.next()) {
            CodeItem code = item(item, inherited);
            if (code == null || kept.size() == MOST_ITEMS) {
                dropped++;
            } else {
                kept.add(code);
            }
        }
        return kept;
    }

    private @Nullable CodeItem item(Dataset item, CharacterSets inherited) throws IOException, MalformedDicomException {
        CharacterSets sets = inherited;
        String value = "";
        String scheme = "";
        byte[] meaning = new byte[0];
        List<CodeItem.Modifier> modifiers = new ArrayList<>();
        for (Element element = item.next(); element != null; element = item.next()) {
            boolean small = element.length() >= 0 && element.length() <= MOST_BYTES;
            if (element.vr() == Vr.SQ && AttributeTypes.isCodeSequence(element.tag())) {
                List<CodeItem> nested = read(item, element, sets);
                if (!nested.isEmpty()) {
                    modifiers.add(new CodeItem.Modifier(element.tag(), nested));
                }
            } else if (small && element.vr().kind() == Vr.Kind.TEXT) {
                byte[] bytes = item.value(element, MOST_BYTES);
                switch (element.tag()) {
                    case Tag.SPECIFIC_CHARACTER_SET -> sets = CharacterSets.of(RawText.trimmed(bytes));
                    case Tag.CODE_VALUE -> value = RawText.trimmed(bytes);
                    case Tag.CODING_SCHEME_DESIGNATOR -> scheme = RawText.trimmed(bytes);
                    case Tag.CODE_MEANING -> meaning = bytes;
                    default -> {} // says nothing that the code does not
                }
            }
        }
        boolean shared = CodeSchemes.mayHave(scheme, value) && !means.words().contains(value);
        return shared ? proved(value, scheme, meaning, sets, modifiers, inherited) : null;
    }

    private CodeItem proved(
            String value,
            String scheme,
            byte[] meaning,
            CharacterSets sets,
            List<CodeItem.Modifier> modifiers,
            CharacterSets outer) {
        Cleaning cleaning = means.cleaner().clean(sets.decode(meaning, Vr.LO).strip());
        boolean exact = sets.decodes(meaning, Vr.LO);
        if (exact && cleaning.isUnchanged() && !cleaning.isEmpty() && sets == outer) {
            return new CodeItem(value, scheme, meaning, false, modifiers);
        }
        byte[] left = exact && !cleaning.isEmpty()
                ? outer.encode(cleaning.text(), Vr.LO).orElse(null)
                : null;
        return new CodeItem(value, scheme, left == null ? Values.ascii(value) : left, true, modifiers);
    }
}
