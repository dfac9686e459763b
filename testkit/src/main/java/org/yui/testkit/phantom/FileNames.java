package org.yui.testkit.phantom;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.yui.testkit.canary.Place;

/** Names of folders and files, which name the patient too. */
final class FileNames {

    private FileNames() {}

    static Path study(Path folder, Examination exam) {
        String token = exam.planting().token(Place.FOLDER_NAME, "study folder");
        Path study = folder.resolve(writable(exam) + "_" + exam.patient().id() + "_" + token);
        return study.resolve(exam.plan().modality() + "_" + exam.da());
    }

    static Path instance(Path study, Examination exam, SeriesPlan series, int seriesNumber, InstancePlan instance) {
        String family = exam.patient().person().latin().family();
        Path folder = study.resolve(series.plane().abbreviation() + "_" + seriesNumber);
        return folder.resolve(
                String.format("IM_%s_%04d", ascii(family), instance.file()) + (instance.file() % 2 == 0 ? "" : ".dcm"));
    }

    /** In the study's script, where the machine's file names can be written in it; else in plain letters. */
    private static String writable(Examination exam) {
        Person person = exam.patient().person();
        String spoken = person.spoken(exam.characters()).replace(' ', '_');
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "US-ASCII"));
        return names.newEncoder().canEncode(spoken)
                ? spoken
                : ascii(person.latin().spaced().replace(' ', '_'));
    }

    private static String ascii(String text) {
        return text.replaceAll("[^A-Za-z0-9_]", "-");
    }
}
