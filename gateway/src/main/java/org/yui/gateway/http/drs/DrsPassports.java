package org.yui.gateway.http.drs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is posted about one object; all of it is passed over. */
public record DrsPassports(
        @Nullable Boolean expand, @Nullable List<String> passports) {}
