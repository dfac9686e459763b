package org.yui.network.chaincode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.member.Founders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundersJarTest {

    private static final Founders FOUNDERS =
            new Founders(List.of(new MspId("EastHospital"), new MspId("WestHospital")));

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void a_small_jar() throws IOException {
        jar = folder.resolve("small.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("a/", "a/text", "b")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : name.repeat(1000).getBytes(UTF_8));
            }
        }
    }

    @Test
    void the_copy_holds_everything_of_the_jar_and_the_founders() throws IOException {
        Path copy = folder.resolve("copy.jar");

        Hash hash = FoundersJar.write(jar, FOUNDERS, copy);

        assertThat(hash).isEqualTo(Hash.of(Files.readAllBytes(copy)));
        try (JarFile found = new JarFile(copy.toFile())) {
            assertThat(found.size()).isEqualTo(4);
            assertThat(read(found, "a/text")).isEqualTo("a/text".repeat(1000));
            assertThat(read(found, "b")).isEqualTo("b".repeat(1000));
            assertThat(read(found, Founders.RESOURCE)).isEqualTo(Json.write(FOUNDERS));
        }
    }

    @Test
    void two_copies_are_the_same_bytes_and_other_founders_are_other_bytes() throws IOException {
        Hash first = FoundersJar.write(jar, FOUNDERS, folder.resolve("first.jar"));

        assertThat(FoundersJar.write(jar, FOUNDERS, folder.resolve("second.jar")))
                .isEqualTo(first);
        assertThat(FoundersJar.write(
                        jar, new Founders(List.of(new MspId("EastHospital"))), folder.resolve("third.jar")))
                .isNotEqualTo(first);
    }

    @Test
    void a_jar_that_has_founders_already_is_refused() throws IOException {
        Path copy = folder.resolve("copy.jar");
        FoundersJar.write(jar, FOUNDERS, copy);

        assertThatThrownBy(() -> FoundersJar.write(copy, FOUNDERS, folder.resolve("again.jar")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("founders in it already");
        assertThat(folder.resolve("again.jar")).doesNotExist();
    }

    @Test
    void what_is_no_jar_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(jar);
        for (byte[] bytes : List.of(new byte[0], new byte[100], java.util.Arrays.copyOf(whole, whole.length - 1))) {
            Path other = Files.write(folder.resolve("other"), bytes);
            assertThatThrownBy(() -> FoundersJar.write(other, FOUNDERS, folder.resolve("out.jar")))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("no plain ZIP archive");
        }
    }

    private static String read(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
