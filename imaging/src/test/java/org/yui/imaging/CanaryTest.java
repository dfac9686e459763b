package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.imaging.dicom.Bytes;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.profile.Rule;

/** Plants strings in every place that can hide one, and looks for them in every byte that comes out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CanaryTest {

    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

    @TempDir
    private Path folder;

    private final List<byte[]> canaries = new ArrayList<>();
    private int planted;

    private String canary() {
        String canary = "Canary" + (char) ('A' + planted / 26) + (char) ('A' + planted % 26) + "x";
        planted++;
        canaries.add(canary.getBytes(StandardCharsets.US_ASCII));
        return canary;
    }

    /** In capitals, as in coded terms. */
    private String term() {
        String term = "CANARY_" + (char) ('A' + planted / 26) + (char) ('A' + planted % 26);
        planted++;
        canaries.add(term.getBytes(StandardCharsets.US_ASCII));
        return term;
    }

    private String digits(String digits) {
        canaries.add(digits.getBytes(StandardCharsets.US_ASCII));
        return digits;
    }

    private byte[] bytes(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        canaries.add(bytes);
        return bytes;
    }

    private static Bytes fresh(String syntax) {
        return syntax.equals(Bytes.IMPLICIT) ? Bytes.implicit() : Bytes.explicit();
    }

    private byte[] plant(String syntax) {
        Slices slice = new Slices();
        slice.syntax = syntax;
        slice.patientName = canary();
        slice.patientId = canary();
        slice.study = digits("1.2.392.200036.9116.2.777.1");
        slice.series = digits("1.2.392.200036.9116.2.777.2");
        slice.instance = digits("1.2.392.200036.9116.2.777.3");
        Bytes code = fresh(syntax)
                .text(0x00080100, "SH", canary())
                .text(0x00080102, "SH", canary())
                .text(0x00080104, "LO", canary());
        Bytes deep = fresh(syntax)
                .text(0x00100010, "PN", canary())
                .text(0x00104000, "LT", canary())
                .text(0x00280301, "CS", term())
                .value(0x00291010, "UN", bytes("PrivateDeep!", StandardCharsets.US_ASCII));
        Bytes middle = fresh(syntax)
                .text(0x00080050, "SH", canary())
                .text(0x00081155, "UI", digits("1.2.392.200036.9116.2.777.4"))
                .openSequence(0x00081199, deep);
        slice.after0008 = fresh(syntax)
                .text(0x00080080, "LO", canary())
                .value(0x00080081, "ST", bytes("東京都港区", StandardCharsets.UTF_8))
                .text(0x00080090, "PN", canary())
                .text(0x00081010, "SH", canary())
                .text(0x00081030, "LO", canary())
                .sequence(0x00081032, code)
                .text(0x0008103E, "LO", canary())
                .text(0x00081090, "LO", canary())
                .sequence(0x00081115, fresh(syntax).openSequence(0x0008114A, middle))
                .sequence(0x00081140, middle)
                .text(0x00082111, "ST", canary())
                .text(0x00089999, "LO", canary())
                .text(0x00090010, "LO", canary())
                .text(0x00091001, "LO", canary())
                .sequence(0x00091002, fresh(syntax).text(0x00100010, "PN", canary()));
        slice.after0010 = fresh(syntax)
                .text(0x00100030, "DA", digits("19470719"))
                .text(0x00100040, "CS", term())
                .value(0x00101001, "PN", bytes("山田^太郎", ISO_2022_JP))
                .text(0x00101010, "AS", digits("093Y"))
                .text(0x00102160, "SH", canary())
                .text(0x00120062, "CS", term())
                .text(0x00120063, "LO", canary())
                .sequence(0x00120064, code)
                .text(0x00180015, "CS", term());
        slice.after0018 = fresh(syntax)
                .text(0x00180081, "DS", canary())
                .text(0x00180087, "DS", "1.5\\" + canary())
                .text(0x00181000, "LO", canary())
                .text(0x00181012, "DA", "H300101")
                .text(0x00181020, "LO", canary())
                .text(0x00181030, "LO", canary())
                .text(0x00181210, "SH", canary())
                .text(0x00185100, "CS", "HFS\\" + canary());
        slice.after0028 = fresh(syntax)
                .text(0x00281054, "LO", canary())
                .text(0x00321060, "LO", canary())
                .text(0x00324000, "LT", canary())
                .text(0x00400244, "DA", digits("20200228"))
                .sequence(0x00400275, fresh(syntax).text(0x00400007, "LO", canary()))
                .text(0x00402001, "LO", canary())
                .text(0x0040A160, "UT", canary())
                .value(0x50000000 + 0x3000, "OW", bytes("CurveContent", StandardCharsets.US_ASCII))
                .us(0x60000010, 16)
                .text(0x60000022, "LO", canary())
                .text(0x60001500, "LO", canary())
                .value(0x60003000, "OW", bytes("OverlayBits!", StandardCharsets.US_ASCII))
                .text(0x60004000, "LT", canary());
        slice.afterPixels = fresh(syntax).value(0xFFFCFFFC, "OB", bytes("TrailingPad!", StandardCharsets.US_ASCII));
        digits("20200229");
        digits("H300101");
        byte[] preamble = new byte[128];
        System.arraycopy(bytes("PreambleText", StandardCharsets.US_ASCII), 0, preamble, 40, 12);
        Bytes meta = Bytes.explicit()
                .text(0x00020003, "UI", Bytes.nulPadded(digits("1.2.392.200036.9116.2.777.5")))
                .text(0x00020010, "UI", Bytes.nulPadded(syntax))
                .text(0x00020016, "AE", canary())
                .text(0x00020100, "UI", Bytes.nulPadded(digits("1.2.392.200036.9116.2.777.6")))
                .value(0x00020102, "OB", bytes("PrivateMeta!", StandardCharsets.US_ASCII));
        return slice.dataset().file(preamble, meta);
    }

    private static boolean contains(byte[] content, byte[] needle) {
        outer:
        for (int i = 0; i + needle.length <= content.length; i++) {
            for (int j = 0; j < needle.length; j++) {
                if (content[i + j] != needle[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {Bytes.EXPLICIT, Bytes.IMPLICIT})
    void none_comes_out_in_the_file_or_in_its_evidence(String syntax) throws Exception {
        Path in = Bytes.write(folder, "in", plant(syntax));
        byte[] input = Files.readAllBytes(in);
        assertThat(canaries).hasSizeGreaterThan(50).allMatch(canary -> contains(input, canary));

        Path out = folder.resolve("out");
        EvidenceBook book = new EvidenceBook();
        InstanceEvidence evidence = Written.deidentify(in, out, book);
        byte[] shared = book.tables().values().iterator().next().canonicalJson();

        byte[] output = Files.readAllBytes(out);
        for (byte[] canary : canaries) {
            String shown = new String(canary, StandardCharsets.ISO_8859_1);
            assertThat(contains(output, canary)).as("%s in the output", shown).isFalse();
            assertThat(contains(evidence.canonicalJson(), canary))
                    .as("%s in the evidence", shown)
                    .isFalse();
            assertThat(contains(shared, canary)).as("%s in its table", shown).isFalse();
        }
        assertThat(Written.values(out))
                .containsEntry("(0012,0062)", "YES")
                .containsEntry("(0028,0303)", "MODIFIED")
                .containsEntry("(0012,0064)>(0008,0100)", "113107")
                .containsEntry("(0028,0010)", "\u0010")
                .doesNotContainKey("(0010,1010)");
    }

    @Test
    void a_word_of_the_name_that_comes_back_as_a_term_goes() throws Exception {
        Slices slice = new Slices();
        slice.patientName = "Yamada^Tarou";
        slice.after0010 = Bytes.explicit().text(0x00180022, "CS", "YAMADA_T");
        Path out = folder.resolve("out");
        Map<Rule, Integer> rules = Written.rules(slice.write(folder, "in"), out);
        assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).doesNotContain("YAMADA");
        assertThat(rules).containsKey(Rule.IDENTITY_ECHO);
    }

    @Test
    void a_patient_number_that_comes_back_as_a_number_goes_and_geometry_stays() throws Exception {
        Slices slice = new Slices();
        slice.patientId = "A-7340912";
        slice.position = new double[] {-7340912.5, 1, 2};
        slice.after0018 = Bytes.explicit().text(0x00181151, "IS", "7340912").text(0x00181152, "IS", "34");
        Path out = folder.resolve("out");
        Written.deidentify(slice.write(folder, "in"), out);
        assertThat(Written.values(out))
                .doesNotContainKey("(0018,1151)")
                .containsEntry("(0018,1152)", "34")
                .containsEntry("(0020,0032)", "-7340912.5\\1.0\\2.0");
    }

    @Test
    void text_in_the_place_of_numbers_goes_whatever_type_it_claims() throws Exception {
        Slices slice = new Slices();
        slice.after0018 = Bytes.explicit()
                .text(0x00180087, "LO", canary())
                .value(0x00181310, "US", bytes("CanaryInNumbers!", StandardCharsets.US_ASCII))
                .value(0x00189073, "FD", bytes("CanaryInNumbers2", StandardCharsets.US_ASCII));
        Path out = folder.resolve("out");
        Written.deidentify(slice.write(folder, "in"), out);
        byte[] output = Files.readAllBytes(out);
        assertThat(canaries).noneMatch(canary -> contains(output, canary));
    }
}
