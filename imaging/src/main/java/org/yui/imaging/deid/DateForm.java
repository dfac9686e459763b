package org.yui.imaging.deid;

import org.jspecify.annotations.Nullable;

/** What becomes of dates and times that go on in some form. Each answer is null where the value is none of PS3.5 section 6.2. */
interface DateForm {

    /** A DA value. */
    @Nullable
    String date(String value);

    /** A TM value. */
    @Nullable
    String time(String value);

    /** A DT value. */
    @Nullable
    String dateTime(String value);
}
