package org.yui.cli.command;

import java.util.List;
import org.yui.domain.Code;
import org.yui.domain.use.Condition;

/** Conditions as options give them: {@code CODE} or {@code CODE=VALUE+VALUE}. */
final class Conditions {

    private Conditions() {}

    /** Sorted, as documents have them. */
    static List<Condition> of(List<String> words) {
        return words.stream().map(Conditions::parse).sorted().toList();
    }

    private static Condition parse(String word) {
        int equals = word.indexOf('=');
        return equals < 0
                ? Condition.of(Code.parse(word))
                : Condition.of(
                        Code.parse(word.substring(0, equals)),
                        word.substring(equals + 1).split("\\+"));
    }
}
