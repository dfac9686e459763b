package org.yui.cli;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal looks like: exit code 2 and one line for people, with no stack trace. */
final class Refusal {

    private Refusal() {}

    static void expect(SmallDemo.Answer answer, String... said) {
        expect(answer.exitCode(), answer.err(), said);
        assertThat(answer.out()).isEmpty();
    }

    static void expect(int exitCode, String text, String... said) {
        assertThat(exitCode).as(text).isEqualTo(ExitCode.UNUSABLE);
        assertThat(text).contains(said).startsWith("yui ").doesNotContain("Exception", "\tat ", "not foreseen");
        assertThat(text.strip().lines()).hasSize(1);
    }
}
