package org.yui.testkit.phantom;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.yui.testkit.canary.Place;
import org.yui.testkit.dicom.CharacterSet;

/** The files that people leave beside images. */
final class Beside {

    private Beside() {}

    /** Writes a letter and a list of patients and answers how many files these are. */
    static int write(Path folder, PhantomHospital hospital, Collection<Patient> patients, Planting planting)
            throws IOException {
        String letter = "担当者各位 " + hospital.name(CharacterSet.UTF_8) + "\n"
                + patients.stream().map(Beside::line).collect(Collectors.joining("\n")) + "\n"
                + planting.token(Place.BESIDE, "README.txt") + "\n";
        Files.writeString(folder.resolve("README.txt"), letter);
        String list = patients.stream().map(Beside::row).collect(Collectors.joining("\r\n")) + "\r\n"
                + planting.token(Place.BESIDE, "patients.csv") + "\r\n";
        Files.write(folder.resolve("patients.csv"), list.getBytes(Charset.forName("Shift_JIS")));
        return 2;
    }

    private static String line(Patient patient) {
        Person person = patient.person();
        return person.latin().spaced() + " / " + person.phonetic().spaced() + " / "
                + person.ideographic().spaced() + " 様 " + patient.id() + " "
                + Dates.era(person.birth()) + "生";
    }

    private static String row(Patient patient) {
        return patient.id() + "," + patient.person().ideographic().spaced() + ","
                + Dates.da(patient.person().birth());
    }
}
