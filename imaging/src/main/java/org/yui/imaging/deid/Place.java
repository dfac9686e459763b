package org.yui.imaging.deid;

import java.util.Set;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.profile.AttributeTypes;

/** Where the rewriter is: one dataset, a file's or an item's, and what its first elements say of the rest. */
final class Place {

    /** Concepts that are ages: of a subject, at an event (PS3.16 Annex D, SNOMED CT, LOINC). */
    private static final Set<String> AGES =
            Set.of("121033", "397669002", "445518008", "424144002", "30525-0", "21611-9", "21612-7", "29553-5");

    private final int sequence;
    private final PrivateBlocks blocks = new PrivateBlocks();
    private CharacterSets sets;
    private boolean age;
    private String unit = "";

    private Place(int sequence, CharacterSets sets, boolean age) {
        this.sequence = sequence;
        this.sets = sets;
        this.age = age;
    }

    static Place top() {
        return new Place(AttributeTypes.TOP, CharacterSets.DEFAULT, false);
    }

    /** An item of a sequence in this dataset; it begins with what holds here. */
    Place within(int tag) {
        return new Place(tag, sets, age);
    }

    /** The tag of the sequence, or {@link AttributeTypes#TOP}. */
    int sequence() {
        return sequence;
    }

    PrivateBlocks blocks() {
        return blocks;
    }

    CharacterSets sets() {
        return sets;
    }

    void declare(CharacterSets declared) {
        sets = declared;
    }

    /** The concept that the content of this item is a value of. */
    void conceptIs(String code) {
        age = AGES.contains(code);
    }

    void unitIs(String code) {
        unit = code;
    }

    /** Whether numbers here are somebody's age. */
    boolean isOfAge() {
        return age;
    }

    String unit() {
        return unit;
    }
}
