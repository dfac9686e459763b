package org.yui.testkit.planted;

import java.util.List;
import org.yui.testkit.canary.Canary;

/**
 * A place where something identifying was planted.
 *
 * @param file     name of the planted file
 * @param path     as the table of places writes it, for instance {@code 0040,0275>0040,0007}
 * @param canaries what must not come out of it
 * @param stays    harmless words around them, which stay where descriptors are cleaned; empty where nothing is asked to stay
 */
public record PlantedPlace(String file, String path, List<Canary> canaries, String stays) {

    public PlantedPlace {
        canaries = List.copyOf(canaries);
    }

    @Override
    public String toString() {
        return file + " " + path;
    }
}
