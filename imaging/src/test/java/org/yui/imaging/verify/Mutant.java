package org.yui.imaging.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.yui.imaging.dicom.Bytes;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;

/** A clean output, explicit little endian, into which one guilty thing is put. */
final class Mutant {

    private byte[] head;
    private final Map<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);
    private byte[] tail = {};

    private Mutant(byte[] head) {
        this.head = head;
    }

    static Mutant of(Path file) throws IOException, MalformedDicomException {
        byte[] all = Files.readAllBytes(file);
        Map<Integer, Integer> starts = new TreeMap<>(Integer::compareUnsigned);
        try (Part10 opened = Part10.open(file).orElseThrow()) {
            Dataset dataset = opened.dataset();
            for (Element element = dataset.next(); element != null; element = dataset.next()) {
                starts.put(element.tag(), (int) element.valueOffset() - (isLong(element) ? 12 : 8));
            }
        }
        int[] from = starts.values().stream().mapToInt(Integer::intValue).toArray();
        Mutant mutant = new Mutant(Arrays.copyOf(all, from[0]));
        int i = 0;
        for (int tag : starts.keySet()) {
            int end = i + 1 < from.length ? from[i + 1] : all.length;
            mutant.elements.put(tag, Arrays.copyOfRange(all, from[i++], end));
        }
        return mutant;
    }

    private static boolean isLong(Element element) {
        return "OB OD OF OL OV OW SQ SV UC UN UR UT UV".contains(element.vr().name());
    }

    Mutant text(int tag, String vr, String value) {
        return element(tag, Bytes.explicit().text(tag, vr, value));
    }

    Mutant utf8(int tag, String vr, String value) {
        return element(tag, Bytes.explicit().value(tag, vr, value.getBytes(StandardCharsets.UTF_8)));
    }

    Mutant uid(int tag, String value) {
        return text(tag, "UI", Bytes.nulPadded(value));
    }

    Mutant element(int tag, Bytes element) {
        elements.put(tag, element.array());
        return this;
    }

    Mutant in(int sequence, Bytes item) {
        return element(sequence, Bytes.explicit().openSequence(sequence, item));
    }

    Mutant without(int tag) {
        elements.remove(tag);
        return this;
    }

    Mutant head(byte[] other) {
        head = other;
        return this;
    }

    byte[] head() {
        return head.clone();
    }

    Mutant tail(byte... bytes) {
        tail = bytes;
        return this;
    }

    byte[] bytes() {
        Bytes all = Bytes.explicit().raw(head);
        elements.values().forEach(all::raw);
        return all.raw(tail).array();
    }
}
