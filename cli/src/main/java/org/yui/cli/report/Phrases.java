package org.yui.cli.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report says, in one language; {@code {0}}, {@code {1}} stand for what is filled in. */
final class Phrases {

    private static final String TABLE = "deid-phrases.tsv";

    private final Map<String, String> phrases = new HashMap<>();

    private Phrases() {}

    static Phrases of(ReportLanguage language) {
        Phrases phrases = new Phrases();
        try (InputStream in = Phrases.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("found no table " + TABLE + " beside the program");
            }
            lines(in)
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> phrases.phrases.put(row[0], row[language.column()]));
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
    }

    Optional<String> find(String code) {
        return Optional.ofNullable(phrases.get(code));
    }

    /** The phrase with its places filled, not yet fit for a page. */
    String say(String code, Object... places) {
        String phrase = find(code).orElseThrow(() -> new IllegalStateException("found no phrase " + code));
        for (int i = 0; i < places.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(places[i]));
        }
        return phrase;
    }
}
