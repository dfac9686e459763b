package org.yui.cli.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yui.cli.UnusableInputException;
import org.yui.cli.yaml.YamlFile;
import org.yui.cli.yaml.YamlProblems;
import org.yui.imaging.profile.DeidentificationProfile;

/** Finds the profile that somebody means: one that is shipped, by its name, or a file. */
public final class ProfileChoice {

    /** The profiles that come with the program, the strictest first. */
    public static final List<String> SHIPPED = List.of("strict", "japan", "research");

    /** What holds where nobody has chosen: nothing that nobody decided to keep. */
    public static final String DEFAULT = "strict";

    private ProfileChoice() {}

    /**
     * The profile of this name, or in this file.
     *
     * @throws UnusableInputException if there is none, or with every problem of the file
     */
    public static DeidentificationProfile of(String nameOrFile) throws IOException {
        if (SHIPPED.contains(nameOrFile)) {
            YamlProblems problems = new YamlProblems(Path.of(nameOrFile));
            return ProfileReader.read(YamlFile.parse(text(nameOrFile), problems), problems);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException("found neither a shipped profile nor a file by that name, expected "
                    + String.join(", ", SHIPPED) + " or a profile's file; \"yui deid --print-profile strict\" prints"
                    + " one to begin with");
        }
        YamlProblems problems = new YamlProblems(file);
        return ProfileReader.read(YamlFile.read(file, problems), problems);
    }

    /**
     * A shipped profile as it stands, with its comments.
     *
     * @throws UnusableInputException if there is none of this name
     */
    public static String text(String name) {
        if (!SHIPPED.contains(name)) {
            throw new UnusableInputException(
                    "found no shipped profile by that name, expected " + String.join(", ", SHIPPED));
        }
        try (InputStream in = ProfileChoice.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("found no profile " + name + " beside the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
