package org.yui.cli.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A file of plain YAML 1.2: one document, a mapping at its top, no tags, no anchors, not deep and not long, so that it can do no
 * more than say what it says.
 */
public final class YamlFile {

    public static final int MOST_BYTES = 64 << 10;
    private static final int MOST_DEPTH = 8;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MOST_BYTES).build();

    private YamlFile() {}

    /**
     * Reads the mapping at the top.
     *
     * @param problems where what is wrong is told
     * @throws org.yui.cli.UnusableInputException if it cannot be read as plain YAML at all
     * @throws IOException also if there is no such file
     */
    public static YamlSection read(Path file, YamlProblems problems) throws IOException {
        return parse(text(file, problems), problems);
    }

    /**
     * Reads the mapping at the top of a text.
     *
     * @throws org.yui.cli.UnusableInputException if it cannot be read as plain YAML at all
     */
    public static YamlSection parse(String text, YamlProblems problems) {
        try {
            checkEvents(text, problems);
            problems.requireNone();
            Optional<Node> top = new Compose(SETTINGS).composeString(text);
            if (top.isPresent() && top.get() instanceof MappingNode mapping) {
                return new YamlSection(mapping, "", problems);
            }
            problems.add(0, "found no keys, expected a line for each, such as \"channel: yui\"");
        } catch (MarkedYamlEngineException e) {
            problems.add(line(e.getProblemMark()), "found text that is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(0, "found characters that YAML does not allow, expected plain text");
        }
        throw problems.all();
    }

    private static String text(Path file, YamlProblems problems) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            problems.add(0, "found more than " + MOST_BYTES + " bytes, expected a configuration of at most that");
            throw problems.all();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(0, "found bytes that are not UTF-8, expected text in UTF-8");
            throw problems.all();
        }
    }

    /** Looks at the stream of events, which takes no memory for depth, before anything is built from it. */
    private static void checkEvents(String text, YamlProblems problems) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            int line = line(event.getStartMark());
            switch (event) {
                case DocumentStartEvent _ -> documents++;
                case CollectionEndEvent _ -> depth--;
                case NodeEvent node -> {
                    depth += node instanceof CollectionStartEvent ? 1 : 0;
                    checkNode(node, line, problems);
                }
                default -> {}
            }
            if (depth > MOST_DEPTH || documents > 1) {
                problems.add(
                        line,
                        documents > 1
                                ? "found a second document, expected one in the file"
                                : "found more than " + MOST_DEPTH + " levels, expected fewer");
                return;
            }
        }
    }

    private static void checkNode(NodeEvent node, int line, YamlProblems problems) {
        Optional<String> tag = switch (node) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            problems.add(line, "found a tag (\"!\"), expected plain values");
        }
        if (node instanceof AliasEvent || node.getAnchor().isPresent()) {
            problems.add(line, "found an anchor or alias (\"&\", \"*\"), expected every value written out");
        }
    }

    /** From 1; 0 where it is not known. */
    static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }
}
