package org.yui.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of a protobuf message, found without its schema: whatever can be read as messages within messages is taken apart
 * (https://protobuf.dev/programming-guides/encoding/). Fabric nests serialised messages in bytes fields, so this goes from the envelope
 * down to single names.
 */
final class ProtobufFields {

    private static final int HIGHEST_FIELD = 30;

    private final byte[] bytes;
    private int at;

    private ProtobufFields(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /**
     * One place.
     *
     * @param path the numbers of the fields that lead to it; {@code #} at the end for the tag and length before nested fields
     */
    record Place(String path, int from, int to) {}

    /** The places within these bytes; they are one place if they are no message. */
    static List<Place> within(byte[] bytes, String path, int from, int to) {
        List<Place> places = new ArrayList<>();
        if (new ProtobufFields(bytes, from).read(path, to, places)) {
            return places;
        }
        return List.of(new Place(path, from, to));
    }

    private boolean read(String path, int end, List<Place> places) {
        while (at < end) {
            int begin = at;
            long tag = varint(end);
            String field = path + "/" + (tag >>> 3);
            if (tag >>> 3 < 1 || tag >>> 3 > HIGHEST_FIELD || !content(field, (int) tag & 7, begin, end, places)) {
                return false;
            }
        }
        return at == end;
    }

    private boolean content(String field, int wireType, int begin, int end, List<Place> places) {
        if (wireType == 0) {
            if (varint(end) < 0) {
                return false;
            }
            places.add(new Place(field, begin, at));
            return true;
        }
        long length = wireType == 2 ? varint(end) : -1;
        if (length < 0 || length > end - at) {
            return false;
        }
        int inside = at;
        at += (int) length;
        List<Place> nested = new ArrayList<>();
        if (length > 1 && new ProtobufFields(bytes, inside).read(field, at, nested)) {
            places.add(new Place(field + "#", begin, inside));
            places.addAll(nested);
        } else {
            places.add(new Place(field, begin, at));
        }
        return true;
    }

    /** -1 where there is none. */
    private long varint(int end) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE && at < end; shift += 7) {
            byte b = bytes[at++];
            value |= (b & 0x7fL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        return -1;
    }
}
