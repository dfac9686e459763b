package org.yui.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Spoils DICOM files where it hurts: heads of elements, lengths, types, order, nesting, ends. */
public final class Spoiling {

    private static final long[] LENGTHS = {
        0, 1, 2, 3, 0xFFFE, 0xFFFF, 0x10000, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFF0L, 0xFFFFFFFEL, 0xFFFFFFFFL
    };
    private static final String[] TYPES = {"  ", "\0\0", "??", "zz", "SQ", "UN", "OB", "OW", "US", "PN", "UT", "XX"};
    private static final int[] TAGS = {
        0,
        0x00080000,
        0x00100010,
        0x00291001,
        0x60003000,
        Tag.PIXEL_DATA,
        Tag.DATA_SET_TRAILING_PADDING,
        Tag.ITEM,
        Tag.ITEM_DELIMITATION,
        Tag.SEQUENCE_DELIMITATION
    };
    private static final String[] VALUES = {
        "\0\0\0\0", "\\\\\\\\", "\u001b$B\u001b(", "\u001b$)C", "\u00ff\u00ff\u00fe", "^^==^^", "QZXCANARY", "99999999"
    };
    private static final String[] SYNTAXES = {
        "1.2.840.10008.1.2",
        "1.2.840.10008.1.2.1",
        "1.2.840.10008.1.2.2",
        "1.2.840.10008.1.2.4.70",
        "1.2.840.10008.1.2.1.99",
        "1.2.840.10008.1.2.4.94",
        "1.2.3"
    };

    /** Where one element lies in a file. */
    private record Place(int start, int value, int end, boolean longLength) {}

    private final byte[] original;
    private final List<Place> places;
    private final RandomGenerator random;

    private Spoiling(byte[] original, List<Place> places, RandomGenerator random) {
        this.original = original;
        this.places = places;
        this.random = random;
    }

    /** {@code count} ways to spoil a file; a file that cannot be read is spoiled at any bytes. */
    public static List<byte[]> of(Path file, byte[] original, int count, RandomGenerator random) throws IOException {
        Spoiling spoiling = new Spoiling(original, places(file), random);
        List<byte[]> spoiled = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spoiled.add(spoiling.one(i));
        }
        return spoiled;
    }

    private static List<Place> places(Path file) throws IOException {
        List<Place> places = new ArrayList<>();
        try {
            Optional<Part10> opened = Part10.open(file);
            if (opened.isPresent()) {
                try (Part10 read = opened.get()) {
                    if (!read.transferSyntax().deflated()) {
                        gather(read.dataset(), places);
                    }
                }
            }
        } catch (MalformedDicomException e) {
            return places; // as far as it could be read
        }
        return places;
    }

    private static void gather(Dataset dataset, List<Place> places) throws IOException, MalformedDicomException {
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            boolean longForm = element.explicit() && element.vr().hasLongForm();
            int value = Math.toIntExact(element.valueOffset());
            long end = element.hasUndefinedLength() ? value : value + element.length();
            places.add(new Place(
                    value - (longForm ? 12 : 8), value, Math.toIntExact(end), longForm || !element.explicit()));
            if (element.vr() == Vr.SQ) {
                Items items = dataset.items(element);
                for (Dataset item = items.next(); item != null; item = items.next()) {
                    gather(item, places);
                }
            }
        }
    }

    private byte[] one(int kind) {
        if (places.isEmpty()) {
            return anyBytes();
        }
        Place place = places.get(random.nextInt(places.size()));
        return switch (kind % 14) {
            case 0 -> length(place);
            case 1 -> over(place.start + 4, pick(TYPES));
            case 2 -> tag(place);
            case 3 -> splice(place.start, place.end);
            case 4 -> splice(place.start, place.start, range(place.start, place.end));
            case 5 -> splice(place.start, place.end, range(place.value, place.end), range(place.start, place.value));
            case 6 -> Arrays.copyOf(original, random.nextBoolean() ? place.start : (place.value + place.end) / 2);
            case 7 -> splice(place.start, place.start, nested(random.nextBoolean() ? 70 : 10_000));
            case 8 -> over(place.value, pick(VALUES));
            case 9 -> splice(original.length, original.length, latin(pick(VALUES)));
            case 10 -> syntax();
            case 11 -> Arrays.copyOfRange(original, Math.min(original.length, 132), original.length);
            case 12 -> splice(place.value, place.value, latin(pick(VALUES)));
            default -> anyBytes();
        };
    }

    private String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private byte[] length(Place place) {
        long length = LENGTHS[random.nextInt(LENGTHS.length)];
        if (random.nextInt(3) == 0) {
            length = place.end - place.value + random.nextInt(-3, 4);
        }
        byte[] bytes = new byte[place.longLength ? 4 : 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (length >>> (8 * i));
        }
        return over(place.value - bytes.length, bytes);
    }

    private byte[] tag(Place place) {
        int tag = TAGS[random.nextInt(TAGS.length)];
        int group = Tag.group(tag);
        int element = Tag.element(tag);
        return over(
                place.start, new byte[] {(byte) group, (byte) (group >>> 8), (byte) element, (byte) (element >>> 8)});
    }

    private static byte[] nested(int depth) {
        Bytes open = Bytes.explicit();
        for (int i = 0; i < depth; i++) {
            open.head(0x00081110, "SQ", 0xFFFFFFFFL).delimiter(Tag.ITEM, 0xFFFFFFFFL);
        }
        return open.array();
    }

    private byte[] syntax() {
        byte[] syntax = latin(Bytes.nulPadded(pick(SYNTAXES)));
        byte[] head = Bytes.explicit()
                .head(Tag.TRANSFER_SYNTAX_UID, "UI", syntax.length)
                .raw(syntax)
                .array();
        for (int at = 132; at < Math.min(1000, original.length - 8); at++) {
            if (original[at] == 2 && original[at + 1] == 0 && original[at + 2] == 0x10 && original[at + 3] == 0) {
                int end = at + 8 + (original[at + 6] & 0xFF);
                return splice(at, Math.min(end, original.length), head);
            }
        }
        return anyBytes();
    }

    private byte[] anyBytes() {
        byte[] bytes = original.clone();
        for (int i = 0; i < 1 + random.nextInt(8) && bytes.length > 0; i++) {
            bytes[random.nextInt(Math.min(bytes.length, 4096))] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] over(int at, String text) {
        return over(at, latin(text));
    }

    private byte[] over(int at, byte[] bytes) {
        byte[] spoiled = original.clone();
        int length = Math.clamp(original.length - at, 0, bytes.length);
        System.arraycopy(bytes, 0, spoiled, Math.min(at, original.length), length);
        return spoiled;
    }

    private byte[] range(int from, int to) {
        return Arrays.copyOfRange(original, from, to);
    }

    /** The original with a range replaced. */
    private byte[] splice(int from, int to, byte[]... between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(original, 0, from);
        for (byte[] bytes : between) {
            out.writeBytes(bytes);
        }
        out.write(original, to, original.length - to);
        return out.toByteArray();
    }
}
