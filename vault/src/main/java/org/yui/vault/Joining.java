package org.yui.vault;

import java.util.List;
import org.yui.domain.MspId;

/** What came of joining parts to a data key. */
public sealed interface Joining {

    /**
     * The key that was committed to, from parts that were committed to.
     *
     * @param bad parts that are not those committed to; they were not needed
     */
    record Joined(DataKey key, List<BadPart> bad) implements Joining {}

    /**
     * Not enough good parts.
     *
     * @param missing what is still needed
     * @param bad parts that are not those committed to
     */
    record TooFewParts(String missing, List<BadPart> bad) implements Joining {}

    /**
     * Every part used is the one committed to, and yet they do not make the key committed to, or that key does not give the
     * parts committed to: whoever dealt them dealt falsely. Anyone who opens the same parts finds the same.
     *
     * @param why what does not fit
     */
    record FalseDealer(String why) implements Joining {}

    /**
     * A part that is not the one that custody commits to.
     *
     * @param holder who gave it
     */
    record BadPart(int index, MspId holder) {}
}
