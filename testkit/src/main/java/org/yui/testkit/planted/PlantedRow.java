package org.yui.testkit.planted;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yui.testkit.canary.Place;

/**
 * A line of {@code places.tsv}.
 *
 * @param file  name of a {@link PlantedKind} in lower case, or of a file that is none
 * @param path  where in the file
 * @param vr    empty where no element is meant
 * @param place what kind of place it is; empty where nothing identifying is put, but others need it
 * @param text  with braces
 * @param stays harmless words of it
 */
record PlantedRow(String file, String path, String vr, String place, String text, String stays) {

    private static final int COLUMNS = 6;

    static List<PlantedRow> all() {
        try (InputStream in = PlantedRow.class.getResourceAsStream("places.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PlantedRow::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlantedRow parse(String line) {
        String[] columns = (line + "\t".repeat(COLUMNS)).split("\t", -1);
        return new PlantedRow(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
    }

    Place kind() {
        return place.isEmpty() ? Place.COMMENT : Place.valueOf(place);
    }
}
