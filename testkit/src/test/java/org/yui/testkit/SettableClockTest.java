package org.yui.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettableClockTest {

    @Test
    void it_stands_still_until_it_is_moved() {
        SettableClock clock = new SettableClock(Instant.EPOCH);

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH).isEqualTo(clock.instant());

        clock.advance(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond(3));
        clock.set(Instant.EPOCH);
        assertThat(clock.millis()).isZero();
    }
}
