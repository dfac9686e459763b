package org.yui.imaging.deid;

import org.jspecify.annotations.Nullable;

/** Dates and times as they are, if they are such: the shift by no day, but for the offset from UTC, which stays too. */
final class DateKept implements DateForm {

    private static final DateShift NONE = new DateShift(0);
    private static final int OFFSET_CHARACTERS = 5;

    @Override
    public @Nullable String date(String value) {
        return NONE.date(value) == null ? null : value;
    }

    @Override
    public @Nullable String time(String value) {
        return NONE.time(value) == null ? null : value;
    }

    @Override
    public @Nullable String dateTime(String value) {
        String same = NONE.dateTime(value);
        int offset = Math.max(value.indexOf('+'), value.indexOf('-'));
        boolean whole = same != null && (offset < 0 || value.length() - offset == OFFSET_CHARACTERS);
        return whole ? value : null;
    }
}
