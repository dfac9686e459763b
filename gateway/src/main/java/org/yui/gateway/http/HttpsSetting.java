package org.yui.gateway.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import org.yui.network.member.MutualTls;

/**
 * What a server serves with.
 *
 * @param address where it listens; port 0 takes any that is free
 * @param tls the member's whose node it is
 * @param callers is asked about every caller
 * @param log is told of every request
 */
public record HttpsSetting(
        InetSocketAddress address,
        MutualTls tls,
        SecureRandom random,
        Limits limits,
        CallerCheck callers,
        RequestLog log) {

    /** The listening host, as numbers. */
    String host() {
        return address.getAddress().getHostAddress();
    }

    /** At the loopback address, with the usual limits, and nobody to be told. */
    public static HttpsSetting loopback(int port, MutualTls tls, SecureRandom random) {
        return new HttpsSetting(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                tls,
                random,
                Limits.USUAL,
                CallerCheck.NONE,
                (endpoint, outcome, caller, took) -> {});
    }
}
