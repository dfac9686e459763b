package org.yui.testkit.canary;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yui.testkit.dicom.CharacterSet;

/** Every way in which a text may have been written. */
final class Forms {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("Shift_JIS"),
            Charset.forName("EUC-JP"),
            Charset.forName("EUC-KR"),
            Charset.forName("GB18030"),
            Charset.forName("ISO-8859-5"));
    /** Escapes at either end depend on the neighbours; those inside belong to the text. */
    private static final Pattern OUTER_ESCAPES = Pattern.compile("^\033(?:\\([BJ]|\\$[@B]|\\$\\)C)|\033\\([BJ]$");

    private final List<Form> forms = new ArrayList<>();

    private Forms() {}

    static List<Form> of(String text) {
        Forms forms = new Forms();
        forms.characterSets(text);
        forms.letterCase(text);
        forms.escapes(text);
        forms.transports(text);
        return List.copyOf(forms.forms);
    }

    private void characterSets(String text) {
        for (Charset charset : CHARSETS) {
            CharsetEncoder encoder = charset.newEncoder();
            if (encoder.canEncode(text)) {
                add(charset.name(), text.getBytes(charset));
            }
        }
        add("UTF-8, decomposed", Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
        for (CharacterSet set : CharacterSet.values()) {
            if (set.canEncode(text)) {
                String planted = latin(set.encode(text));
                add("DICOM " + set, latin(planted));
                add(
                        "DICOM " + set + ", bare",
                        latin(OUTER_ESCAPES.matcher(planted).replaceAll("")));
            }
        }
    }

    private void letterCase(String text) {
        add("upper case", text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        add("lower case", text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private void escapes(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(c -> json.append(c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        add("JSON escapes", json.toString().getBytes(StandardCharsets.US_ASCII));
        add(
                "JSON escapes, upper case",
                latin(json.toString().toUpperCase(Locale.ROOT).replace("\\U", "\\u")));
        add("URL escapes", latin(URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }

    private void transports(String text) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("Shift_JIS"))) {
            if (charset.newEncoder().canEncode(text)) {
                byte[] bytes = text.getBytes(charset);
                add("hexadecimal of " + charset, latin(HexFormat.of().formatHex(bytes)));
                add(
                        "hexadecimal of " + charset + ", upper case",
                        latin(HexFormat.of().withUpperCase().formatHex(bytes)));
                Base64Windows.of(bytes).forEach(window -> add("base64 of " + charset, latin(window)));
            }
        }
        byte[] escaped = CharacterSet.KANJI.encode(text);
        add("hexadecimal of DICOM KANJI", latin(HexFormat.of().formatHex(escaped)));
        Base64Windows.of(escaped).forEach(window -> add("base64 of DICOM KANJI", latin(window)));
    }

    private void add(String encoding, byte[] bytes) {
        Form form = new Form(encoding, bytes);
        if (form.isDistinctive() && forms.stream().noneMatch(known -> known.hasBytes(bytes))) {
            forms.add(form);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
