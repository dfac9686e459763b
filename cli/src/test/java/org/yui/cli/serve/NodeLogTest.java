package org.yui.cli.serve;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.gateway.Refusal;
import org.yui.gateway.http.RequestLog;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NodeLogTest {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("org.yui");

    private final StringWriter written = new StringWriter();
    private final List<Handler> before = List.of(ROOT.getHandlers());
    private final Level rootBefore = ROOT.getLevel();
    private final Level oursBefore = OURS.getLevel();

    @BeforeEach
    void log_there() {
        NodeLog.to(new PrintWriter(written));
    }

    @AfterEach
    void log_as_before() {
        for (Handler ours : ROOT.getHandlers()) {
            ROOT.removeHandler(ours);
        }
        before.forEach(ROOT::addHandler);
        ROOT.setLevel(rootBefore);
        OURS.setLevel(oursBefore);
    }

    @Test
    void an_event_is_one_line_with_its_time_in_utc() {
        OURS.info("all is well");
        OURS.log(Level.WARNING, "a request failed", new IOException("outer", new IOException("inner")));

        List<String> lines = written.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z info all is well");
        assertThat(lines.getLast())
                .contains(" warning a request failed | ")
                .contains("outer")
                .contains("inner");
    }

    @Test
    void a_request_refused_for_want_of_room_is_a_warning_and_one_that_was_answered_is_not() {
        List<String> told = new ArrayList<>();
        RequestLog after = (endpoint, outcome, caller, took) -> told.add(outcome);
        RequestLines lines = new RequestLines(after);

        lines.answered("POST /v1/deposits", RequestLog.OK, "Hospital1MSP", Duration.ofMillis(5));
        lines.answered("POST /v1/deposits", Refusal.NO_ROOM.name(), "Hospital1MSP", Duration.ofMillis(5));

        assertThat(told).containsExactly("OK", "NO_ROOM");
        assertThat(written.toString().lines().filter(line -> line.contains(" warning ")))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("found no room on the disk", "free space");
    }

    @Test
    void no_text_begins_a_line_of_its_own_or_commands_a_terminal() {
        OURS.info("one\r\n2026-01-01T00:00:00Z info two\u2028three\u0085four\u001b[2Jfive\u202esix\u0000");
        OURS.log(Level.WARNING, "failed", new IOException("seven\neight\u001b]0;nine\u0007"));

        assertThat(written.toString().lines()).hasSize(2);
        assertThat(written.toString().chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
        assertThat(written.toString()).contains("\\u001b[2Jfive\\u202esix\\u0000");
    }
}
