package org.yui.gateway.projection;

import org.yui.domain.Require;

/**
 * Which database, and as whom.
 *
 * @param url {@code jdbc:h2:...} or {@code jdbc:postgresql://host/name}, without a password in it
 */
public record DatabaseSetting(String url, String user, String password) {

    public DatabaseSetting {
        Require.that(
                url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:"),
                "projection url: found another kind of database, expected jdbc:h2: or jdbc:postgresql:");
        Require.that(
                !url.contains("password="),
                "projection url: found a password in it, expected it in a file that only its owner may read");
    }

    /** The database without what follows its name. */
    String place() {
        return url.split("[;?]", 2)[0];
    }

    /** Without the password. */
    @Override
    public String toString() {
        return place() + " as " + user;
    }
}
