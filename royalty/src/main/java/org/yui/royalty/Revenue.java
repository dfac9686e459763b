package org.yui.royalty;

import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;

/** A scheme's lifetime revenue at the beginning and at the end of the period. */
record Revenue(Hash scheme, MinorUnits opening, MinorUnits closing) {

    Revenue plus(Revenue other) {
        return new Revenue(scheme, opening.plus(other.opening), closing.plus(other.closing));
    }
}
