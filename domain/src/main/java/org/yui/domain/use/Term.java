package org.yui.domain.use;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;

/**
 * A term of the vocabulary.
 *
 * @param parent the term that it is a kind of; none at the top
 * @param shorthand DUO's short name, or the code where there is none
 * @param english what it is called
 * @param japanese what it is called in Japanese
 */
public record Term(
        Code code,
        TermKind kind,
        @Nullable Code parent,
        String shorthand,
        ValueKind values,
        String english,
        String japanese) {

    public Optional<Code> above() {
        return Optional.ofNullable(parent);
    }
}
