package org.yui.testnetwork.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yui.cli.UnusableInputException;
import org.yui.testnetwork.plan.NetworkPlan;

/** The native programs that a network is made of, by name. */
public final class Tools {

    public static final String PEER = "peer";
    public static final String ORDERER = "orderer";
    public static final String CONFIGTXGEN = "configtxgen";
    public static final String OSNADMIN = "osnadmin";
    public static final String IPFS = "ipfs";

    /** A folder: its {@code bin} holds what a peer runs to reach chaincode that runs as a service. */
    public static final String CCAAS_BUILDER = "ccaas_builder";

    private static final List<String> FABRIC = List.of(PEER, ORDERER, CONFIGTXGEN, OSNADMIN);
    private static final List<String> OF_BUILDER = List.of("bin/detect", "bin/build", "bin/release");

    private final Map<String, Path> found;

    private Tools(Map<String, Path> found) {
        this.found = found;
    }

    /**
     * Finds all programs that a plan needs.
     *
     * @param environment of which PATH, FABRIC_HOME (its {@code bin}, and {@code builders/ccaas} as Fabric's images have it) and
     *     IPFS_HOME are read
     * @throws UnusableInputException naming all that are missing, and where the official releases are
     */
    public static Tools find(NetworkPlan plan, Map<String, String> environment) {
        Map<String, Path> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        List<Path> fabric = fabricFolders(environment);
        FABRIC.forEach(name -> note(name, program(name, fabric), found, missing));
        note(CCAAS_BUILDER, builder(fabric), found, missing);
        if (plan.nodes()) {
            note(IPFS, program(IPFS, ipfsFolders(environment)), found, missing);
        }
        if (!missing.isEmpty()) {
            throw new UnusableInputException("found no " + String.join(", no ", missing)
                    + "; expected them on PATH, in FABRIC_HOME/bin or in IPFS_HOME."
                    + " Official releases: Fabric 3.1 or newer at https://github.com/hyperledger/fabric/releases"
                    + " (bin and builders/ccaas), Kubo at https://dist.ipfs.tech/#kubo");
        }
        return new Tools(found);
    }

    private static void note(String name, Optional<Path> place, Map<String, Path> found, List<String> missing) {
        place.ifPresentOrElse(p -> found.put(name, p), () -> missing.add(name));
    }

    private static Optional<Path> program(String name, List<Path> folders) {
        return folders.stream()
                .map(f -> f.resolve(name))
                .filter(Tools::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static Optional<Path> builder(List<Path> folders) {
        return folders.stream()
                .flatMap(f -> Stream.of(f.resolve(CCAAS_BUILDER), f.resolveSibling("builders/ccaas")))
                .filter(f -> OF_BUILDER.stream().map(f::resolve).allMatch(Tools::isProgram))
                .findFirst();
    }

    private static List<Path> fabricFolders(Map<String, String> environment) {
        return folders(environment.get("FABRIC_HOME"), "bin", environment.get("PATH"));
    }

    private static List<Path> ipfsFolders(Map<String, String> environment) {
        return folders(environment.get("IPFS_HOME"), "", environment.get("PATH"));
    }

    private static List<Path> folders(
            @org.jspecify.annotations.Nullable String home,
            String inside,
            @org.jspecify.annotations.Nullable String path) {
        Stream<Path> own = home == null || home.isEmpty()
                ? Stream.empty()
                : Stream.of(Path.of(home).resolve(inside), Path.of(home));
        Stream<Path> onPath = path == null
                ? Stream.empty()
                : Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(path)
                        .filter(p -> !p.isEmpty())
                        .map(Path::of);
        return Stream.concat(own, onPath)
                .map(p -> p.toAbsolutePath().normalize())
                .toList();
    }

    /** Where a program (or the builder's folder) is. */
    public Path path(String name) {
        Path path = found.get(name);
        if (path == null) {
            throw new IllegalStateException(name + " is asked for, but the plan did not say that it is needed");
        }
        return path;
    }
}
