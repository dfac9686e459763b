package org.yui.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.gateway.DeliveredContent;
import org.yui.testkit.SeededRandom;

/** Ranges as they go over the wire (RFC 9110, sections 13 to 15). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RangesTest {

    private DeliveredContent delivered;
    private String tag;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        delivered = new DeliveredContent(folder, SeededRandom.of(RangesTest.class), 1_300_000);
        tag = '"' + delivered.leaf.cid().text() + '"';
    }

    @AfterAll
    void close() throws Exception {
        delivered.close();
    }

    private HttpResponse<byte[]> get(String... headers) throws Exception {
        HttpRequest.Builder request = delivered.to(delivered.path()).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return delivered.send(delivered.consortium.buyer, request);
    }

    @ParameterizedTest
    @CsvSource({"0-0, 0, 1", "1048570-1048585, 1048570, 1048586", "-7, -7, 0", "1300000-, 1300000, 0"})
    void one_range_comes_alone(String range, int from, int to) throws Exception {
        byte[] sealed = delivered.sealed;
        int first = from < 0 ? sealed.length + from : from;
        int end = to == 0 ? sealed.length : to;
        HttpResponse<byte[]> part = get("Range", "bytes=" + range);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range"))
                .contains("bytes " + first + "-" + (end - 1) + "/" + sealed.length);
        assertThat(part.headers().firstValueAsLong("Content-Length")).hasValue(end - first);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(sealed, first, end));
    }

    @Test
    void several_ranges_come_as_parts_each_with_its_place() throws Exception {
        byte[] sealed = delivered.sealed;
        HttpResponse<byte[]> parts = get("Range", "bytes=0-9,1048570-1048579,-5");

        assertThat(parts.statusCode()).isEqualTo(206);
        assertThat(parts.headers().firstValue("Content-Range")).isEmpty();
        String type = parts.headers().firstValue("Content-Type").orElseThrow();
        assertThat(type).startsWith("multipart/byteranges; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        String expected = part(boundary, 0, 10) + part(boundary, 1_048_570, 1_048_580)
                + part(boundary, sealed.length - 5, sealed.length) + "\r\n--" + boundary + "--\r\n";
        assertThat(new String(parts.body(), StandardCharsets.ISO_8859_1)).isEqualTo(expected);
    }

    private String part(String boundary, int from, int to) {
        return "\r\n--" + boundary + "\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes " + from + "-"
                + (to - 1) + "/" + delivered.sealed.length + "\r\n\r\n"
                + new String(Arrays.copyOfRange(delivered.sealed, from, to), StandardCharsets.ISO_8859_1);
    }

    @Test
    void ranges_that_overlap_bring_the_whole_once() throws Exception {
        HttpResponse<byte[]> whole = get("Range", "bytes=0-,0-,0-");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(delivered.sealed);
    }

    @Test
    void a_range_of_another_version_brings_the_whole() throws Exception {
        assertThat(get("Range", "bytes=0-1", "If-Range", tag).statusCode()).isEqualTo(206);
        assertThat(get("Range", "bytes=0-1", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(get("Range", "bytes=0-1", "If-Range", "W/" + tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_range_beyond_the_end_is_told_the_length() throws Exception {
        HttpResponse<byte[]> beyond = get("Range", "bytes=99999999-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + delivered.sealed.length);
        assertThat(beyond.body()).isEmpty();
    }

    @Test
    void what_the_caller_has_is_not_sent_again() throws Exception {
        HttpResponse<byte[]> same = get("If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("ETag")).contains(tag);
        assertThat(same.body()).isEmpty();
        assertThat(get("If-Match", "\"other\"").statusCode()).isEqualTo(412);
    }

    @Test
    void nothing_is_compressed_whatever_the_caller_takes() throws Exception {
        HttpResponse<byte[]> whole = get("Accept-Encoding", "gzip, br, zstd");
        assertThat(whole.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(whole.body()).isEqualTo(delivered.sealed);
    }

    @Test
    void a_head_passes_over_a_range() throws Exception {
        HttpResponse<byte[]> head = delivered.send(
                delivered.consortium.buyer,
                delivered.to(delivered.path()).header("Range", "bytes=0-1").HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(delivered.sealed.length);
    }
}
