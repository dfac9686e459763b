package org.yui.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void every_source_is_formatted() throws IOException, FormatterException {
        boolean write = "write".equals(System.getProperty("yui.format"));
        List<Path> unformatted = new ArrayList<>();
        for (Path source : Project.sources()) {
            String text = Project.read(source);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (write && !formatted.equals(text)) {
                Files.writeString(Project.root().resolve(source), formatted);
            } else if (!formatted.equals(text)) {
                unformatted.add(source);
            }
        }

        assertThat(unformatted).as("not formatted; to format them: " + FIX).isEmpty();
    }
}
