package org.yui.cli.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yui.cli.UnusableInputException;
import org.yui.cli.yaml.YamlFile;
import org.yui.cli.yaml.YamlProblems;
import org.yui.cli.yaml.YamlSection;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * A whole network as a test or demo machine has it: each member's own {@code yui.yaml}, named by one file. No real machine has
 * one, for no organisation has another's keys.
 *
 * @param members each member's configuration, in the order of the file
 */
public record NetworkConfiguration(Map<MspId, NodeConfiguration> members) {

    public NetworkConfiguration {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        Require.notEmpty(members.keySet(), "members");
    }

    /**
     * Reads the file and every file that it names.
     *
     * @throws UnusableInputException naming all that is wrong with this file or, if it is well, with all of theirs
     * @throws IOException if one cannot be read
     */
    public static NetworkConfiguration read(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        YamlProblems problems = new YamlProblems(absolute);
        Map<MspId, Path> places = places(absolute, problems);
        Map<MspId, NodeConfiguration> members = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        for (Map.Entry<MspId, Path> each : places.entrySet()) {
            try {
                NodeConfiguration read = NodeConfiguration.read(each.getValue());
                members.put(each.getKey(), read);
                if (!read.member().equals(each.getKey())) {
                    failures.add(
                            each.getValue() + ": found the file of another member, expected that of " + each.getKey());
                }
            } catch (UnusableInputException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        if (!failures.isEmpty()) {
            throw new UnusableInputException(String.join("\n", failures));
        }
        return new NetworkConfiguration(members);
    }

    private static Map<MspId, Path> places(Path file, YamlProblems problems) throws IOException {
        YamlSection top = YamlFile.read(file, problems);
        NodeFiles files = new NodeFiles(Objects.requireNonNull(file.getParent(), "an absolute file has a folder"));
        Map<MspId, Path> places = new LinkedHashMap<>();
        String expected = "the path of that member's yui.yaml";
        if (!top.has("members")) {
            problems.add(0, "found no members, expected an MSP id and a file on each line below it");
        }
        top.section("members", "an MSP id and a file on each line below it")
                .ifPresent(section -> section.entries(expected).keySet().forEach(key -> {
                    Optional<Path> place = section.optional(key, expected, files::file);
                    try {
                        MspId member = MspId.parse(key);
                        place.ifPresent(found -> places.put(member, found));
                    } catch (InvalidValueException e) {
                        problems.add(section.line(key), "members: " + e.getMessage());
                    }
                }));
        top.requireNoOthers();
        problems.requireNone();
        if (places.isEmpty()) {
            problems.add(top.line("members"), "members: found none, expected at least one");
            problems.requireNone();
        }
        return places;
    }

    /** The one of that member, if it is in. */
    public Optional<NodeConfiguration> member(MspId member) {
        return Optional.ofNullable(members.get(member));
    }
}
