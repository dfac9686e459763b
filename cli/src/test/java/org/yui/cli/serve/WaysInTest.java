package org.yui.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.Main;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.NodeConfiguration;
import org.yui.cli.profile.ProfileChoice;
import org.yui.cli.stage.InProcessNetwork;
import org.yui.domain.Hash;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.imaging.Collection;
import org.yui.imaging.Progress;
import org.yui.testkit.Shared;
import org.yui.testkit.Skip;
import org.yui.testkit.Tool;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;
import org.yui.testkit.phantom.SeriesPlan;
import org.yui.testkit.phantom.StudyPlan;

/** Studies that come in by programs that were not written here, up to a contribution on a ledger. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class WaysInTest {

    private static final String ONE = "Hospital1MSP";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final int SLICES = 4;

    private static final String SEND = """
        import os, sys, pydicom
        os.environ["REQUESTS_CA_BUNDLE"] = sys.argv[3]
        from dicomweb_client.api import DICOMwebClient
        client = DICOMwebClient(sys.argv[1], headers={"Authorization": "Bearer " + sys.argv[2]})
        sent = [pydicom.dcmread(f) for f in sys.argv[4:]]
        answer = client.store_instances(sent, study_instance_uid=sent[0].StudyInstanceUID)
        assert "FailedSOPSequence" not in answer, answer
        assert {str(i.ReferencedSOPInstanceUID) for i in answer.ReferencedSOPSequence} == {
            str(d.SOPInstanceUID) for d in sent}
        print("stored", len(answer.ReferencedSOPSequence))
        """;

    /** The servers within tell their starts; held, so that it stays so. */
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    static Path folder;

    private static InProcessNetwork network;
    private static String ethics = "";

    @BeforeAll
    static void open() throws Exception {
        ROOT.setLevel(Level.WARNING);
        network = new InProcessNetwork(folder);
        List<String> all = List.of(ONE, "Hospital2MSP", "CuratorMSP", "OperatorMSP", "BuyerMSP", "EthicsMSP");
        for (String member : all) {
            yui(member, "member state --name " + member + " --out @/" + member + ".json");
        }
        String files =
                String.join(" ", all.stream().map(m -> "@/" + m + ".json").toList());
        yui(ONE, "member approve " + files);
        yui("Hospital2MSP", "member approve " + files);
        yui(ONE, "member admit " + files);
        ethics = text(yui("EthicsMSP", "ethics --json --hospital " + ONE), "id");
        configure();
        for (int patient = 0; patient < 6; patient++) {
            StudyPlan plan = StudyPlan.ct(0, CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN)
                    .of(SeriesPlan.axial(SLICES, Syntax.EXPLICIT_LITTLE_ENDIAN).sized(16, 16));
            new PhantomWriter(7 + patient).write(PhantomHospital.values()[0], studies(patient), List.of(plan));
        }
    }

    private static Path studies(int patient) {
        return folder.resolve("studies-" + patient);
    }

    private static void configure() throws IOException {
        Path home = network.config(ONE).resolveSibling("");
        Path token = home.resolve("stow.token");
        Files.createFile(token, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(token, TOKEN);
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(network.config(ONE), Files.readString(network.config(ONE)) + """
            inbox: {folder: inbox, quiet: 1, ethics: %s, consent: OPTOUT-2026-03, least: 1}
            serve:
              ingest: {listen: "127.0.0.1:0", operations: "127.0.0.1:0", token: stow.token}
            """.formatted(ethics));
    }

    @AfterAll
    static void close() throws Exception {
        network.close();
    }

    /** @param line the command's words; {@code @} stands for the test's folder */
    private static String yui(String member, String line) {
        List<String> words =
                new ArrayList<>(List.of(line.replace("@", folder.toString()).split(" ")));
        words.add(words.getFirst().equals("member") ? 2 : 1, "--config=" + network.config(member));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        assertThat(code).as("%s%s", out, err).isZero();
        return out.toString();
    }

    private static String text(String json, String key) {
        Matcher found = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(json);
        assertThat(found.find()).as("%s in %s", key, json).isTrue();
        return found.group(1);
    }

    private static IngestNode ingest() throws IOException {
        NodeConfiguration configuration = NodeConfiguration.read(network.config(ONE));
        MemberNode member = MemberNode.open(configuration, InstantSource.system(), new SecureRandom());
        return IngestNode.start(member, configuration.serve().ingest());
    }

    /** The DICOM files among them: names and other files are as a hospital has them. */
    private static List<Path> files(int patient) throws IOException {
        return files(studies(patient));
    }

    private static List<Path> files(Path below) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(below)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 132 && new String(bytes, 128, 4, StandardCharsets.US_ASCII).equals("DICM")) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    /** Takes what came in and contributes it: the contribution is of one study, under the approval and the reference. */
    private static void assertContributed() throws Exception {
        String said = yui(ONE, "inbox --json --take --contribute");
        Ledger ledger = network.ledger(ONE);
        Contribution contribution = Json.read(
                ledger.fact("CONTRIBUTION/" + text(said, "contribution")).orElseThrow(), Contribution.class);
        assertThat(contribution.studies()).isEqualTo(1);
        assertThat(contribution.ethics().text()).isEqualTo(ethics);
        ConsentPolicy policy =
                Json.read(ledger.fact(ConsentPolicy.key(contribution.policy())).orElseThrow(), ConsentPolicy.class);
        assertThat(policy.consent()).hasToString("OPTOUT-2026-03");
        assertThat(yui(ONE, "inbox")).contains("0 drops wait");
    }

    @Test
    @Order(1)
    void what_is_dropped_into_the_inbox_is_contributed_once() throws Exception {
        Path inbox = network.config(ONE).resolveSibling("inbox");
        Files.move(studies(0), inbox.resolve("YAMADA TARO"));
        assertContributed();
        assertThat(yui(ONE, "inbox --json --take --contribute")).contains("\"contributed\":[]");
    }

    @Test
    @Order(2)
    void curl_sends_by_stow_rs() throws Exception {
        Tool curl = Tool.onPath("curl");
        Path body = folder.resolve("body");
        try (var out = Files.newOutputStream(body)) {
            for (Path file : files(1)) {
                out.write("--B\r\nContent-Type: application/dicom\r\n\r\n".getBytes());
                Files.copy(file, out);
                out.write("\r\n".getBytes());
            }
            out.write("--B--".getBytes());
        }
        try (IngestNode node = ingest()) {
            String[] send = {
                "-sS",
                "--cacert",
                network.authority(ONE).toString(),
                "-w",
                "%{http_code}",
                "-H",
                "Authorization: Bearer " + TOKEN,
                "-H",
                "Content-Type: multipart/related; type=\"application/dicom\"; boundary=B",
                "--data-binary",
                "@" + body,
                node.uri() + "/studies"
            };
            for (int again = 0; again < 2; again++) {
                Tool.Answer answer = curl.run(send);
                assertThat(answer.output()).endsWith("200").contains("00081199").doesNotContain("00081198");
            }
            send[6] = "Authorization: Bearer wrong";
            assertThat(curl.run(send).output()).endsWith("401");
        }
        assertContributed();
    }

    @Test
    @Order(3)
    void dicomweb_client_sends_by_stow_rs() throws Exception {
        Tool python = Tool.pythonWith("dicomweb_client");
        try (IngestNode node = ingest()) {
            List<String> words = new ArrayList<>(List.of(
                    "-c",
                    SEND,
                    node.uri().toString(),
                    TOKEN,
                    network.authority(ONE).toString()));
            files(2).forEach(file -> words.add(file.toString()));
            Tool.Answer answer = python.run(words.toArray(String[]::new));
            assertThat(answer.output()).contains("stored " + SLICES);
        }
        assertContributed();
    }

    @Test
    @Order(5)
    void what_was_contributed_and_comes_again_is_recognised_and_more_of_it_is_held() throws Exception {
        Path inbox = network.config(ONE).resolveSibling("inbox");
        copy(4, inbox.resolve("YAMADA TARO"));
        assertContributed();
        copy(5, inbox.resolve("YAMADA HANAKO"));
        assertContributed();
        copy(4, inbox.resolve("YAMADA TARO"));
        copy(5, inbox.resolve("YAMADA HANAKO"));
        Path one = files(5).getFirst();
        String uid = uidOf(one);
        String other = uid.substring(0, uid.length() - 1) + "9";
        Files.write(
                inbox.resolve("YAMADA HANAKO").resolve("more"),
                new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1)
                        .replace(uid, other)
                        .getBytes(StandardCharsets.ISO_8859_1));
        String said = yui(ONE, "inbox --json --take --contribute");
        assertThat(said)
                .contains("\"contributed\":[]", "\"drops\":0")
                .contains("contributed already: found " + SLICES + " instances")
                .contains("more of a contributed study: found " + SLICES + " instances", "and 1 that did not")
                .doesNotContain("YAMADA");
        for (String id : Pattern.compile("not taken ([0-9a-f]{32}-[0-9]+)")
                .matcher(yui(ONE, "inbox"))
                .results()
                .map(found -> found.group(1))
                .toList()) {
            yui(ONE, "inbox --discard " + id);
        }
        assertThat(yui(ONE, "inbox --json")).contains("\"reasons\":[]");
    }

    private static void copy(int patient, Path to) throws IOException {
        Files.createDirectory(to);
        int number = 0;
        for (Path file : files(patient)) {
            Files.copy(file, to.resolve("IM" + number++));
        }
    }

    /** SOP Instance UID, as it stands in explicit little endian. */
    private static String uidOf(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            int at = text.indexOf("\u0008\u0000\u0018\u0000UI") + 6;
            return text.substring(at + 2, at + 2 + text.charAt(at)).replace("\0", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(4)
    void storescu_sends_to_orthanc_and_its_studies_are_pulled_and_sent_on() throws Exception {
        Tool storescu = Tool.onPath("storescu");
        try (IngestNode node = ingest();
                RunningOrthanc orthanc =
                        RunningOrthanc.start(folder.resolve("orthanc"), node.uri(), TOKEN, network.authority(ONE))) {
            List<String> words =
                    new ArrayList<>(List.of("-aec", "ORTHANC", "127.0.0.1", String.valueOf(orthanc.dicomPort())));
            files(3).forEach(file -> words.add(file.toString()));
            Tool.Answer sent = storescu.run(words.toArray(String[]::new));
            assertThat(sent.exitCode()).as(sent.output()).isZero();
            orthanc.await(() -> orthanc.hasStableStudies(1));
            assertThat(yui(ONE, "pull --from " + orthanc.uri() + " --new"))
                    .contains("1 studies, " + SLICES + " instances, 0 instances");
            assertThat(yui(ONE, "pull --from " + orthanc.uri() + " --new")).contains("0 studies");
            if (RunningOrthanc.hasPlugin()) {
                assertSentOn(orthanc);
            }
        }
        assertContributed();
        if (!RunningOrthanc.hasPlugin()) {
            throw Skip.because("no DICOMweb plugin of Orthanc to send on with");
        }
    }

    /** What a folder gives is what the ways in by network give, byte for byte, though senders write file meta information of their own. */
    @Test
    @Order(6)
    void real_studies_end_as_the_same_files_by_whichever_way_they_came() throws Exception {
        List<Path> ct = files(Shared.study("ct-ge-head28"));
        List<Path> mr = files(Shared.study("mr-fruit-ge-196"));
        Tool storescu = Tool.onPath("storescu");
        Tool python = Tool.pythonWith("dicomweb_client");
        try (IngestNode node = ingest();
                RunningOrthanc orthanc = RunningOrthanc.start(folder.resolve("orthanc-of-real-studies"))) {
            List<String> words =
                    new ArrayList<>(List.of("-aec", "ORTHANC", "127.0.0.1", String.valueOf(orthanc.dicomPort())));
            ct.forEach(file -> words.add(file.toString()));
            Tool.Answer sent = storescu.run(words.toArray(String[]::new));
            assertThat(sent.exitCode()).as(sent.output()).isZero();
            orthanc.await(() -> orthanc.hasStableStudies(1));
            assertThat(yui(ONE, "pull --from " + orthanc.uri() + " --new"))
                    .contains("1 studies, " + ct.size() + " instances, 0 instances");
            List<String> stow = new ArrayList<>(List.of(
                    "-c",
                    SEND,
                    node.uri().toString(),
                    TOKEN,
                    network.authority(ONE).toString()));
            mr.forEach(file -> stow.add(file.toString()));
            assertThat(python.run(stow.toArray(String[]::new)).output()).contains("stored " + mr.size());
        }
        String batch = text(yui(ONE, "inbox --json --take --contribute"), "name");
        assertThat(hashes(network.config(ONE)
                        .resolveSibling("state")
                        .resolve("staging")
                        .resolve(batch)))
                .isEqualTo(hashes(collected(batch, ct, mr)));
    }

    /** The same files as a folder, de-identified by the same hospital for a contribution of the same name. */
    private static Path collected(String batch, List<Path> ct, List<Path> mr) throws Exception {
        Path given = Files.createDirectory(folder.resolve("given"));
        for (Path file : Stream.of(ct, mr).flatMap(List::stream).toList()) {
            Files.copy(file, given.resolve(file.getParent().getFileName() + "-" + file.getFileName()));
        }
        MemberNode member = MemberNode.open(
                NodeConfiguration.read(network.config(ONE)), InstantSource.system(), new SecureRandom());
        Path staged = folder.resolve("staged");
        new Collection(member.secret(), ProfileChoice.of("research"), batch, InstantSource.system())
                .collect(given, staged, folder.resolve("quarantined"), Progress.NONE);
        return staged;
    }

    /** SHA-256 of every DICOM file below, sorted. */
    private static List<String> hashes(Path below) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Path file : files(below)) {
            hashes.add(Hash.of(Files.readAllBytes(file)).text());
        }
        assertThat(hashes).isNotEmpty();
        hashes.sort(null);
        return hashes;
    }

    /** By its DICOMweb plugin: the same instances, which are here already and change nothing. */
    private static void assertSentOn(RunningOrthanc orthanc) throws IOException {
        Matcher study = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{8}){4}")
                .matcher(orthanc.get("/studies").body());
        assertThat(study.find()).isTrue();
        var answer = orthanc.post(
                "/dicom-web/servers/yui/stow", "{\"Resources\": [\"" + study.group() + "\"], \"Synchronous\": true}");
        assertThat(answer.statusCode()).as(orthanc.log()).isEqualTo(200);
    }
}
