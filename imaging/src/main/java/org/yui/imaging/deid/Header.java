package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.charset.CharacterSets;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Items;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.text.IdentityClass;

/** The few top-level values that decisions need, from one pass over a whole file that checks its structure to the end. */
final class Header {

    private static final int MOST_BYTES = 1024;
    private static final int MOST_NAMING_BYTES = 1 << 14;
    private static final int FLOAT_PIXEL_DATA = 0x7FE00008;
    private static final int DOUBLE_FLOAT_PIXEL_DATA = 0x7FE00009;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Set<Integer> WANTED = Set.of(
            Tag.IMAGE_TYPE,
            Tag.SOP_CLASS_UID,
            Tag.SOP_INSTANCE_UID,
            Tag.ACCESSION_NUMBER,
            Tag.CONVERSION_TYPE,
            Tag.MANUFACTURER,
            Tag.MANUFACTURER_MODEL_NAME,
            Tag.REFERRING_PHYSICIAN_NAME,
            Tag.OPERATORS_NAME,
            Tag.PATIENT_NAME,
            Tag.PATIENT_ID,
            Tag.OTHER_PATIENT_IDS,
            Tag.OTHER_PATIENT_NAMES,
            Tag.BODY_PART_EXAMINED,
            Tag.SLICE_THICKNESS,
            Tag.GANTRY_DETECTOR_TILT,
            Tag.STUDY_INSTANCE_UID,
            Tag.SERIES_INSTANCE_UID,
            Tag.SERIES_NUMBER,
            Tag.ACQUISITION_NUMBER,
            Tag.INSTANCE_NUMBER,
            Tag.IMAGE_POSITION_PATIENT,
            Tag.IMAGE_ORIENTATION_PATIENT,
            Tag.IMAGES_IN_ACQUISITION,
            Tag.SAMPLES_PER_PIXEL,
            Tag.PHOTOMETRIC_INTERPRETATION,
            Tag.NUMBER_OF_FRAMES,
            Tag.ROWS,
            Tag.COLUMNS,
            Tag.PIXEL_SPACING,
            Tag.BITS_ALLOCATED,
            Tag.BURNED_IN_ANNOTATION,
            Tag.RECOGNIZABLE_VISUAL_FEATURES);

    private final Map<Integer, byte[]> values = new HashMap<>();
    private @Nullable Element pixelData;
    private long pixelDataEnd;
    private boolean overlayInPixels;

    private final IdentifyingAttributes identifying;
    private final Harvest harvest = new Harvest();

    private Header(IdentifyingAttributes identifying) {
        this.identifying = identifying;
    }

    /**
     * Reads what comes before, between and after pixel data, which are passed over.
     *
     * @param identifying what is gathered in passing, at any depth
     */
    static Header read(Part10 file, IdentifyingAttributes identifying) throws IOException, MalformedDicomException {
        Header header = new Header(identifying);
        header.take(file.dataset(), CharacterSets.DEFAULT, true);
        return header;
    }

    private void take(Dataset dataset, CharacterSets inherited, boolean top)
            throws IOException, MalformedDicomException {
        CharacterSets sets = inherited;
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            if (element.tag() == Tag.SPECIFIC_CHARACTER_SET && element.vr() == Vr.CS) {
                byte[] value = dataset.value(element, MOST_BYTES);
                sets = CharacterSets.of(RawText.trimmed(value));
            } else if (element.vr() == Vr.SQ) {
                Items items = dataset.items(element);
                for (Dataset item = items.next(); item != null; item = items.next()) {
                    take(item, sets, false);
                }
            } else {
                if (top) {
                    take(dataset, element);
                }
                gather(dataset, element, sets);
            }
        }
    }

    private void gather(Dataset dataset, Element element, CharacterSets sets)
            throws IOException, MalformedDicomException {
        IdentityClass identity = identifying.of(element.tag(), element.vr());
        if (identity != null && element.length() > 0 && element.length() <= MOST_NAMING_BYTES) {
            harvest.take(identity, dataset.value(element, MOST_NAMING_BYTES), element.vr(), sets);
        }
    }

    private void take(Dataset dataset, Element element) throws IOException, MalformedDicomException {
        int tag = element.tag();
        if (WANTED.contains(tag) && element.vr() != Vr.UN) {
            values.put(tag, dataset.value(element, MOST_BYTES));
        } else if (isOverlayPlace(tag) && element.length() == 2) {
            byte[] value = dataset.value(element, 2);
            boolean separate = Tag.element(tag) == 0x0100 ? value[0] == 1 : value[0] == 0;
            overlayInPixels |= !separate || value[1] != 0;
        } else if (tag == Tag.PIXEL_DATA || tag == FLOAT_PIXEL_DATA || tag == DOUBLE_FLOAT_PIXEL_DATA) {
            pixelData = element;
            pixelDataEnd = element.hasUndefinedLength()
                    ? dataset.fragmentsEnd(element)
                    : element.valueOffset() + element.length();
        }
    }

    /** Overlay Bits Allocated and Overlay Bit Position: where an overlay lies if not in its own element. */
    private static boolean isOverlayPlace(int tag) {
        int element = Tag.element(tag);
        return (Tag.group(tag) & 0xFF01) == 0x6000 && (element == 0x0100 || element == 0x0102);
    }

    /** The value as text without padding; empty where there is none. */
    String text(int tag) {
        byte[] value = values.get(tag);
        return value == null ? "" : RawText.trimmed(value);
    }

    boolean has(int tag) {
        return !text(tag).isEmpty();
    }

    /** A US value, or empty. */
    OptionalInt unsigned(int tag) {
        byte[] value = values.get(tag);
        return value == null || value.length != 2
                ? OptionalInt.empty()
                : OptionalInt.of(
                        ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getShort() & 0xFFFF);
    }

    /** An IS value, or empty. */
    OptionalInt integer(int tag) {
        String text = text(tag);
        try {
            return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty(); // curation says what the lack of a figure means
        }
    }

    /** The first of the DS values, or empty. */
    OptionalDouble decimal(int tag) {
        String first = text(tag).split("\\\\", -1)[0].strip();
        return DECIMAL.matcher(first).matches() ? OptionalDouble.of(Double.parseDouble(first)) : OptionalDouble.empty();
    }

    /** The DS values, if there are as many as this and all are numbers; otherwise none. */
    List<Double> decimals(int tag, int count) {
        List<Double> decimals = new ArrayList<>();
        for (String part : text(tag).split("\\\\", -1)) {
            if (DECIMAL.matcher(part.strip()).matches()) {
                decimals.add(Double.parseDouble(part.strip()));
            }
        }
        return decimals.size() == count ? decimals : List.of();
    }

    /** What the file calls by its name. */
    Harvest harvest() {
        return harvest;
    }

    @Nullable
    Element pixelData() {
        return pixelData;
    }

    /** One past the last byte of the pixel data's value, delimiter included. */
    long pixelDataEnd() {
        return pixelDataEnd;
    }

    /** Whether an overlay claims bits of the pixel data. */
    boolean hasOverlayInPixels() {
        return overlayInPixels;
    }

    @Override
    public String toString() {
        return "Header";
    }
}
