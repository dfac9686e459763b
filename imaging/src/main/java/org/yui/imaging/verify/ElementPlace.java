package org.yui.imaging.verify;

import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.Tag;

/**
 * Where an element stands.
 *
 * @param path       of the sequences that hold it
 * @param sequence   the innermost of them, or 0
 * @param characters that hold there
 * @param dummies    whether the sequence stands for one that was taken away, so that nothing in it may say anything
 */
record ElementPlace(String path, int sequence, CharacterSets characters, boolean dummies) {

    static final ElementPlace TOP = new ElementPlace("", 0, CharacterSets.DEFAULT, false);

    boolean isTop() {
        return sequence == 0;
    }

    ElementPlace in(int entered, boolean asDummy) {
        return new ElementPlace(path + Tag.text(entered), entered, characters, dummies || asDummy);
    }

    ElementPlace with(CharacterSets others) {
        return new ElementPlace(path, sequence, others, dummies);
    }
}
