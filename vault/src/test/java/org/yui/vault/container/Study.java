package org.yui.vault.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.domain.Code;
import org.yui.domain.StudyVersionId;
import org.yui.testkit.Keystream;

/** Made-up instances of chosen lengths in a folder. */
public record Study(StudyVersionId version, List<Instance> instances) {

    public static final StudyVersionId VERSION = StudyVersionId.parse("00112233445566778899aabbccddeeff");

    public static Study in(Path folder, int... lengths) throws IOException {
        List<Instance> instances = new ArrayList<>();
        for (int i = 1; i <= lengths.length; i++) {
            Path file = folder.resolve(i + ".dcm");
            Files.write(file, Keystream.bytes("instance " + i, lengths[i - 1]));
            instances.add(new Instance("instances/" + i + ".dcm", file, "2.25." + i));
        }
        return new Study(VERSION, instances);
    }

    public Container container() throws IOException {
        return Container.plan(version, Code.parse("CT"), null, instances);
    }

    public byte[] containerBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        container().writeTo(bytes);
        return bytes.toByteArray();
    }
}
