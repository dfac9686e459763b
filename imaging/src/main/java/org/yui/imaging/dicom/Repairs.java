package org.yui.imaging.dicom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what was repaired while one file is read. */
final class Repairs {

    /** A file with more kinds of faults at more tags than this is not read surely, and its record would not stay small. */
    static final int MOST_PLACES = 4096;

    private record Place(Repair repair, int tag) {}

    private final Map<Place, Integer> counts = new LinkedHashMap<>(4);

    void add(Repair repair, int tag) throws MalformedDicomException {
        counts.merge(new Place(repair, tag), 1, Math::addExact);
        if (counts.size() > MOST_PLACES) {
            throw new MalformedDicomException(
                    Defect.TOO_MANY_REPAIRS,
                    "found faults at more than " + MOST_PLACES + " tags, the last of kind " + repair.code()
                            + ", expected a file that needs fewer repairs");
        }
    }

    List<Repaired> list() {
        List<Repaired> all = new ArrayList<>(counts.size());
        counts.forEach((place, count) -> all.add(new Repaired(place.repair, place.tag, count)));
        return all;
    }

    void clear() {
        counts.clear();
    }
}
