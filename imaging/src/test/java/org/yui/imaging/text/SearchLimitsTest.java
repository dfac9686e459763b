package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.testkit.SeededRandom;

/** Values and texts that nobody should have written. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchLimitsTest {

    private static final int TEXTS = 2000;
    private static final String ODD =
            "aZ0９^=\\-'’ .,_ﾔﾏﾞﾟーっゃんか々髙𠮷山\uD842\uDFB7\uD800ｱ홍ᄒ\u1161\u11ABée\u0301ß①㈱İıđ\0\t\n@年月日昭和元";

    private final RandomGenerator random = SeededRandom.of(SearchLimitsTest.class);

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(ODD.charAt(random.nextInt(ODD.length())));
        }
        return text.toString();
    }

    @Test
    void any_value_can_be_collected_and_any_text_searched() {
        for (int i = 0; i < TEXTS; i++) {
            Collector collector = Identities.collector();
            for (IdentityClass identity : IdentityClass.values()) {
                collector.add(identity, text(20));
            }
            String text = text(60);
            int last = -1;
            for (Found found : collector.build().in(text)) {
                assertThat(found.start()).isGreaterThan(last);
                assertThat(found.end()).isGreaterThan(found.start()).isLessThanOrEqualTo(text.length());
                last = found.end();
            }
        }
    }

    /** By themselves: what is beside it may make it a part of something else. */
    @Test
    void a_value_of_four_characters_or_more_is_found_as_it_was_written() {
        for (int i = 0; i < TEXTS; i++) {
            String value = "x7" + text(20) + "q8";
            for (IdentityClass identity :
                    List.of(IdentityClass.IDENTIFIER, IdentityClass.DEVICE, IdentityClass.OTHER)) {
                List<Found> found =
                        Identities.collector().add(identity, value).build().in("A " + value + " B");
                assertThat(found).as(value).isNotEmpty();
                assertThat(found.getFirst().start()).as(value).isEqualTo(2);
                assertThat(found.getLast().end()).as(value).isEqualTo(2 + value.length());
            }
        }
    }

    @Test
    void an_absurd_value_is_searched_for_by_its_parts() {
        String words = "Yamada Taro ".repeat(5000);
        String digits = "1234567 ".repeat(5000);
        Identities identities = Identities.collector()
                .add(IdentityClass.PATIENT_NAME, words)
                .add(IdentityClass.PATIENT_NAME, "A".repeat(60_000) + "^B")
                .add(IdentityClass.ADDRESS, words)
                .add(IdentityClass.INSTITUTION, words)
                .add(IdentityClass.IDENTIFIER, digits)
                .add(IdentityClass.PHONE, digits)
                .add(IdentityClass.DATE, "20190503 ".repeat(5000))
                .build();
        assertThat(identities.in("HEAD yamada 1234567 3 May 2019")).hasSize(3);
        assertThat(identities.in(words.repeat(4))).isNotEmpty();
        assertThat(identities.in("a".repeat(200_000))).isEmpty();
    }
}
