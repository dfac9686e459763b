package org.yui.imaging.text;

/**
 * One place in a text that gives an identity away.
 *
 * @param start    first character, from 0
 * @param end      the character behind the last
 * @param identity whose or what; the weightiest where several met here
 */
public record Found(int start, int end, IdentityClass identity) {

    public Found {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "found a place from " + start + " to " + end + ", expected at least one character");
        }
    }

    /** Both in one, and the weightier class. */
    Found with(Found other) {
        IdentityClass weightier = identity.compareTo(other.identity) <= 0 ? identity : other.identity;
        return new Found(Math.min(start, other.start), Math.max(end, other.end), weightier);
    }
}
