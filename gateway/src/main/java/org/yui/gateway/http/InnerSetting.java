package org.yui.gateway.http;

import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;

/**
 * What an {@link InnerServer} serves with.
 *
 * @param address where it listens, in the organisation's own network; port 0 takes any that is free
 * @param tls its own certificate, and the authorities whose client certificates are believed
 * @param asksForCertificates whether clients may show certificates
 * @param atOnce how many requests are answered at the same time
 * @param log is told of every request
 */
public record InnerSetting(
        InetSocketAddress address,
        SSLContext tls,
        boolean asksForCertificates,
        Limits limits,
        int atOnce,
        RequestLog log) {}
