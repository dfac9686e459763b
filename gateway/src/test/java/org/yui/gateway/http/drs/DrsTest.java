package org.yui.gateway.http.drs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.gateway.DeliveredContent;
import org.yui.gateway.TestMember;
import org.yui.testkit.SeededRandom;
import org.yui.testkit.Tool;

/** GA4GH DRS 1.5, as a client of the standard asks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrsTest {

    private DeliveredContent delivered;
    private String ordered;
    private String notOrdered;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        delivered = new DeliveredContent(folder, SeededRandom.of(DrsTest.class), 1_300_000);
        ordered = delivered.leaf.studyVersion().text();
        notOrdered = delivered.studies.getLast().studyVersion().text();
    }

    @AfterAll
    void close() throws Exception {
        delivered.close();
    }

    private HttpResponse<byte[]> ask(TestMember member, String method, String path, String body) throws Exception {
        return delivered.send(
                member,
                delivered
                        .to(DrsRoutes.PREFIX + path)
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return ask(delivered.consortium.buyer, "GET", path, "");
    }

    private <T extends Record> T read(HttpResponse<byte[]> answer, Class<T> type) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return Json.read(answer.body(), type);
    }

    @Test
    void the_service_says_what_it_is() throws Exception {
        DrsServiceInfo info = read(get("/service-info"), DrsServiceInfo.class);
        assertThat(info.type()).isEqualTo(new DrsServiceInfo.Type("org.ga4gh", "drs", "1.5.0"));
        assertThat(info.maxBulkRequestLength()).isEqualTo(info.drs().maxBulkRequestLength());
    }

    @Test
    void an_ordered_study_is_an_object_whose_url_brings_what_its_checksum_says() throws Exception {
        DrsObject object = read(get("/objects/" + ordered), DrsObject.class);

        assertThat(object.size()).isEqualTo(delivered.sealed.length);
        assertThat(object.checksums())
                .containsExactly(new DrsChecksum(Hash.of(delivered.sealed).text(), "sha-256"));
        assertThat(object.aliases()).containsExactly("ipfs://" + delivered.leaf.cid());
        assertThat(object.self_uri())
                .isEqualTo("drs://" + delivered.gateway.server.uri().getAuthority() + "/" + ordered);
        String access = object.access_methods().getFirst().access_id();
        DrsAccessUrl url = read(get("/objects/" + ordered + "/access/" + access), DrsAccessUrl.class);
        HttpResponse<byte[]> bytes = delivered.send(
                delivered.consortium.buyer,
                delivered.to(url.url()
                        .substring(delivered.gateway.server.uri().toString().length())));
        assertThat(bytes.body()).isEqualTo(delivered.sealed);
        assertThat(read(
                        ask(
                                delivered.consortium.buyer,
                                "POST",
                                "/objects/" + ordered,
                                "{\"expand\":true,\"passports\":[\"x\"]}"),
                        DrsObject.class))
                .isEqualTo(object);
        assertThat(read(
                        ask(
                                delivered.consortium.buyer,
                                "POST",
                                "/objects/" + ordered + "/access/" + access,
                                "{\"passports\":[]}"),
                        DrsAccessUrl.class))
                .isEqualTo(url);
    }

    @Test
    void what_is_not_there_not_ordered_or_anothers_is_one_answer() throws Exception {
        String unknown = "0".repeat(32);
        HttpResponse<byte[]> missing = get("/objects/" + unknown);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(Json.read(missing.body(), DrsError.class).status_code()).isEqualTo(404);
        for (HttpResponse<byte[]> other : List.of(
                get("/objects/" + notOrdered),
                get("/objects/nonsense"),
                ask(delivered.consortium.rival, "GET", "/objects/" + ordered, ""),
                ask(delivered.consortium.east, "GET", "/objects/" + ordered, ""),
                ask(delivered.consortium.rival, "OPTIONS", "/objects/" + ordered, ""))) {
            assertThat(other.statusCode()).isEqualTo(404);
            assertThat(other.body()).isEqualTo(missing.body());
        }
        String foreign = "/objects/" + ordered + "/access/" + delivered.order;
        HttpResponse<byte[]> rival = ask(delivered.consortium.rival, "GET", foreign, "");
        HttpResponse<byte[]> none =
                ask(delivered.consortium.rival, "GET", "/objects/" + ordered + "/access/" + unknown, "");
        assertThat(rival.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(rival.body()).isEqualTo(none.body());
    }

    @Test
    void no_authorisation_is_asked_for_but_the_certificate() throws Exception {
        DrsAuthorizations one =
                read(ask(delivered.consortium.buyer, "OPTIONS", "/objects/" + ordered, ""), DrsAuthorizations.class);
        assertThat(one).isEqualTo(new DrsAuthorizations(ordered, List.of("None")));
        DrsBulkAuthorizations several = read(
                ask(delivered.consortium.buyer, "OPTIONS", "/objects", ids(ordered, notOrdered)),
                DrsBulkAuthorizations.class);
        assertThat(several.resolved_drs_object()).containsExactly(one);
    }

    private static String ids(String... ids) {
        return Json.write(new DrsObjectIds(List.of(ids), null));
    }

    @Test
    void several_are_answered_at_once_and_those_without_an_answer_named() throws Exception {
        DrsObjects objects = read(
                ask(delivered.consortium.buyer, "POST", "/objects", ids(ordered, notOrdered, "nonsense")),
                DrsObjects.class);
        assertThat(objects.summary()).isEqualTo(new DrsSummary(3, 1, 2));
        assertThat(objects.unresolved_drs_objects())
                .containsExactly(new DrsUnresolved(404, List.of(notOrdered, "nonsense")));
        assertThat(objects.resolved_drs_object()).hasSize(1);
        DrsAccessIds question = new DrsAccessIds(
                List.of(new DrsObjectAccessIds(ordered, List.of(delivered.order.text(), "nonsense"))), null);
        DrsAccessUrls urls = read(
                ask(delivered.consortium.buyer, "POST", "/objects/access", Json.write(question)), DrsAccessUrls.class);
        assertThat(urls.summary()).isEqualTo(new DrsSummary(2, 1, 1));
        assertThat(urls.resolved_drs_object_access_urls().getFirst().url()).endsWith(delivered.path());
    }

    @Test
    void a_client_that_was_not_written_here_fetches_it_and_finds_its_checksum_right(@TempDir Path out)
            throws Exception {
        Tool client = Tool.onPath("drs");
        try (CertifyingRelay relay = CertifyingRelay.start(
                delivered.consortium.tls(delivered.consortium.operator).context(new SecureRandom()),
                delivered.consortium.tls(delivered.consortium.buyer).context(new SecureRandom()),
                delivered.gateway.server.uri().getPort())) {
            Tool.Answer answer = client.run(
                    "get",
                    "--download",
                    "--validate-checksum",
                    "--suppress-ssl-verify",
                    "--verbosity",
                    "DEBUG",
                    "--output-dir",
                    out.toString(),
                    "https://127.0.0.1:" + relay.port(),
                    ordered);
            assertThat(answer.exitCode()).as(answer.output()).isZero();
        }
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(f -> f.toFile().isFile() && f.toFile().length() == delivered.sealed.length))
                    .singleElement()
                    .satisfies(f -> assertThat(f).hasBinaryContent(delivered.sealed));
        }
    }

    @Test
    void too_many_at_once_and_other_forms_are_refused_in_the_standards_words() throws Exception {
        String many = ids(Collections.nCopies(DrsBulk.MOST + 1, ordered).toArray(String[]::new));
        HttpResponse<byte[]> tooMany = ask(delivered.consortium.buyer, "POST", "/objects", many);
        assertThat(tooMany.statusCode()).isEqualTo(413);
        assertThat(Json.read(tooMany.body(), DrsError.class).status_code()).isEqualTo(413);
        HttpResponse<byte[]> bad = ask(delivered.consortium.buyer, "POST", "/objects", "{\"name\":\"Taro\"}");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(new String(bad.body(), StandardCharsets.UTF_8)).doesNotContain("Taro");
    }
}
