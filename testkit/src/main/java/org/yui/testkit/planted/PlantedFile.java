package org.yui.testkit.planted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.yui.testkit.canary.Canary;
import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.DataSetEncoder;
import org.yui.testkit.dicom.PartTen;
import org.yui.testkit.dicom.Syntax;
import org.yui.testkit.dicom.Value;
import org.yui.testkit.dicom.Vr;

/** One file in the making. */
final class PlantedFile {

    private static final int PIXEL_DATA = 0x7FE00010;
    private static final String META = "meta ";

    private final PlantedKind kind;
    private final PlantedTexts texts;
    private final DataSet data = new DataSet();
    private final DataSet meta = new DataSet();
    private String preamble = "";
    private String trailing = "";
    private String folder = "planted";
    private String name;
    private String text = "";

    PlantedFile(PlantedKind kind, PlantedTexts texts) {
        this.kind = kind;
        this.texts = texts;
        this.name = BaseElements.seriesNumber(kind) + ".dcm";
        String root = "1.2.392.299417." + texts.number();
        BaseElements.common(data, kind, root, texts.number());
        kind.addTo(data);
        meta.text(0x00020002, Vr.UI, kind.sopClass())
                .text(0x00020003, Vr.UI, root + ".3")
                .text(0x00020010, Vr.UI, kind.syntax().uid())
                .text(0x00020012, Vr.UI, root + ".9");
    }

    String folder() {
        return folder;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    PlantedPlace plant(PlantedRow row) {
        List<Canary> canaries = new ArrayList<>();
        put(row, texts.fill(row.text(), row.kind(), row.path(), canaries));
        return new PlantedPlace(row.file(), row.path(), canaries, row.stays());
    }

    private void put(PlantedRow row, String filled) {
        switch (row.path()) {
            case "preamble" -> preamble = filled;
            case "trailing" -> trailing = filled;
            case "folder" -> folder = filled;
            case "name" -> name = filled;
            case "text" -> text = filled;
            case "codestream" -> data.put(PIXEL_DATA, new Value.Frame(comment(filled)));
            case "slack" -> data.octets(PIXEL_DATA, Vr.OW, slack(filled));
            default -> {
                if (row.path().startsWith(META)) {
                    value(meta, row.path().substring(META.length()), row.vr(), filled);
                } else {
                    element(row, filled);
                }
            }
        }
    }

    private void element(PlantedRow row, String filled) {
        String[] path = row.path().split(">", -1);
        DataSet inner = data;
        for (int i = 0; i < path.length - 1; i++) {
            int mark = path[i].indexOf('#');
            int item = mark < 0 ? 0 : Integer.parseInt(path[i].substring(mark + 1));
            inner = inner.item(tag(path[i]), item, sequence(path[i]));
        }
        value(inner, path[path.length - 1], row.vr(), filled);
    }

    private static Function<List<DataSet>, Value> sequence(String step) {
        if (step.endsWith("?")) {
            return Value.UnknownItems::new;
        }
        return items -> new Value.Items(items, step.endsWith("~"));
    }

    private static int tag(String step) {
        return Integer.parseUnsignedInt(step.substring(0, 9).replace(",", ""), 16);
    }

    private static void value(DataSet into, String step, String vr, String filled) {
        Vr type = Vr.valueOf(vr);
        switch (type) {
            case AT, FD, FL, SL, SS, SV, US, UL, UV, OB, OD, OF, OL, OV, OW, UN ->
                into.octets(tag(step), type, whole(filled, type).getBytes(StandardCharsets.UTF_8));
            default -> into.text(tag(step), type, filled);
        }
    }

    /** As many letters as make whole numbers. */
    private static String whole(String filled, Vr vr) {
        int unit = switch (vr) {
            case FD, SV, UV, OD, OV -> 8;
            case AT, FL, SL, UL, OF, OL -> 4;
            case US, SS, OW -> 2;
            default -> 1;
        };
        return filled + "-".repeat(Math.floorMod(-filled.getBytes(StandardCharsets.UTF_8).length, unit));
    }

    /** A JPEG stream of a comment and nothing else. */
    private static byte[] comment(String filled) {
        byte[] bytes = filled.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE, 0, (byte) (bytes.length + 2)});
        out.writeBytes(bytes);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    private static byte[] slack(String filled) {
        byte[] behind = filled.getBytes(StandardCharsets.UTF_8);
        byte[] pixels = Arrays.copyOf(new byte[16 * 16 * 2], 16 * 16 * 2 + behind.length);
        System.arraycopy(behind, 0, pixels, 16 * 16 * 2, behind.length);
        return pixels;
    }

    byte[] bytes() throws IOException {
        byte[] encoded = DataSetEncoder.encode(data, kind.syntax(), kind.characters());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(PartTen.file(
                preamble.getBytes(StandardCharsets.ISO_8859_1),
                meta,
                kind.syntax() == Syntax.DEFLATED_LITTLE_ENDIAN ? deflate(encoded) : encoded));
        file.writeBytes(trailing.getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static byte[] deflate(byte[] encoded) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater raw = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, raw)) {
            out.write(encoded);
        } finally {
            raw.end();
        }
        return deflated.toByteArray();
    }
}
