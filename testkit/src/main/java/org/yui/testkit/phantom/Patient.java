package org.yui.testkit.phantom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.yui.testkit.canary.Place;

/**
 * A person at a hospital: the same in every study of that person.
 *
 * @param number twelve digits, which the hospital's UIDs spell too
 */
record Patient(Person person, String number) {

    static Patient register(Person person, Planting planting) {
        Patient patient = new Patient(person, planting.digits());
        planting.known(Place.IDENTIFIER, 0x00100020, patient.number);
        planting.known(Place.DATE, 0x00100030, Dates.da(person.birth()));
        planting.known(Place.DATE, "texts", person.birth().toString());
        for (Person.Name name : List.of(person.latin(), person.ideographic(), person.phonetic())) {
            plant(name, planting);
        }
        return patient;
    }

    /** Remembers the parts of a name of this patient's. */
    static void plant(Person.Name name, Planting planting) {
        planting.known(Place.PERSON_NAME, 0x00100010, name.family());
        planting.known(Place.PERSON_NAME, 0x00100010, name.given());
    }

    /** A well-formed term ({@code CS}) that is the family name, or the number where a term cannot spell it. */
    String term() {
        String family = person.latin().family().toUpperCase(Locale.ROOT);
        return StandardCharsets.US_ASCII.newEncoder().canEncode(family) ? family : number;
    }

    /** As its hospital's Patient ID. */
    String id() {
        return "P" + number;
    }
}
