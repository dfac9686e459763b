package org.yui.imaging.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateShiftTest {

    private final DateShift shift = new DateShift(60);

    @ParameterizedTest
    @CsvSource({"20200301,20200101", "20200229,20191231", "19000101,18991102", "1997.03.02,19970101"})
    void moves_dates_by_whole_days(String date, String moved) {
        assertThat(shift.date(date)).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H300101",
                "R020301",
                "2020",
                "202003",
                "20201301",
                "20200231",
                "20200101-20200201",
                "200301",
                "2020-03-01",
                "CANARY",
                "00000101",
                " ",
                "20200301X"
            })
    void knows_what_is_no_date(String date) {
        assertThat(shift.date(date)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "20200301101500.123456,20200101101500.123456",
        "20200301101500+0900,20200101101500",
        "20200301,20200101",
        "202003,202001",
        "2020,2019",
        "2020030110,2020010110"
    })
    void moves_date_times_and_drops_their_offset(String dateTime, String moved) {
        assertThat(shift.dateTime(dateTime)).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R02", "20201", "2020030", "20200301250000", "20200301TEXT", "99"})
    void knows_what_is_no_date_time(String dateTime) {
        assertThat(shift.dateTime(dateTime)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"10,10", "1015,1015", "101500,101500", "101500.5,101500.5", "10:15:00,101500", "235960,235960"})
    void keeps_times_of_day(String time, String kept) {
        assertThat(shift.time(time)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "1060", "CANARY", "101500.1234567", "10 15", "noon"})
    void knows_what_is_no_time(String time) {
        assertThat(shift.time(time)).isNull();
    }

    @Test
    void lies_within_the_stated_range() {
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            assertThat(DateShift.from(random.nextLong()).days()).isBetween(1, DateShift.MOST_DAYS);
        }
    }
}
