package org.yui.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CidTest {

    /** SHA-256 and RFC 4648 base32 of {@code hello world} behind 01 55 12 20, as Python's own libraries give it. */
    private static final String HELLO_WORLD = "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e";

    /** The empty UnixFS directory, a dag-pb node. */
    private static final String EMPTY_DIRECTORY = "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354";

    @Test
    void identifiers_are_those_of_ipfs() {
        Hash digest = Hash.of("hello world".getBytes(StandardCharsets.UTF_8));
        assertThat(Cid.raw(digest).text()).isEqualTo(HELLO_WORLD);
        Cid directory = Cid.parse(EMPTY_DIRECTORY);
        assertThat(directory.isRaw()).isFalse();
        assertThat(Cid.dagPb(directory.digest())).isEqualTo(directory);
        assertThat(directory.digest()).isEqualTo(Hash.of(new byte[] {0x0a, 0x02, 0x08, 0x01}));
    }

    @Test
    void text_and_bytes_give_back_the_digest() {
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            byte[] digest = new byte[32];
            random.nextBytes(digest);
            Cid cid = i % 2 == 0 ? Cid.raw(Hash.ofDigest(digest)) : Cid.dagPb(Hash.ofDigest(digest));
            assertThat(Cid.parse(cid.text())).isEqualTo(cid);
            assertThat(cid.digest().bytes()).isEqualTo(digest);
            assertThat(cid.bytes()).hasSize(36).startsWith(1, i % 2 == 0 ? 0x55 : 0x70, 0x12, 0x20);
            assertThat(cid.isRaw()).isEqualTo(i % 2 == 0);
        }
    }

    @Test
    void a_changed_character_is_refused_or_another_identifier() {
        String alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        Cid good = Cid.parse(HELLO_WORLD);
        for (int i = 0; i < HELLO_WORLD.length(); i++) {
            for (char c : alphabet.toCharArray()) {
                StringBuilder text = new StringBuilder(HELLO_WORLD);
                text.setCharAt(i, c);
                if (c != HELLO_WORLD.charAt(i)) {
                    assertThat(isAnother(text.toString(), good)).isTrue();
                }
            }
        }
    }

    private static boolean isAnother(String text, Cid good) {
        try {
            return !Cid.parse(text).digest().equals(good.digest());
        } catch (InvalidValueException _) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b",
                "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn",
                "zb2rhZfjRh2FHHB2RkHVEvL2vJnCTcu7kwRqgVsf9gpkLgteo",
                "BAFKREIFZJUT3TE7NHYEKKLSS27NH3K72YSCO7Y32KOAO5EEI66WOF36N5E",
                "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5",
                "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5ea",
                "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5f",
                "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e=",
                "b fkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e"
            })
    void other_forms_are_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Cid.parse(text))
                .withMessageContaining("expected CIDv1");
    }
}
