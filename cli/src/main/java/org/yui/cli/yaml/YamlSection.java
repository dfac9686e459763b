package org.yui.cli.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.yui.domain.InvalidValueException;

/** One mapping of a file, asked key by key. What is missing or of another type is told; what was never asked for is unknown. */
public final class YamlSection {

    /** Others are not repeated in a message: a secret may have slipped to where a key belongs. */
    private static final Pattern PRINTABLE_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,23}");

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final int line;
    private final String path;
    private final YamlProblems problems;

    /** @param path the section's own key with those above it; empty for the top */
    YamlSection(MappingNode mapping, String path, YamlProblems problems) {
        this.line = path.isEmpty() ? 0 : YamlFile.line(mapping.getStartMark());
        this.path = path;
        this.problems = problems;
        mapping.getValue().forEach(this::take);
    }

    private void take(NodeTuple entry) {
        int at = YamlFile.line(entry.getKeyNode().getStartMark());
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            problems.add(at, "found a key that is no word, expected one");
        } else if (values.containsKey(key.getValue())) {
            problems.add(
                    at,
                    "found " + shown(key.getValue()) + " again, expected it once (line " + lines.get(key.getValue())
                            + ")");
        } else {
            values.put(key.getValue(), entry.getValueNode());
            lines.put(key.getValue(), at);
        }
    }

    private static String shown(String key) {
        return PRINTABLE_KEY.matcher(key).matches() ? "\"" + key + "\"" : "a key of " + key.length() + " characters";
    }

    private String named(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The line of a key, or of the section if it has no such key; 0 for the top. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** Whether the key is there; this asks for it. */
    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Reads one value out of text. */
    public interface Form<T> {

        /** @throws InvalidValueException if the text is of another form; its message never repeats the text */
        T parse(String text);
    }

    /** A value that must be there. */
    public <T> Optional<T> required(String key, String expected, Form<T> form) {
        if (!has(key)) {
            problems.add(line, "found no " + named(key) + ", expected " + expected);
            return Optional.empty();
        }
        return optional(key, expected, form);
    }

    /** A value that may be left out; empty too if it is of another form, which is told. */
    public <T> Optional<T> optional(String key, String expected, Form<T> form) {
        if (!has(key)) {
            return Optional.empty();
        }
        return values.get(key) instanceof ScalarNode scalar
                        && !scalar.getValue().isBlank()
                ? parsed(key, expected, scalar, form)
                : other(key, expected);
    }

    private <T> Optional<T> parsed(String key, String expected, ScalarNode scalar, Form<T> form) {
        try {
            return Optional.of(form.parse(scalar.getValue().strip()));
        } catch (InvalidValueException e) {
            problems.add(line(key), named(key) + ": " + e.getMessage() + " (" + expected + ")");
            return Optional.empty();
        }
    }

    private <T> Optional<T> other(String key, String expected) {
        problems.add(line(key), named(key) + ": found " + kind(values.get(key)) + ", expected " + expected);
        return Optional.empty();
    }

    private static String kind(@org.jspecify.annotations.Nullable Node node) {
        return switch (node) {
            case MappingNode _ -> "keys below it";
            case SequenceNode _ -> "a list";
            case null, default -> "nothing";
        };
    }

    /** Keys below this key; nothing if there are none, or another type, which is told. */
    public Optional<YamlSection> section(String key, String expected) {
        if (!has(key)) {
            return Optional.empty();
        }
        return values.get(key) instanceof MappingNode mapping
                ? Optional.of(new YamlSection(mapping, named(key), problems))
                : otherThanText(key, expected);
    }

    /** A list of keys below this key; empty if it is not there, or of another type, which is told. */
    public List<YamlSection> sections(String key, String expected) {
        List<YamlSection> all = new ArrayList<>();
        if (!has(key)) {
            return all;
        }
        if (!(values.get(key) instanceof SequenceNode list)) {
            otherThanText(key, expected);
            return all;
        }
        for (Node item : list.getValue()) {
            String place = named(key) + "[" + (all.size() + 1) + "]";
            if (item instanceof MappingNode mapping) {
                all.add(new YamlSection(mapping, place, problems));
            } else {
                problems.add(YamlFile.line(item.getStartMark()), place + ": found no keys, expected " + expected);
            }
        }
        return all;
    }

    /** A list of values below this key; empty if it is not there, or of another type, which is told. */
    public <T> List<T> texts(String key, String expected, Form<T> form) {
        List<T> all = new ArrayList<>();
        if (!has(key)) {
            return all;
        }
        if (!(values.get(key) instanceof SequenceNode list)) {
            otherThanText(key, expected);
            return all;
        }
        for (Node item : list.getValue()) {
            if (item instanceof ScalarNode scalar) {
                parsed(key, expected, scalar, form).ifPresent(all::add);
            } else {
                problems.add(YamlFile.line(item.getStartMark()), named(key) + ": found no value, expected " + expected);
            }
        }
        return all;
    }

    private <T> Optional<T> otherThanText(String key, String expected) {
        String found = values.get(key) instanceof ScalarNode scalar
                        && !scalar.getValue().isBlank()
                ? "a single value"
                : kind(values.get(key));
        problems.add(line(key), named(key) + ": found " + found + ", expected " + expected);
        return Optional.empty();
    }

    /** Every key with its text, for sections whose keys are data. */
    public Map<String, String> entries(String expected) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String key : values.keySet()) {
            optional(key, expected, text -> text).ifPresent(text -> all.put(key, text));
        }
        return all;
    }

    /** Tells the keys that nobody asked for, each with the one that may have been meant. */
    public void requireNoOthers() {
        for (Map.Entry<String, Integer> key : lines.entrySet()) {
            if (!asked.contains(key.getKey())) {
                problems.add(
                        key.getValue(),
                        "found the unknown key " + shown(key.getKey()) + (path.isEmpty() ? "" : " in " + path)
                                + ", expected "
                                + Spelling.nearest(key.getKey(), asked)
                                        .map(near -> "perhaps \"" + near + "\"")
                                        .orElse("one of " + String.join(", ", asked)));
            }
        }
    }
}
