package org.yui.imaging.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.imaging.Deidentification;

/** What fuzzing found once is sent through again: nothing of it may fail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorpusTest {

    @Test
    void files_go_the_whole_way() throws Exception {
        Map<String, byte[]> inputs = Corpus.of("DeidentifyFuzz");
        WholeWay way = WholeWay.inMemory();
        Files.createDirectories(way.in());
        for (var input : inputs.entrySet()) {
            Files.write(way.in().resolve(WholeWay.CANARY + input.getKey()), input.getValue());
        }
        Deidentification.Report report = way.sendAll();
        assertThat(report.written()).isPositive();
        assertThat(report.quarantined()).isNotEmpty();
        assertThat(inputs).hasSizeGreaterThan(100);
    }

    @Test
    void texts_are_cleaned() throws IOException {
        Map<String, byte[]> inputs = Corpus.of("CleanTextFuzz");
        inputs.values().forEach(CleanTextFuzz::fuzzerTestOneInput);
        assertThat(inputs).hasSizeGreaterThan(100);
    }

    @Test
    void archives_are_expanded_or_refused() throws IOException {
        Map<String, byte[]> inputs = Corpus.of("ExpandFuzz");
        for (byte[] archive : inputs.values()) {
            ExpandFuzz.fuzzerTestOneInput(archive);
        }
        assertThat(inputs).hasSizeGreaterThan(30);
    }
}
