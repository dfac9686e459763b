package org.yui.imaging.profile;

/** What becomes of instances by what their pixels are, which are never looked at. */
public enum PixelRule {
    /** They pass. */
    PASS,
    /** They are quarantined until somebody has looked at them. */
    HOLD,
    /** The officer lets them pass though words or faces may be in them; evidence says that nobody looked. */
    UNCHECKED
}
