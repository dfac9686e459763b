package org.yui.vault.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.Json;
import org.yui.testkit.Tool;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContainerTest {

    private static final int READ_ONCE = 4 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, READ_ONCE - 1, READ_ONCE, READ_ONCE + 1})
    void what_is_packed_unpacks_to_the_same_bytes(int length) throws IOException {
        Study study = Study.in(folder, length, 7);
        byte[] container = study.containerBytes();

        Manifest manifest =
                Unpacker.unpack(new ByteArrayInputStream(container), Study.VERSION, folder.resolve("unpacked"));

        assertThat(container).hasSize((int) study.container().length());
        assertThat(Padme.atLeast(container.length)).isEqualTo(container.length);
        for (int i = 0; i < 2; i++) {
            Instance instance = study.instances().get(i);
            byte[] original = Files.readAllBytes(instance.file());
            assertThat(folder.resolve("unpacked").resolve(instance.name())).hasBinaryContent(original);
            assertThat(manifest.instances().get(i))
                    .isEqualTo(new ManifestInstance(
                            instance.name(), original.length, instance.sopInstanceUid(), Hash.of(original)));
        }
    }

    @Test
    void the_same_instances_give_the_same_bytes() throws IOException {
        Study study = Study.in(folder, 100, 200);

        assertThat(study.containerBytes()).isEqualTo(study.containerBytes());
    }

    @Test
    void the_jdk_reads_it_by_its_index_and_as_a_stream() throws IOException {
        Study study = Study.in(folder, 300, 0, 5_000_000);
        Path zip = Files.write(folder.resolve("container.zip"), study.containerBytes());
        List<String> names = new ArrayList<>();

        try (ZipFile file = new ZipFile(zip.toFile());
                ZipInputStream stream = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                names.add(entry.getName());
                byte[] streamed = stream.readAllBytes();
                ZipEntry indexed = file.getEntry(entry.getName());
                assertThat(file.getInputStream(indexed).readAllBytes()).isEqualTo(streamed);
                assertThat(indexed.getMethod()).isEqualTo(ZipEntry.STORED);
            }
            assertThat(file.size()).isEqualTo(5);
        }
        assertThat(names)
                .containsExactly(
                        "instances/1.dcm", "instances/2.dcm", "instances/3.dcm", "manifest.json", "padding.bin");
    }

    @Test
    void unzip_and_python_find_it_whole() throws IOException, InterruptedException {
        Study study = Study.in(folder, 300, 0, 5_000_000);
        Path zip = Files.write(folder.resolve("container.zip"), study.containerBytes());

        Tool.Answer unzip = Tool.onPath("unzip").run("-t", zip.toString());
        Tool.Answer python = Tool.onPath("python3").run("-m", "zipfile", "-t", zip.toString());

        assertThat(unzip.output()).contains("No errors detected in compressed data");
        assertThat(python.output()).contains("Done testing").doesNotContain("corrupted");
    }

    @Test
    void python_reads_the_manifest_and_every_instance() throws IOException, InterruptedException {
        Study study = Study.in(folder, 300, 70_000);
        Path zip = Files.write(folder.resolve("container.zip"), study.containerBytes());
        String script = """
            import sys, json, hashlib, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            for i in json.loads(z.read('manifest.json'))['instances']:
                content = z.read(i['name'])
                assert len(content) == i['bytes'] and hashlib.sha256(content).hexdigest() == i['sha256']
                print(i['name'])
            """;

        Tool.Answer said = Tool.onPath("python3").run("-c", script, zip.toString());

        assertThat(said).isEqualTo(new Tool.Answer(0, "instances/1.dcm\ninstances/2.dcm\n"));
    }

    @Test
    void the_manifest_is_canonical_json() throws IOException {
        Study study = Study.in(folder, 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Manifest manifest = study.container().writeTo(bytes);

        assertThat(Json.readCanonical(Json.write(manifest), Manifest.class)).isEqualTo(manifest);
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).contains(Json.write(manifest));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, READ_ONCE + 10})
    void a_file_that_changes_its_length_meanwhile_is_refused(int length) throws IOException {
        Study study = Study.in(folder, length);
        Container container = study.container();
        Files.write(study.instances().getFirst().file(), new byte[length - 1]);

        assertThatThrownBy(() -> container.writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed while it was being sealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/a", "../a", "a/../b", "a/./b", ".a", "a/.b", "a//b", "a/", "a\\b", "C:a", "a b", "ä", "a\0", "a."
            })
    void names_that_could_leave_the_folder_or_not_be_stored_everywhere_are_refused(String name) {
        assertThatThrownBy(() -> new Instance(name, folder, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("name of an instance");
    }

    @Test
    void names_that_would_meet_on_some_system_are_refused() throws IOException {
        for (List<String> names : List.of(
                List.of("a", "a"),
                List.of("a", "A"),
                List.of("a", "a/b"),
                List.of("Manifest.json"),
                List.of("padding.bin/x"))) {
            List<Instance> instances =
                    names.stream().map(name -> new Instance(name, file(), null)).toList();
            assertThatThrownBy(() -> Container.plan(Study.VERSION, Code.parse("CT"), null, instances))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("names of instances");
        }
    }

    private Path file() {
        try {
            return Files.write(folder.resolve("file"), new byte[3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
