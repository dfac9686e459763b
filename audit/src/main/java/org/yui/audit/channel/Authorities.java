package org.yui.audit.channel;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.yui.audit.wire.MalformedBytesException;

/**
 * An organisation's CAs: roots, and intermediates under them in any depth.
 *
 * @param issuers those that may issue leaves: all that are not themselves the parent of an intermediate
 */
record Authorities(List<X509Certificate> issuers) {

    Authorities {
        issuers = List.copyOf(issuers);
    }

    static Authorities of(FabricMSPConfig config) throws MalformedBytesException {
        List<X509Certificate> roots = Certificates.parseAll(config.getRootCertsList());
        if (roots.isEmpty()) {
            throw new MalformedBytesException("found an MSP without a root certificate, expected at least one");
        }
        for (X509Certificate root : roots) {
            if (!Certificates.isIssuedBy(root, root)) {
                throw new MalformedBytesException("found a root certificate that did not sign itself, expected one");
            }
        }
        List<X509Certificate> intermediates = Certificates.parseAll(config.getIntermediateCertsList());
        List<X509Certificate> issuers = new ArrayList<>(roots);
        issuers.addAll(intermediates);
        issuers.removeAll(parents(roots, intermediates));
        return new Authorities(issuers);
    }

    private static Set<X509Certificate> parents(List<X509Certificate> roots, List<X509Certificate> intermediates)
            throws MalformedBytesException {
        Set<X509Certificate> parents = new HashSet<>();
        List<X509Certificate> known = new ArrayList<>(roots);
        List<X509Certificate> left = new ArrayList<>(intermediates);
        while (!left.isEmpty()) {
            int before = left.size();
            for (X509Certificate each : List.copyOf(left)) {
                known.stream()
                        .filter(k -> Certificates.isAuthority(each) && Certificates.isIssuedBy(each, k))
                        .findFirst()
                        .ifPresent(parent -> {
                            parents.add(parent);
                            known.add(each);
                            left.remove(each);
                        });
            }
            if (left.size() == before) {
                throw new MalformedBytesException(
                        "found an intermediate CA that no root leads to, expected a chain from a root");
            }
        }
        return parents;
    }
}
