package org.yui.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every source is formatted alike. With {@code -Dyui.format=write} this test formats them instead of complaining. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HouseTest {

    private static final String FIX =
            "mvn -B -ntp -pl docs -am test -Dtest=HouseTest -Dsurefire.failIfNoSpecifiedTests=false -Dyui.format=write";

    @Test
    void every_source_is_formatted() throws Exception {
        boolean write = "write".equals(System.getProperty("yui.format"));
        StringWriter changed = new StringWriter();
        StringWriter errors = new StringWriter();
        Main formatter = new Main(new PrintWriter(changed), new PrintWriter(errors), InputStream.nullInputStream());

        formatter.format(arguments(write ? "--replace" : "--dry-run"));

        assertThat(errors.toString()).isEmpty();
        assertThat(changed.toString().lines())
                .as("not formatted; to format them: " + FIX)
                .isEmpty();
    }

    private static String[] arguments(String mode) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--palantir", mode));
        Project.sources()
                .forEach(source -> arguments.add(Project.root().resolve(source).toString()));
        return arguments.toArray(String[]::new);
    }
}
