package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.NOT_THE_AUTHOR;
import static org.yui.domain.rule.Refusal.ROLE_MISSING;

import java.util.Arrays;
import org.yui.domain.MspId;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;

/** Who signs a transaction: what it may speak for. */
final class Author {

    private Author() {}

    /** A fact is stated by the organisation that it names. */
    static Ruling is(MspId author, MspId named) {
        return Ruling.unless(
                author.equals(named),
                NOT_THE_AUTHOR,
                "the fact is " + named + "'s to state, found a transaction of " + author);
    }

    /** As {@link #is}, and the author has one of the roles. */
    static Ruling is(Member author, MspId named, Role... roles) {
        return Ruling.first(
                is(author.msp(), named),
                Ruling.unless(
                        Arrays.stream(roles).anyMatch(author::has),
                        ROLE_MISSING,
                        author.msp() + " has the roles " + author.roles() + ", expected one of "
                                + Arrays.toString(roles)));
    }
}
