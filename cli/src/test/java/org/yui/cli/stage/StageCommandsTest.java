package org.yui.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.audit.Audit;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.Finding;
import org.yui.audit.report.Verdict;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.NodeConfiguration;
import org.yui.cli.node.Participant;
import org.yui.cli.profile.ProfileChoice;
import org.yui.domain.content.Cid;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;
import org.yui.testkit.phantom.SeriesPlan;
import org.yui.testkit.phantom.StudyPlan;

/** The whole way by single commands, each organisation with its own configuration, one stage after the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class StageCommandsTest {

    private static final String ONE = "Hospital1MSP";
    private static final String TWO = "Hospital2MSP";
    private static final String CURATOR = "CuratorMSP";
    private static final String OPERATOR = "OperatorMSP";
    private static final String BUYER = "BuyerMSP";
    private static final String ETHICS = "EthicsMSP";
    private static final List<String> ALL = List.of(ONE, TWO, CURATOR, OPERATOR, BUYER, ETHICS);

    /** The servers within tell their starts; held, so that it stays so. */
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    static Path folder;

    private static InProcessNetwork network;
    private static String contribution = "";
    private static String dataset = "";
    private static String grant = "";

    @BeforeAll
    static void open() throws Exception {
        ROOT.setLevel(Level.WARNING);
        network = new InProcessNetwork(folder);
        Syntax syntax = Syntax.EXPLICIT_LITTLE_ENDIAN;
        for (int i = 0; i < 2; i++) {
            new PhantomWriter(7 + i)
                    .write(
                            PhantomHospital.values()[i],
                            folder.resolve("studies-" + (i + 1)),
                            Stream.of(0, 1)
                                    .map(p -> StudyPlan.ct(p, CharacterSet.UTF_8, syntax)
                                            .of(SeriesPlan.axial(4, syntax).sized(16, 16)))
                                    .toList());
        }
    }

    @AfterAll
    static void close() throws Exception {
        network.close();
    }

    /** What a command did. */
    private record Answer(int exitCode, String out, String err) {

        Answer done() {
            assertThat(exitCode).as("%s%s", out, err).isEqualTo(ExitCode.DONE);
            return this;
        }

        void refused(String said) {
            assertThat(exitCode).as(out).isEqualTo(ExitCode.UNUSABLE);
            assertThat(err).contains(said).doesNotContain("Exception", "\tat ", "not foreseen");
            assertThat(out).isEmpty();
        }

        /** The text under a key of the one JSON document. */
        String text(String key) {
            Matcher found = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(out);
            assertThat(found.find()).as("%s in %s", key, out).isTrue();
            return found.group(1);
        }
    }

    /** @param line the command's words; {@code @} stands for the test's folder */
    private static Answer yui(String member, String line) {
        List<String> words =
                new ArrayList<>(List.of(line.replace("@", folder.toString()).split(" ")));
        words.add(words.getFirst().equals("member") ? 2 : 1, "--config=" + network.config(member));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        return new Answer(code, out.toString(), err.toString());
    }

    /** The same command twice: what it says the second time is what it said the first. */
    private static Answer twice(String member, String line) {
        Answer first = yui(member, line).done();
        assertThat(yui(member, line).done().out()).isEqualTo(first.out());
        return first;
    }

    @Test
    @Order(1)
    void nobody_is_admitted_before_a_majority_of_the_hospitals_has_approved() {
        for (String member : ALL) {
            twice(member, "member state --name " + member + " --out @/" + member + ".json");
        }
        yui(ONE, "member approve @/BuyerMSP.json").done();
        yui(ONE, "member admit @/BuyerMSP.json").refused("NOT_APPROVED");
        yui(BUYER, "member approve @/BuyerMSP.json")
                .refused("found the configuration of a buyer, expected that of a hospital");
        String files =
                String.join(" ", ALL.stream().map(m -> "@/" + m + ".json").toList());
        twice(ONE, "member approve " + files);
        twice(TWO, "member approve " + files);
        twice(ONE, "member admit " + files);
        assertThat(yui(BUYER, "member state --out @/again.json").done().out()).contains("stands already");
    }

    @Test
    @Order(2)
    void a_hospital_contributes_under_an_approval_and_both_hospitals_keep_the_content() {
        String first = twice(ETHICS, "ethics --hospital Hospital1MSP --json").text("id");
        String second = twice(ETHICS, "ethics --hospital Hospital2MSP --json").text("id");
        yui(ONE, "contribute --consent OPTOUT-2026-03 --ethics " + first + " @/studies-1")
                .refused("found 2 studies of 2 patients that could be contributed");
        yui(ONE, "contribute --consent OPTOUT-2026-03 --ethics " + second + " --name wrong --least 1 @/studies-1")
                .refused("found the ethics approval of Hospital2MSP");
        contribution = twice(
                        ONE, "contribute --json --consent OPTOUT-2026-03 --ethics " + first + " --least 1 @/studies-1")
                .text("contribution");
        yui(ONE, "contribute --consent OPTOUT-2026-03 --ethics " + first + " --least 1 @/studies-2")
                .refused("found a contribution of other studies under the name first");
        twice(TWO, "contribute --json --consent OPTOUT-2026-03 --ethics " + second + " --least 1 @/studies-2");
        List<Cid> kept = network.content(ONE).roots();
        assertThat(network.content(TWO).roots()).hasSize(4).allMatch(kept::contains);
    }

    @Test
    @Order(3)
    void a_dataset_is_published_once_a_second_organisation_has_attested_it() {
        String offer = "offer --json --title CT --attested-by Hospital2MSP --operator OperatorMSP --access-fee 1000"
                + " --bundle-fee 100 --bundle 3 --out @/dataset.json";
        Answer drafted = yui(CURATOR, offer).done();
        assertThat(drafted.out()).contains("\"published\":false");
        dataset = drafted.text("dataset");
        assertThat(yui(BUYER, "catalogue").done().out()).contains("nothing on offer yet");
        String half = " --files " + network.state(TWO).resolve("staging/first/1");
        String all = half + " --files " + network.state(ONE).resolve("staging/first/1");
        yui(ONE, "attest @/dataset.json" + all).refused("found a dataset that Hospital2MSP is to attest");
        yui(TWO, "attest @/dataset.json").refused("--files");
        yui(TWO, "attest @/dataset.json --files @/studies-1").refused("findings in");
        yui(TWO, "attest @/dataset.json" + half).refused("found 2 studies verified of a dataset of 4");
        twice(TWO, "attest @/dataset.json" + all);
        assertThat(twice2(CURATOR, offer)).contains("\"published\":true", dataset);
        assertThat(yui(BUYER, "catalogue").done().out())
                .contains(dataset, "4 studies", "AI-TRAINING", "given as APPI_ANONYMISED to anyone");
    }

    private static String twice2(String member, String line) {
        return twice(member, line).out();
    }

    @Test
    @Order(3)
    void what_a_hospital_shows_of_its_evidence_is_what_the_ledger_has() throws IOException {
        Path shown = network.state(ONE).resolve("evidence/contributions").resolve(contribution);
        assertThat(twice(BUYER, "manifest --json " + shown).out()).contains("\"evidence\":8", "\"findings\":[]");
        assertThat(shown.resolve("report.html")).content().contains("8").doesNotContain("<script");
        Path evidence = shown.resolve("instances.jsonl");
        String lines = Files.readString(evidence);
        Files.writeString(evidence, lines.replaceFirst("\"inputBytes\":\\d+", "\"inputBytes\":1"));
        Answer changed = yui(BUYER, "manifest " + shown);
        assertThat(changed.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(changed.out()).contains("evidence 0: found other bytes than its leaf commits to");
        Files.writeString(evidence, lines);
    }

    @Test
    @Order(4)
    void a_request_takes_every_owners_decision_and_a_decision_stands() {
        yui(BUYER, "request --dataset " + "0".repeat(32) + " --purpose AI-TRAINING")
                .refused("found no such dataset");
        yui(BUYER, "request --name other --dataset " + dataset + " --purpose RESALE")
                .refused("TERMS_PURPOSE");
        grant = twice(BUYER, "request --json --dataset " + dataset + " --purpose AI-TRAINING")
                .text("id");
        yui(BUYER, "request --dataset " + dataset + " --purpose AI-TRAINING --studies 1")
                .refused("found another request of this buyer under the name first");
        assertThat(yui(ONE, "decide --list").done().out()).contains(grant, BUYER);
        twice(ONE, "decide --approve " + grant);
        yui(ONE, "decide --refuse NO " + grant).refused("found this request approved by Hospital1MSP already");
        assertThat(yui(ONE, "decide --list").done().out()).contains("no request waits");
        yui(BUYER, "conclude " + grant).refused("NOT_DECIDED");
        yui(TWO, "decide --approve " + grant).done();
        assertThat(twice2(BUYER, "conclude --json " + grant)).contains("GRANTED");
    }

    @Test
    @Order(5)
    void what_is_paid_for_is_delivered() throws IOException {
        yui(BUYER, "fetch --out @/images " + grant).refused("GRANT_NOT_PAID");
        yui(OPERATOR, "pay " + grant).refused("expected --reference TEXT");
        assertThat(yui(OPERATOR, "pay --reference X " + grant).done().out()).contains("nothing promised");
        assertThat(twice2(BUYER, "pay " + grant)).contains("1000 minor units of JPY", "133 minor units");
        assertThat(yui(OPERATOR, "pay --reference X " + grant).done().out()).contains("received");
        assertThat(yui(OPERATOR, "pay --reference X " + grant).done().out()).contains("nothing promised");
        assertThat(twice2(BUYER, "fetch --json --out @/images " + grant)).contains("\"delivered\":4", "\"open\":0");
        try (Stream<Path> images = Files.walk(folder.resolve("images"))) {
            assertThat(images.filter(p -> p.toString().endsWith(".dcm"))).hasSize(16);
        }
        one_instance_comes_alone_and_is_the_same();
    }

    private static void one_instance_comes_alone_and_is_the_same() throws IOException {
        String study = whole().getFileName().toString();
        yui(BUYER, "fetch --list --out @/images " + grant).refused("expected one, whose instances are meant");
        Answer listed = yui(BUYER, "fetch --json --list --study " + study + " --out @/images " + grant)
                .done();
        String name = listed.text("name");
        yui(BUYER, "fetch --study " + study + " --instance 1.2 --out @/images " + grant)
                .refused("found none of this name or UID in a study of 4 instances");
        Answer alone = yui(
                        BUYER,
                        "fetch --json --study " + study + " --instance " + listed.text("sopInstanceUid")
                                + " --out @/images " + grant)
                .done();
        assertThat(alone.out()).contains("\"fetchedBytes\":", "\"sealedBytes\":");
        assertThat(folder.resolve("images").resolve(study + ".instances").resolve(name))
                .hasSameBinaryContentAs(whole().resolve(name));
    }

    /** The folder of one study that was fetched whole. */
    private static Path whole() throws IOException {
        try (Stream<Path> studies = Files.list(folder.resolve("images"))) {
            return studies.filter(p -> p.getFileName().toString().length() == 32)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @Order(6)
    void a_period_is_issued_once_a_majority_has_recomputed_it() {
        assertThat(yui(ONE, "close").done().out()).contains("nothing to close");
        yui(ONE, "statement").refused("found 0 periods");
        assertThat(twice2(OPERATOR, "close --json")).contains("WAITING");
        assertThat(yui(ONE, "statement --json").done().out()).contains("NOT_ISSUED");
        assertThat(twice2(ONE, "close --json")).contains("APPROVED");
        assertThat(twice2(TWO, "close --json")).contains("APPROVED");
        assertThat(yui(OPERATOR, "close --json --out @/statements").done().out())
                .contains("ISSUED");
        assertThat(yui(OPERATOR, "close").done().out()).contains("nothing to close");
        assertThat(folder.resolve("statements/1-JPY-" + ONE + ".json")).exists();
        for (String member : List.of(ONE, TWO, CURATOR, OPERATOR)) {
            assertThat(twice2(member, "statement --json")).contains("SAME").doesNotContain("DIFFERS");
        }
        assertThat(yui(BUYER, "statement").done().out()).contains("no statement due");
    }

    @Test
    @Order(7)
    void what_all_of_them_hand_in_is_clean_evidence() throws Exception {
        yui(ONE, "checkpoint --name first --anchor @/anchor.json").done();
        String blocks = Long.toString(org.yui.domain.json.Json.read(
                        Files.readAllBytes(folder.resolve("anchor.json")), org.yui.domain.period.Anchor.class)
                .checkpoint()
                .read(org.yui.domain.period.Checkpoint.class)
                .height());
        for (String member : List.of(ONE, TWO, OPERATOR)) {
            yui(member, "evidence --out @/evidence --blocks " + blocks).done();
        }
        AuditReport report = Audit.run(folder.resolve("evidence"), Optional.of(folder.resolve("anchor.json")));
        assertThat(report.verdict())
                .as(report.findings().stream().map(Finding::line).toList().toString())
                .isEqualTo(Verdict.CLEAN);
        assertThat(folder.resolve("evidence/copies/" + TWO + "/ledgersData")).isDirectory();
    }

    @Test
    @Order(8)
    void what_is_withdrawn_leaves_the_catalogue_and_the_content_node() {
        yui(TWO, "withdraw " + contribution).refused("found no contribution of this hospital under this id");
        int before = network.content(ONE).roots().size();
        twice(ONE, "withdraw --study 1 --reason CONSENT " + contribution);
        assertThat(network.content(ONE).roots()).hasSize(before - 1);
        assertThat(yui(BUYER, "catalogue").done().out()).contains("3 studies");
        yui(ONE, "withdraw --study 9 " + contribution).refused("UNKNOWN_STUDY");
    }

    @Test
    @Order(9)
    void a_buyer_that_had_it_is_told_to_delete_it_and_answers_once() {
        yui(BUYER, "notices --send").refused("found the configuration of a buyer, expected that of a hospital");
        assertThat(yui(TWO, "notices --send").done().out()).contains("no deletion notices");
        yui(ONE, "notices --send --days 6").refused("--days: found 6, expected 7 to 365");
        yui(ONE, "notices --days 9").refused("--days: found no --send");
        Answer sent = twice(ONE, "notices --send --days 7 --json");
        assertThat(sent.text("grant")).isEqualTo(grant);
        assertThat(yui(BUYER, "notices").done().out()).contains("OPEN", contribution);

        String answer = "notices --grant " + grant + " --contribution " + contribution + " --answer ";
        yui(BUYER, answer + "DELETED").refused("UNKNOWN");
        yui(BUYER, answer + "KEPT_BY_LAW --study 1").refused("--law: expected a code for KEPT_BY_LAW");
        yui(BUYER, answer + "DELETED --law PMDA --study 1").refused("--law: expected a code for KEPT_BY_LAW");
        yui(ONE, answer + "DELETED --study 1").refused("NOT_THE_AUTHOR");
        yui(BUYER, "notices --answer DELETED --study 1").refused("expected --grant and --contribution");
        twice(BUYER, answer + "DELETED --study 1");
        yui(BUYER, answer + "NEVER_FETCHED --study 1").refused("ALREADY_STATED");
        assertThat(yui(ONE, "notices").done().out()).contains("ANSWERED", "DELETED");
    }

    @Test
    @Order(10)
    void what_the_law_lets_go_to_few_is_shown_so_and_refused_to_others_when_they_ask() throws IOException {
        Files.writeString(
                folder.resolve("joint.yaml"),
                ProfileChoice.text("japan").replace("legal-form: appi-anonymised", "legal-form: appi-pseudonymised"));
        String ethics = yui(ETHICS, "ethics --name joint --hospital Hospital1MSP --json")
                .done()
                .text("id");
        String joint = yui(
                        ONE,
                        "contribute --json --name joint --least 1 --profile @/joint.yaml --recipient"
                                + " OperatorMSP --consent OPTOUT-2026-03 --ethics " + ethics + " @/studies-1")
                .done()
                .text("contribution");
        String offer = "offer --json --name joint --title Joint --attested-by Hospital2MSP --operator OperatorMSP"
                + " --access-fee 0 --bundle-fee 0 --contribution " + joint + " --out @/joint.json";
        String offered = yui(CURATOR, offer).done().text("dataset");
        yui(TWO, "attest @/joint.json --files " + network.state(ONE).resolve("staging/joint/1"))
                .done();
        yui(CURATOR, offer).done();

        assertThat(yui(BUYER, "catalogue").done().out())
                .contains("given as APPI_PSEUDONYMISED to [Hospital1MSP, OperatorMSP] only");
        yui(BUYER, "request --name joint --dataset " + offered + " --purpose AI-TRAINING")
                .refused("LEGAL_FORM_RECIPIENT");
    }

    @Test
    @Order(11)
    void a_certification_is_stated_with_the_member_and_stays_with_it() {
        String certified = "member state --certified NGMIA_PSEUDONYMISED_USER --out @/certified.json";
        assertThat(yui(BUYER, certified).done().out()).contains("epoch 2, to be approved");
        yui(ONE, "member approve @/certified.json").done();
        yui(TWO, "member approve @/certified.json").done();
        yui(ONE, "member admit @/certified.json").done();

        assertThat(yui(BUYER, "member state --out @/again.json").done().out()).contains("epoch 2, stands already");
        assertThat(yui(BUYER, "member state --certified --out @/again.json")
                        .done()
                        .out())
                .contains("epoch 3, to be approved");
        yui(BUYER, "member state --certified --out @/again.json --certified MAYOR")
                .refused("NGMIA_PSEUDONYMISED_USER");
    }

    @Order(12)
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Hospital1MSP | decide                                    | expected either --list, or a REQUEST
        Hospital1MSP | decide --approve                          | expected either --list, or a REQUEST
        Hospital1MSP | decide --list --approve x                 | expected either --list, or a REQUEST
        Hospital1MSP | decide --approve x                        | 32 lower-case hexadecimal digits
        BuyerMSP     | decide --list                             | expected that of a hospital
        BuyerMSP     | request --dataset x --purpose AI          | 32 lower-case hexadecimal digits
        BuyerMSP     | request --studies 0 --dataset x --purpose AI | expected at least 1
        BuyerMSP     | fetch --out @/o 00000000000000000000000000000000 | UNKNOWN
        BuyerMSP     | pay 00000000000000000000000000000000      | found no grant under this id
        BuyerMSP     | conclude 00000000000000000000000000000000 | UNKNOWN
        Hospital1MSP | contribute --consent OPTOUT-1 --ethics x @/studies-1         | 32 lower-case hexadecimal digits
        Hospital1MSP | contribute --consent OPTOUT-1 --ethics x --name ../x @/studies-1 | letters, digits, dots and hyphens
        Hospital1MSP | contribute --consent OPTOUT-1 --ethics x @/nowhere           | STUDY_DIR 1: found no folder
        Hospital1MSP | contribute --ethics 00000000000000000000000000000000 @/studies-1 | Missing required option: '--consent=REF'
        Hospital1MSP | contribute --ethics 00000000000000000000000000000000 --consent YAMADA @/studies-1 | with a digit
        Hospital1MSP | contribute --ethics 00000000000000000000000000000000 --consent OPTOUT-1 @/studies-1 | found no ethics approval
        Hospital1MSP | withdraw x                                | 32 lower-case hexadecimal digits
        Hospital1MSP | attest --files @ @/nowhere                          | found no file
        Hospital1MSP | attest --files @ @/BuyerMSP.json                    | found another file
        Hospital1MSP | member approve @/dataset.json             | found another file
        Hospital1MSP | statement --period 7                      | found 1 periods on the ledger
        Hospital1MSP | checkpoint --name a/b                     | letters, digits, dots and hyphens
        EthicsMSP    | ethics --hospital Hospital1MSP --days 0   | expected 1 to 36600
        CuratorMSP   | offer --title T --attested-by X --operator O --access-fee 1 --bundle-fee 1 --out @/d --curator-share 99 --operator-share 9 | expected at least 1 each
        OperatorMSP  | evidence --out @/e --blocks 0             | expected at least 1
        """)
    void what_a_command_cannot_use_is_refused_in_a_line(String member, String line, String said) {
        yui(member, line).refused(said);
    }

    /** The last, for the network's clock is days ahead of the commands' from then on. */
    @Test
    @Order(13)
    void a_notice_that_its_day_finds_unanswered_is_stated_as_overdue_once() throws Exception {
        yui(ONE, "withdraw --study 0 --reason CONSENT " + contribution).done();
        yui(ONE, "notices --send --days 7").done();
        assertThat(sendLater(Duration.ofDays(7))).isZero();
        assertThat(sendLater(Duration.ofDays(2))).isEqualTo(1);
        assertThat(sendLater(Duration.ZERO)).isZero();
    }

    private static int sendLater(Duration passed) throws Exception {
        network.pass(passed);
        Terminal terminal = new Terminal(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), network.clock(), true);
        try (MemberNode node =
                MemberNode.open(NodeConfiguration.read(network.config(ONE)), network.clock(), new SecureRandom())) {
            Participant hospital = node.participant(terminal);
            Instant now = network.clock().instant();
            return new Notices(LedgerLog.read(node.service()), now)
                    .send(hospital.msp(), now.plus(DeletionNotice.USUAL), hospital.statements());
        }
    }
}
