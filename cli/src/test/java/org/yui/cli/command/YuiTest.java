package org.yui.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class YuiTest {

    static final List<String> COMMANDS = Yui.COMMANDS;

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void a_command_that_is_named_first_is_the_only_one_made(String name) {
        assertThat(Yui.commandLine(name, "--help").getSubcommands()).containsOnlyKeys(name);
    }

    @Test
    void other_words_meet_all_commands() {
        assertThat(Yui.commandLine().getSubcommands().keySet()).containsExactlyElementsOf(Yui.COMMANDS);
        assertThat(Yui.commandLine("--help").getSubcommands()).hasSameSizeAs(Yui.COMMANDS);
        assertThat(Yui.commandLine("nonsense").getSubcommands()).hasSameSizeAs(Yui.COMMANDS);
    }
}
