package org.yui.gateway.remote;

import java.util.List;
import org.yui.domain.json.Versioned;
import org.yui.gateway.custodian.LineAnswer;
import org.yui.gateway.custodian.ReleaseAnswer;

/** A {@link ReleaseAnswer.Answered} as JSON; what was declined as a whole is a problem document. */
record ReleaseWords(List<LineWord> lines) implements Versioned {

    ReleaseWords {
        lines = List.copyOf(lines);
    }

    static ReleaseWords of(List<LineAnswer> lines) {
        return new ReleaseWords(lines.stream().map(LineWord::of).toList());
    }

    ReleaseAnswer answered() {
        return new ReleaseAnswer.Answered(lines.stream().map(LineWord::answered).toList());
    }
}
