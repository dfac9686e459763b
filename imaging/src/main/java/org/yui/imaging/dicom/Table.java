package org.yui.imaging.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of the standard that this room carries: tab-separated lines, {@code #} begins a remark. */
public final class Table {

    private static final String FOLDER = "/org/yui/imaging/tables/";

    private Table() {}

    /** The columns of each line that is no remark. */
    public static List<String[]> rows(String name) {
        return lines(name).stream()
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** Every line, remarks too. */
    public static List<String> lines(String name) {
        try (InputStream in = Table.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("found no table " + name + " beside the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
