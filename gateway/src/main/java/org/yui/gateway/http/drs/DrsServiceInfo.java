package org.yui.gateway.http.drs;

/** {@code Service} of GA4GH service-info 1.0.0, with what {@code DrsService} adds. */
public record DrsServiceInfo(
        String id,
        String name,
        Type type,
        Organization organization,
        String version,
        int maxBulkRequestLength,
        Drs drs) {

    /** What kind of service. */
    public record Type(String group, String artifact, String version) {}

    /** Who runs it. */
    public record Organization(String name, String url) {}

    /** Limits of its own. */
    public record Drs(int maxBulkRequestLength) {}
}
