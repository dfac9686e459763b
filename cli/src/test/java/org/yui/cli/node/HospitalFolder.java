package org.yui.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A hospital's folder with a good {@code yui.yaml} and files that only look like those it names. */
record HospitalFolder(Path root) {

    /** Must never be in a message. */
    static final String SECRET = "f00dfeedcafe5ec2e7";

    static final String GOOD = """
        channel: yui
        member: Hospital1MSP
        role: hospital
        identity: client
        tls: tls
        members: ../../public
        keys: keys
        state: state
        ledger:
          peer: 127.0.0.1:17101
        blocks:
          - {api: "http://127.0.0.1:17301", token: kubo.token, member: Hospital1MSP}
          - {api: "https://kubo.hospital2.example:5001", token: kubo2.token, member: Hospital2MSP}
        custodians:
          Hospital1MSP: https://127.0.0.1:17401
          Hospital2MSP: https://127.0.0.1:17402
        gateway: https://127.0.0.1:17801
        partner: Hospital2MSP
        serve:
          custodian: {listen: 127.0.0.1:17401, operations: 127.0.0.1:17451}
        """;

    static HospitalFolder in(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.resolve("members/Hospital1MSP"));
        Path members = Files.createDirectories(folder.resolve("public"));
        Files.writeString(members.resolve("Hospital1MSP.pem"), "a certificate");
        for (String name : new String[] {"client", "tls"}) {
            Files.writeString(root.resolve(name + ".pem"), "a certificate");
            secret(root.resolve(name + ".key"));
        }
        secret(root.resolve("kubo.token"));
        secret(root.resolve("kubo2.token"));
        HospitalFolder hospital = new HospitalFolder(root);
        hospital.write(GOOD);
        return hospital;
    }

    private static void secret(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, SECRET);
    }

    Path file() {
        return root.resolve("yui.yaml");
    }

    void write(String text) throws IOException {
        Files.writeString(file(), text);
    }
}
