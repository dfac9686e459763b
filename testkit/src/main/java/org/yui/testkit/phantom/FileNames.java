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

    /** Answers with the folder of a series and what its file names start with. */
    static Path series(Path study, Examination exam, SeriesPlan series, int number) {
        String family = ascii(exam.patient().person().latin().family());
        String token = exam.planting().token(Place.FILE_NAME, "file names");
        return study.resolve(series.plane().abbreviation() + "_" + number).resolve("IM_" + family + "_" + token);
    }

    /** Every second file has an extension. */
    static Path instance(Path series, InstancePlan instance) {
        String end = instance.file() % 2 == 0 ? "" : ".dcm";
        return series.resolveSibling(String.format("%s_%04d%s", series.getFileName(), instance.file(), end));
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
