package org.yui.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rooms and what each may depend on beside itself and the JDK: the table in the README's order, with libraries by
 * their root packages.
 */
enum Room {
    DOMAIN(List.of(), "org.erdtman.jcs.."),
    TESTKIT(List.of(DOMAIN), "org.junit..", "org.opentest4j..", "org.assertj..", "org.hyperledger.fabric.."),
    IMAGING(List.of(DOMAIN)),
    VAULT(List.of(DOMAIN), "com.google.crypto.tink..", "org.bouncycastle.."),
    IPFS(List.of(DOMAIN)),
    CHAINCODE(List.of(DOMAIN), "org.hyperledger.fabric.."),
    /** Of chaincode only its embedded engine may know, which another rule says. */
    NETWORK(
            List.of(DOMAIN, CHAINCODE),
            "org.hyperledger.fabric..",
            "com.google.protobuf..",
            "com.google.rpc..",
            "io.grpc..",
            "org.h2..",
            "org.bouncycastle..",
            "org.slf4j.."),
    ROYALTY(List.of(DOMAIN)),
    AUDIT(List.of(DOMAIN), "org.hyperledger.fabric.protos..", "com.google.protobuf.."),
    /** It relays Fabric's messages and reads only in whose name they are. */
    GATEWAY(
            List.of(DOMAIN, VAULT, IPFS, NETWORK, ROYALTY),
            "org.hyperledger.fabric.protos..",
            "com.google.protobuf..",
            "io.javalin..",
            "jakarta.servlet..",
            "org.eclipse.jetty..",
            "io.prometheus..",
            "org.flywaydb..",
            "org.jdbi..",
            "com.zaxxer.hikari..",
            "org.slf4j..");

    private static final List<String> EVERYWHERE =
            List.of("java..", "javax..", "org.jspecify.annotations..", "com.google.errorprone.annotations..");

    private final List<Room> rooms;
    private final List<String> libraries;

    Room(List<Room> rooms, String... libraries) {
        this.rooms = rooms;
        this.libraries = List.of(libraries);
    }

    /** All packages of this room. */
    String packages() {
        return "org.yui." + name().toLowerCase(Locale.ROOT) + "..";
    }

    /** All packages on which it may depend. */
    String[] mayUse() {
        List<String> all = new ArrayList<>(EVERYWHERE);
        all.add(packages());
        rooms.forEach(room -> all.add(room.packages()));
        all.addAll(libraries);
        return all.toArray(String[]::new);
    }

    static Stream<Room> all() {
        return Arrays.stream(values());
    }
}
