package org.yui.imaging.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.imaging.dicom.Vr;
import org.yui.testkit.SeededRandom;

/** Random texts through all sets and back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CharacterSetsRoundTripTest {

    private static final int TEXTS = 3000;

    private static final List<String> SETS = List.of(
            "",
            "ISO_IR 100",
            "ISO_IR 13",
            "ISO_IR 203",
            "ISO_IR 192",
            "GB18030",
            "GBK",
            "\\ISO 2022 IR 87",
            "ISO 2022 IR 13\\ISO 2022 IR 87",
            "ISO 2022 IR 6\\ISO 2022 IR 87\\ISO 2022 IR 159",
            "\\ISO 2022 IR 149",
            "\\ISO 2022 IR 58",
            "ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126",
            "ISO 2022 IR 166\\ISO 2022 IR 87\\ISO 2022 IR 149");

    private static final List<Vr> TYPES = List.of(Vr.PN, Vr.LO, Vr.SH, Vr.LT, Vr.UT, Vr.UC);

    private final RandomGenerator random = SeededRandom.of(CharacterSetsRoundTripTest.class);

    @Test
    void what_is_written_is_read_again_exactly() {
        int written = 0;
        for (int i = 0; i < TEXTS; i++) {
            String terms = any(SETS);
            CharacterSets sets = CharacterSets.of(terms);
            Vr vr = any(TYPES);
            String text = text(repertoire(terms), vr);
            var bytes = sets.encode(text, vr);
            if (bytes.isPresent()) {
                written++;
                assertThat(sets.decode(bytes.orElseThrow(), vr)).as(terms).isEqualTo(text);
                assertThat(sets.decodes(bytes.orElseThrow(), vr)).as(terms).isTrue();
            }
        }
        assertThat(written).isGreaterThan(TEXTS / 2);
    }

    @Test
    void any_bytes_are_read_without_failing() {
        for (int i = 0; i < TEXTS; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int k = 0; k + 3 < bytes.length && random.nextBoolean(); k += 4) {
                byte[] escape = any(List.of(GraphicSet.values())).escape();
                System.arraycopy(escape, 0, bytes, k, Math.min(escape.length, bytes.length - k));
            }
            CharacterSets sets = CharacterSets.of(any(SETS));
            Vr vr = any(List.of(Vr.values()));
            assertThatCode(() -> sets.values(bytes, vr)).doesNotThrowAnyException();
            if (sets.decodes(bytes, vr)) {
                assertThat(sets.decode(bytes, vr)).doesNotContain("\uFFFD");
            }
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Characters that these sets have, taken from the sets themselves. */
    private static List<String> repertoire(String terms) {
        List<String> all = new ArrayList<>();
        CharacterSets sets = CharacterSets.of(terms);
        for (String block : List.of(
                "aZ09 -.", "éüÄñ", "ﾔﾏﾀﾞ", "山田太郎春竦", "やまだﾀ", "丂丄", "洪吉洞", "홍길동", "王小东张", "Люкс", "Διον", "นาม", "€Š",
                "¥‾~")) {
            block.codePoints().mapToObj(Character::toString).forEach(one -> {
                if (sets.encode(one, Vr.LT).isPresent()) {
                    all.add(one);
                }
            });
        }
        return all;
    }

    private String text(List<String> repertoire, Vr vr) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(1, 30); length > 0; length--) {
            text.append(random.nextInt(5) == 0 ? delimiter(vr) : any(repertoire));
        }
        return text.append('.').toString();
    }

    private String delimiter(Vr vr) {
        return switch (vr) {
            case PN -> any(List.of("^", "=", "\\"));
            case LT, UT -> any(List.of("\r\n", "\t", "\f"));
            default -> "\\";
        };
    }

    @Test
    void plain_text_is_the_same_bytes_in_every_set_but_kana() {
        for (String terms : SETS) {
            byte[] bytes = "MR HEAD, T1 (3 mm) = 5^2".getBytes(StandardCharsets.US_ASCII);
            assertThat(CharacterSets.of(terms).encode("MR HEAD, T1 (3 mm) = 5^2", Vr.LO))
                    .hasValue(bytes);
        }
    }
}
