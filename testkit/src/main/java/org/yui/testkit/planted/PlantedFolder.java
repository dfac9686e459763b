package org.yui.testkit.planted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.yui.testkit.canary.Canary;

/** One file of each kind, with something identifying in every place, and some files beside them. */
public final class PlantedFolder {

    private final List<PlantedPlace> places;
    private final Map<String, Path> files;

    private PlantedFolder(List<PlantedPlace> places, Map<String, Path> files) {
        this.places = List.copyOf(places);
        this.files = Map.copyOf(files);
    }

    /**
     * Writes all files.
     *
     * @param seed the same seed gives the same files
     */
    public static PlantedFolder write(long seed, Path folder) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        Map<String, List<PlantedRow>> rows = new LinkedHashMap<>();
        PlantedRow.all()
                .forEach(row -> rows.computeIfAbsent(row.file(), file -> new ArrayList<>())
                        .add(row));
        List<PlantedPlace> places = new ArrayList<>();
        Map<String, Path> files = new LinkedHashMap<>();
        for (Map.Entry<String, List<PlantedRow>> file : rows.entrySet()) {
            String name = file.getKey();
            PlantedKind kind = kind(name);
            PlantedTexts texts = new PlantedTexts(name, kind.persona(), kind.characters(), random);
            PlantedFile planted = new PlantedFile(kind, texts);
            for (PlantedRow row : file.getValue()) {
                places.add(planted.plant(row));
            }
            Path path = folder.resolve(planted.folder()).resolve(isText(name) ? name : planted.name());
            Files.createDirectories(path.getParent());
            Files.write(path, isText(name) ? planted.text().getBytes(StandardCharsets.UTF_8) : planted.bytes());
            files.put(name, path);
        }
        return new PlantedFolder(places, files);
    }

    private static boolean isText(String name) {
        return name.indexOf('.') >= 0;
    }

    private static PlantedKind kind(String name) {
        return isText(name) ? PlantedKind.MR : PlantedKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    public List<PlantedPlace> places() {
        return places;
    }

    public List<Canary> canaries() {
        return places.stream().flatMap(place -> place.canaries().stream()).toList();
    }

    /** By their names in the table of places. */
    public Map<String, Path> files() {
        return files;
    }

    /** What tells the outputs of a file from those of others: Series Number (0020,0011), which nobody is identified by. */
    public static int seriesNumber(String file) {
        return BaseElements.seriesNumber(kind(file));
    }
}
