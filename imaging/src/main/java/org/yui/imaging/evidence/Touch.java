package org.yui.imaging.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Require;
import org.yui.imaging.profile.Rule;

/**
 * One thing that was done to the elements of one place.
 *
 * @param path   tags from the outermost sequence to the element, as the standard writes them: {@code (0008,1140)(0008,1155)}.
 *               Items are not told apart; a tag that the standard does not know is {@code (private)} or {@code (unknown)}, for
 *               even a tag could be a message
 * @param done   what was done
 * @param rule   why
 * @param row    as in {@link Reason}
 * @param option as in {@link Reason}
 * @param count  how often, at least 1
 * @param text   what went out of the text and by which rules, where it was cleaned
 */
public record Touch(
        String path,
        Handling done,
        Rule rule,
        @Nullable String row,
        @Nullable String option,
        int count,
        @Nullable List<Count> text) {

    public Touch {
        Require.atLeast(1, count, "count");
        text = text == null ? null : List.copyOf(text);
    }
}
