package org.yui.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.GrantId;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantStreamsTest {

    private static final long SECOND = 1_000_000_000;

    private final GrantId grant = GrantId.random(SeededRandom.of(GrantStreamsTest.class));
    private final GrantId other = GrantId.random(SeededRandom.of(GrantLimits.class));

    @Test
    void a_grant_has_so_many_streams_and_others_have_theirs() throws Exception {
        GrantStreams streams = new GrantStreams(new GrantLimits(2, 1000));
        GrantStream first = streams.begin(grant);
        streams.begin(grant);

        assertThatThrownBy(() -> streams.begin(grant))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.TOO_MANY_STREAMS));
        streams.begin(other).close();
        first.close();
        first.close();
        streams.begin(grant);
        assertThatThrownBy(() -> streams.begin(grant)).isInstanceOf(RefusalException.class);
    }

    @Test
    void bytes_go_out_at_once_for_a_second_and_at_the_rate_after_that() {
        Pace pace = new Pace(1000, 0);
        assertThat(pace.after(1000, 0)).isLessThanOrEqualTo(0);
        assertThat(pace.after(1000, 0)).isEqualTo(SECOND);
        assertThat(pace.after(500, 0)).isEqualTo(SECOND * 3 / 2);
        assertThat(pace.after(1000, 10 * SECOND)).isLessThanOrEqualTo(10 * SECOND);
    }
}
