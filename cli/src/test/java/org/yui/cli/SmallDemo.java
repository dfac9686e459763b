package org.yui.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;
import org.yui.testkit.phantom.SeriesPlan;
import org.yui.testkit.phantom.StudyPlan;

/** Two hospitals with three small studies between them, and the command run on them in this process. */
final class SmallDemo {

    private static final int SIDE = 16;
    private static final int IMAGES = 4;

    /** The servers within tell their starts, which only a command line of its own silences; held, so that it stays so. */
    private static final Logger ROOT = Logger.getLogger("");

    static {
        ROOT.setLevel(Level.WARNING);
    }

    private SmallDemo() {}

    /** What a command did. */
    record Answer(int exitCode, String out, String err) {}

    static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Runs the demo on these hospitals' folders. */
    static Answer demo(Path out, List<Path> hospitals) {
        return run(demoArguments(out, hospitals));
    }

    static String[] demoArguments(Path out, List<Path> hospitals) {
        List<String> arguments = new ArrayList<>(List.of("demo", "--json", "--out", out.toString()));
        hospitals.forEach(h -> arguments.add(h.toString()));
        return arguments.toArray(String[]::new);
    }

    /** Writes the hospitals' folders: two studies in the first, so that a row of lines has more than one. */
    static List<Path> hospitals(Path folder, long seed) throws IOException {
        PhantomWriter writer = new PhantomWriter(seed);
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        writer.write(PhantomHospital.TOTO, one, List.of(study(0, CharacterSet.KANJI), study(1, CharacterSet.UTF_8)));
        writer.write(PhantomHospital.SAIKAI, other, List.of(study(0, CharacterSet.LATIN_1)));
        return List.of(one, other);
    }

    private static StudyPlan study(int patient, CharacterSet characters) {
        Syntax syntax = Syntax.EXPLICIT_LITTLE_ENDIAN;
        return StudyPlan.ct(patient, characters, syntax)
                .of(SeriesPlan.axial(IMAGES, syntax).sized(SIDE, SIDE));
    }
}
