package org.yui.imaging.profile;

/** What becomes of ages that an option retains. */
public enum AgeRule {
    /** Above 89 years all ages become 90 years: so few people are that old that an age is a name. */
    CAP_AT_90,
    /** They stay as they are. */
    KEEP
}
