package org.yui.cli.command;

import java.util.List;
import org.yui.domain.Code;

/** Codes as options give them. */
final class Codes {

    private Codes() {}

    /** Sorted, as documents have them. */
    static List<Code> of(List<String> words) {
        return words.stream().distinct().sorted().map(Code::parse).toList();
    }
}
