package org.yui.imaging.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yui.domain.Hash;

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
        try (InputStream in = open(name)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the whole table, by which two programs can see that they have the same one. */
    public static Hash hash(String name) {
        try (InputStream in = open(name)) {
            return Hash.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Table.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("found no table " + name + " beside the program");
        }
        return in;
    }
}
