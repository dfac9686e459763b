package org.yui.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JavaCodeTest {

    @Test
    void comments_and_texts_are_blank_and_lines_stay() {
        String source = "int a; // double\n/* double\n */ char c = '\"'; String s = \"do\\\"uble // x\"; long b;\n";

        assertThat(JavaCode.withoutCommentsAndTexts(source).lines())
                .containsExactly(
                        "int a;          ", "         ", "    char c =    ; String s =                ; long b;");
    }

    @Test
    void text_blocks_are_blank() {
        String source = "a = \"\"\"\n  double \"quoted\"\n  \"\"\"; double b;";

        assertThat(JavaCode.withoutCommentsAndTexts(source))
                .doesNotContain("quoted")
                .contains("; double b;");
    }
}
