package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.domain.json.Json;

/**
 * Makes drops of what was just taken: archives are expanded, content is counted, the record is written. Each step is a rename or a
 * whole file, so after a kill the next round goes on where this one was. For one thread.
 */
public final class Taking {

    private final IntakeFolders folders;
    private final ExpansionLimits limits;
    private final NameKey names;
    private final InstantSource clock;
    private final Contributed contributed;

    public Taking(IntakeFolders folders, ExpansionLimits limits, NameKey names, InstantSource clock) {
        this.folders = folders;
        this.limits = limits;
        this.names = names;
        this.clock = clock;
        this.contributed = new Contributed(folders, names);
    }

    /**
     * Goes through all that was taken and has no record yet.
     *
     * @param binding under what; it stays with the drop
     * @return the new drops that wait
     */
    public List<Drop> run(Binding binding) throws IOException {
        for (Path raw : IntakeFolders.entries(folders.raw())) {
            place(raw, binding);
        }
        List<Drop> drops = new ArrayList<>();
        for (Path content : IntakeFolders.entries(folders.taken())) {
            if (!Files.exists(record(id(content)))) {
                Drop drop = count(content, binding);
                if (contributed.goesOn(drop)) {
                    drops.add(drop);
                }
            }
        }
        return drops;
    }

    private static String id(Path content) {
        return content.getFileName().toString();
    }

    private Path record(String id) {
        return folders.drops().resolve(id + ".json");
    }

    private void place(Path raw, Binding binding) throws IOException {
        Path taken = folders.taken().resolve(id(raw));
        if (Files.exists(taken)) {
            Workspace.delete(raw); // expanded already, when a kill came
            return;
        }
        Optional<ArchiveKind> archive =
                Files.isRegularFile(raw, LinkOption.NOFOLLOW_LINKS) ? ArchiveKind.of(raw) : Optional.empty();
        if (archive.isEmpty()) {
            move(raw, taken);
        } else {
            expand(archive.get(), raw, taken, binding);
        }
    }

    private void expand(ArchiveKind kind, Path raw, Path taken, Binding binding) throws IOException {
        try (Workspace workspace = Workspace.open(folders.expanding().resolve(id(raw)))) {
            Source.expand(kind, raw, workspace, limits);
            workspace.force();
            move(workspace.folder(), taken);
            Workspace.delete(raw);
        } catch (UnusableArchiveException e) {
            refuse(raw, binding, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(Path raw, Binding binding, String why) throws IOException {
        Drop drop = new Drop(id(raw), now(), binding, 1, 0, Files.size(raw), List.of(), List.of(), why);
        Owner.write(record(drop.id()), Json.bytes(drop));
        move(raw, folders.refused().resolve(drop.id()));
    }

    private Drop count(Path content, Binding binding) throws IOException {
        Survey survey = Survey.of(content, names);
        Drop drop = new Drop(
                id(content),
                now(),
                binding,
                survey.files(),
                survey.instances(),
                survey.bytes(),
                survey.studies(),
                survey.patients(),
                null);
        Owner.write(record(drop.id()), Json.bytes(drop));
        return drop;
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Owner.force(to.resolveSibling(""));
    }
}
