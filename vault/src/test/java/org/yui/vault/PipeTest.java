package org.yui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.testkit.Keystream;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PipeTest {

    private final AtomicReference<Thread> making = new AtomicReference<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 9 << 20})
    void bytes_come_out_as_they_went_in(int length) throws IOException {
        byte[] bytes = Keystream.bytes("pipe", length);

        byte[] taken = Pipe.run(
                out -> {
                    for (int at = 0; at < length; at += 70_001) {
                        out.write(bytes, at, Math.min(70_001, length - at));
                    }
                },
                InputStream::readAllBytes);

        assertThat(taken).isEqualTo(bytes);
    }

    @Test
    void a_failure_of_the_maker_comes_out_behind_what_it_made() {
        IOException failure = new IOException("the maker broke");
        byte[] got = new byte[3];

        assertThatThrownBy(() -> Pipe.run(
                        out -> {
                            out.write(new byte[] {1, 2, 3});
                            out.flush();
                            throw failure;
                        },
                        in -> in.readNBytes(got, 0, 3) + in.read()))
                .isSameAs(failure);
        assertThat(got).containsExactly(1, 2, 3);
    }

    @Test
    void any_other_failure_of_the_maker_comes_out_too() {
        for (Throwable failure : new Throwable[] {new IllegalStateException("broke"), new AssertionError("broke")}) {
            assertThatThrownBy(() -> Pipe.run(
                            out -> {
                                if (failure instanceof Error e) {
                                    throw e;
                                }
                                throw (RuntimeException) failure;
                            },
                            InputStream::read))
                    .isSameAs(failure);
        }
    }

    @Test
    void a_taker_that_gives_up_ends_the_maker() {
        IOException failure = new IOException("the taker broke");

        assertThatThrownBy(() -> Pipe.run(
                        out -> {
                            making.set(Thread.currentThread());
                            while (true) {
                                out.write(new byte[1 << 20]);
                            }
                        },
                        in -> {
                            in.readNBytes(1 << 20);
                            throw failure;
                        }))
                .isSameAs(failure);
        assertThat(making.get().isAlive()).isFalse();
    }
}
