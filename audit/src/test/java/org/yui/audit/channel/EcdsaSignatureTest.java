package org.yui.audit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EcdsaSignatureTest {

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final byte[] SIGNED = {1, 2, 3};

    private static KeyPair keys;
    private static byte[] low;
    private static byte[] high;

    @BeforeAll
    static void sign() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(keys.getPrivate());
        signer.update(SIGNED);
        byte[] one = signer.sign();
        byte[] other = withOtherS(one);
        boolean oneIsLow = s(one).compareTo(s(other)) < 0;
        low = oneIsLow ? one : other;
        high = oneIsLow ? other : one;
    }

    private static BigInteger s(byte[] der) {
        int at = 4 + der[3];
        return new BigInteger(der, at + 2, der[at + 1]);
    }

    /** r and n - s sign the same: nothing but the rule of the smaller s tells the two apart. */
    private static byte[] withOtherS(byte[] der) {
        byte[] s = ORDER.subtract(s(der)).toByteArray();
        int at = 4 + der[3];
        byte[] out = Arrays.copyOf(der, at + 2 + s.length);
        System.arraycopy(s, 0, out, at + 2, s.length);
        out[at + 1] = (byte) s.length;
        out[1] = (byte) (out.length - 2);
        return out;
    }

    private static boolean holds(byte[] signature) {
        return EcdsaSignature.holds(keys.getPublic(), SIGNED, signature);
    }

    @Test
    void only_the_smaller_s_is_taken() {
        assertThat(holds(low)).isTrue();
        assertThat(holds(high)).isFalse();
    }

    @Test
    void no_changed_signature_holds() {
        for (Mutation mutation : Mutations.everyBit(low)) {
            assertThat(holds(mutation.bytes())).as(mutation.toString()).isFalse();
        }
        for (Mutation mutation : Mutations.everyTruncation(low)) {
            assertThat(holds(mutation.bytes())).as(mutation.toString()).isFalse();
        }
        assertThat(holds(Mutations.extend(low, new byte[1]).bytes())).isFalse();
    }

    @Test
    void an_integer_with_a_needless_zero_is_refused() {
        byte[] padded = new byte[low.length + 1];
        System.arraycopy(low, 0, padded, 0, 4);
        System.arraycopy(low, 4, padded, 5, low.length - 4);
        padded[1]++;
        padded[3]++;
        assertThat(holds(padded)).isFalse();
    }
}
