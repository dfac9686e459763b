package org.yui.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads a file to its end: as lines of path, type, length and hash of each element, or into a copy. */
final class Walk {

    private static final int MOST_BYTES = 1 << 24;
    private static final int DELIMITER_BYTES = 8;

    private final DicomInput in;
    private final List<String> lines = new ArrayList<>();

    private Walk(DicomInput in) {
        this.in = in;
    }

    static List<String> lines(Part10 file) throws IOException, MalformedDicomException {
        Walk walk = new Walk(file.input());
        walk.list(file.dataset(), "");
        return walk.lines;
    }

    /** Lines of tag, type and value as text, items moved in by {@code >}. */
    static List<String> texts(Part10 file) throws IOException, MalformedDicomException {
        List<String> texts = new ArrayList<>();
        texts(file.dataset(), "", texts);
        return texts;
    }

    private static void texts(Dataset dataset, String indent, List<String> texts)
            throws IOException, MalformedDicomException {
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            String place = indent + Tag.text(element.tag()) + " " + element.vr();
            if (element.vr() == Vr.SQ) {
                texts.add(place);
                Items items = dataset.items(element);
                for (Dataset item = items.next(); item != null; item = items.next()) {
                    texts(item, indent + ">", texts);
                }
            } else if (element.hasUndefinedLength()) {
                texts.add(place + " fragments");
            } else {
                texts.add(place + " " + RawText.trimmed(dataset.value(element, 1 << 25)));
            }
        }
    }

    private void list(Dataset dataset, String path) throws IOException, MalformedDicomException {
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            String place = path + "%08X".formatted(element.tag());
            if (element.vr() == Vr.SQ) {
                lines.add(place + " SQ");
                Items items = dataset.items(element);
                int number = 0;
                for (Dataset item = items.next(); item != null; item = items.next()) {
                    list(item, place + "[" + number++ + "].");
                }
            } else {
                byte[] value =
                        element.hasUndefinedLength() ? fragments(dataset, element) : dataset.value(element, MOST_BYTES);
                lines.add(place + " " + element.vr() + " " + value.length + " " + hash(value));
            }
        }
    }

    private byte[] fragments(Dataset dataset, Element element) throws IOException, MalformedDicomException {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        long end = dataset.fragmentsEnd(element) - DELIMITER_BYTES;
        in.copy(element.valueOffset(), end - element.valueOffset(), value::write);
        return value.toByteArray();
    }

    private static String hash(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the file again, each element as it was read, values of up to a few kilobytes through memory. */
    static void copy(Path from, Path to) throws IOException, MalformedDicomException {
        try (Part10 file = Part10.open(from).orElseThrow();
                OutputStream out = Files.newOutputStream(to)) {
            new FileMeta(
                            "1.2.840.10008.5.1.4.1.1.7",
                            "2.25.1",
                            file.transferSyntax().uid())
                    .write(out);
            DicomOutput elements = new DicomOutput(out, file.transferSyntax());
            copy(file.input(), file.dataset(), elements);
            elements.finish();
        }
    }

    private static void copy(DicomInput in, Dataset dataset, DicomOutput out)
            throws IOException, MalformedDicomException {
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            if (element.vr() == Vr.SQ) {
                out.beginSequence(element.tag());
                Items items = dataset.items(element);
                for (Dataset item = items.next(); item != null; item = items.next()) {
                    out.beginItem();
                    copy(in, item, out);
                    out.endItem();
                }
                out.endSequence();
            } else if (element.hasUndefinedLength() || element.length() > 4096) {
                out.header(element.tag(), element.vr(), element.length());
                long end = element.hasUndefinedLength()
                        ? dataset.fragmentsEnd(element)
                        : element.valueOffset() + element.length();
                in.copy(element.valueOffset(), end - element.valueOffset(), out::raw);
            } else {
                out.element(element.tag(), element.vr(), dataset.value(element, 4096));
            }
        }
    }
}
