package org.yui.vault.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.StudyVersionId;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;

/** One instance out of a container, by place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContainerViewTest {

    @TempDir
    private Path folder;

    private Study study;
    private byte[] container;

    @BeforeEach
    void write() throws IOException {
        study = Study.in(folder, 300, 0, 500);
        container = study.containerBytes();
    }

    @Test
    void each_instance_reads_as_it_was_whatever_the_order() throws IOException {
        try (FileChannel file = file(container)) {
            ContainerView view = ContainerView.open(file, Study.VERSION);
            assertThat(view.manifest().instances()).hasSize(3);
            for (int i : new int[] {2, 0, 1, 2}) {
                assertThat(read(view, view.manifest().instances().get(i)))
                        .isEqualTo(Files.readAllBytes(study.instances().get(i).file()));
            }
        }
    }

    @Test
    void another_studys_container_is_refused() throws IOException {
        try (FileChannel file = file(container)) {
            assertThatThrownBy(() -> ContainerView.open(file, StudyVersionId.parse("f".repeat(32))))
                    .isInstanceOf(MalformedContainerException.class)
                    .hasMessageContaining("expected " + "f".repeat(32));
        }
    }

    @Test
    void no_changed_container_gives_an_instance_that_is_not_the_original() throws IOException {
        List<Mutation> mutations = new ArrayList<>(Mutations.everyBit(container));
        mutations.add(Mutations.extend(container, new byte[1]));
        mutations.addAll(Mutations.everyTruncation(container));
        int refused = 0;
        for (Mutation mutation : mutations) {
            try (FileChannel file = file(mutation.bytes())) {
                ContainerView view = ContainerView.open(file, Study.VERSION);
                for (ManifestInstance instance : view.manifest().instances()) {
                    assertThat(instance.name()).as(mutation.toString()).startsWith("instances/");
                    Path original = folder.resolve(instance.name().substring("instances/".length()));
                    assertThat(read(view, instance)).as(mutation.toString()).isEqualTo(Files.readAllBytes(original));
                }
            } catch (MalformedContainerException e) {
                assertThat(e).hasMessageContaining("found");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(mutations.size() / 2);
    }

    private FileChannel file(byte[] bytes) throws IOException {
        return FileChannel.open(Files.write(folder.resolve("container"), bytes));
    }

    private static byte[] read(ContainerView view, ManifestInstance instance) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        view.read(instance, out);
        return out.toByteArray();
    }
}
