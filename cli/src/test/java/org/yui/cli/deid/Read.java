package org.yui.cli.deid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Items;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Vr;

/**
 * What a DICOM file says, for tests.
 *
 * @param values texts by place, as {@code 0008,1140#0>0008,1155}; bytes are read as Latin letters; a sequence has an empty one
 * @param pixels digest of the value of Pixel Data (7FE0,0010), fragments included; empty where there is none
 */
public record Read(Map<String, String> values, String pixels) {

    private static final int PIXEL_DATA = 0x7FE00010;
    private static final int SPECIFIC_CHARACTER_SET = 0x00080005;
    private static final int MOST_BYTES = 1 << 26;

    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public static Read file(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        String[] pixels = {""};
        try (Part10 opened = Part10.open(file).orElseThrow()) {
            collect(opened, opened.dataset(), "", CharacterSets.DEFAULT, values, pixels);
        } catch (MalformedDicomException e) {
            throw new IOException("found an output that cannot be read: " + e.getMessage(), e);
        }
        return new Read(values, pixels[0]);
    }

    private static void collect(
            Part10 file,
            Dataset dataset,
            String path,
            CharacterSets characters,
            Map<String, String> values,
            String[] pixels)
            throws IOException, MalformedDicomException {
        CharacterSets own = characters;
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            String place = path + tag(element.tag());
            if (element.vr() == Vr.SQ) {
                values.put(place, "");
                Items items = dataset.items(element);
                int number = 0;
                for (Dataset item = items.next(); item != null; item = items.next()) {
                    collect(file, item, place + "#" + number++ + ">", own, values, new String[1]);
                }
            } else if (element.tag() == PIXEL_DATA && path.isEmpty()) {
                pixels[0] = digest(file, dataset, element);
            } else if (!element.hasUndefinedLength()) {
                byte[] value = dataset.value(element, MOST_BYTES);
                if (element.tag() == SPECIFIC_CHARACTER_SET) {
                    own = CharacterSets.of(text(value, Vr.CS, CharacterSets.DEFAULT));
                }
                values.put(place, text(value, element.vr(), own));
            }
        }
    }

    private static String digest(Part10 file, Dataset dataset, Element element)
            throws IOException, MalformedDicomException {
        MessageDigest digest = sha256();
        long end =
                element.hasUndefinedLength() ? dataset.fragmentsEnd(element) : element.valueOffset() + element.length();
        file.input().copy(element.valueOffset(), end - element.valueOffset(), digest::update);
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), Long.BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] value, Vr vr, CharacterSets characters) {
        String text = vr.kind() == Vr.Kind.TEXT
                ? characters.decode(value, vr)
                : new String(value, StandardCharsets.ISO_8859_1);
        return text.replaceAll("[\\s\\u0000]+$", "").stripLeading();
    }

    private static String tag(int tag) {
        return String.format("%04X,%04X", tag >>> 16, tag & 0xFFFF);
    }

    /** The files of a folder by the digest of their pixels. */
    public static Map<String, Read> byPixels(Path folder) throws IOException {
        Map<String, Read> read = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            Read each = file(file);
            read.put(each.pixels(), each);
        }
        return read;
    }

    /** The value at a place, or empty where there is none. */
    public String at(String place) {
        return values.getOrDefault(place, "");
    }
}
