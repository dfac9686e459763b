package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.domain.json.Versioned;
import org.yui.domain.member.Member;

/** Members' statements that travel as files between organisations. */
record MemberFiles(List<Member> members) implements Versioned {

    MemberFiles {
        members = List.copyOf(members);
    }

    static MemberFiles read(List<Path> files) throws IOException {
        List<Member> members = new ArrayList<>();
        for (Path file : files) {
            members.add(StatedFile.read(file, Member.class, "a member's statement, as `yui member state` writes it"));
        }
        return new MemberFiles(members);
    }

    String[] lines(String what) {
        return members.stream()
                .map(m -> m.msp() + ", epoch " + m.epoch() + ", " + m.roles() + ": " + what)
                .toArray(String[]::new);
    }
}
