package org.yui.testnetwork.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.ChaincodeLabel;
import org.yui.domain.member.Founders;
import org.yui.network.chaincode.ChaincodePackage;
import org.yui.network.chaincode.FoundersJar;
import org.yui.network.chaincode.Slot;
import org.yui.testnetwork.plan.Layout;

/**
 * One version of the consortium's chaincode as this network has it: {@code channel/chaincode.json} names the one in use, and beside it
 * are its jar and its package.
 *
 * @param version the chaincode's version
 * @param sequence of its definition: 1, and one more for every later one
 * @param slot at which of a peer's two addresses its process listens
 * @param jar SHA-256 of the jar, founders included
 */
public record ChaincodeRelease(String version, int sequence, Slot slot, Hash jar) implements Versioned {

    /** The chaincode's name on the channel. */
    public static final String NAME = ChaincodeLabel.CHAINCODE;

    private static final String CURRENT = "chaincode.json";

    /** The release in use, if any. */
    public static Optional<ChaincodeRelease> current(Layout layout) throws IOException {
        Path file = layout.channel().resolve(CURRENT);
        return Files.exists(file)
                ? Optional.of(Json.read(Files.readAllBytes(file), ChaincodeRelease.class))
                : Optional.empty();
    }

    /** Makes jar and package of a release that is not in use yet. */
    public static ChaincodeRelease make(
            Layout layout, Path builtJar, Founders founders, String version, int sequence, Slot slot)
            throws IOException {
        Files.createDirectories(layout.channel());
        Hash jar = FoundersJar.write(builtJar, founders, jar(layout, version));
        ChaincodeRelease release = new ChaincodeRelease(version, sequence, slot, jar);
        release.packaged().write(release.archive(layout));
        return release;
    }

    /** From now on, this is the release whose processes a network starts. */
    public void use(Layout layout) throws IOException {
        Path file = layout.channel().resolve(CURRENT);
        Path part = layout.channel().resolve(CURRENT + ".part");
        Files.write(part, Json.write(this).getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The jar that its processes run. */
    public Path jar(Layout layout) {
        return jar(layout, version);
    }

    private static Path jar(Layout layout, String version) {
        return layout.channel().resolve(NAME + "-chaincode-" + version + ".jar");
    }

    private Path archive(Layout layout) {
        return layout.channel().resolve(NAME + "-chaincode-" + version + ".tar.gz");
    }

    private ChaincodePackage packaged() {
        return ChaincodePackage.of(new ChaincodeLabel(version, jar), slot);
    }

    /** As the hospitals approve it. */
    public ChaincodeDefinition definition(Layout layout) {
        return new ChaincodeDefinition(
                NAME, version, sequence, archive(layout), packaged().id());
    }
}
