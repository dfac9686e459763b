package org.yui.cli.pull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.yui.cli.UnusableInputException;
import org.yui.domain.Require;

/**
 * Orthanc's REST API, as far as studies are fetched by it (Orthanc Book, "REST API of Orthanc"; held to 1.10.1). Its own identifiers are
 * hashes; nothing else of an answer is looked at, and nothing of it comes into a message.
 */
public final class Orthanc implements Closeable {

    private static final Pattern UID = Pattern.compile("(?=.{1,64}$)[0-9]+(\\.[0-9]+)+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{8}){4}");
    private static final int MOST_ANSWER_BYTES = 64 << 20;
    private static final int CHANGES_AT_ONCE = 100;

    /** JSON is YAML 1.2, for which there is a reader here. */
    private static final LoadSettings JSON =
            LoadSettings.builder().setCodePointLimit(MOST_ANSWER_BYTES).build();

    private final URI address;
    private final @Nullable OrthancCredentials credentials;
    private final HttpClient http;
    private final PullLimits limits;
    private final InstantSource clock = InstantSource.system(); // a network's time is the machine's own

    private Orthanc(URI address, @Nullable OrthancCredentials credentials, HttpClient http, PullLimits limits) {
        this.address = address;
        this.credentials = credentials;
        this.http = http;
        this.limits = limits;
    }

    /**
     * A client of the server there; nothing is asked yet.
     *
     * @param tls whom to trust; what the JDK trusts if absent
     * @param limits how long it may take over each answer
     * @throws UnusableInputException if credentials would go over the network in plain
     */
    public static Orthanc at(
            URI address, @Nullable OrthancCredentials credentials, @Nullable SSLContext tls, PullLimits limits) {
        boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
        if (credentials != null && !here && !"https".equals(address.getScheme())) {
            throw new UnusableInputException(
                    "--from: found plain HTTP to another machine, expected https:// where credentials are shown");
        }
        HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
        return new Orthanc(address, credentials, (tls == null ? http : http.sslContext(tls)).build(), limits);
    }

    /** What changed. */
    record Changes(List<String> stableStudies, long last, boolean done) {}

    /** Orthanc's identifiers of the studies with this UID; one, unless two patients have it. */
    List<String> studies(String uid) throws IOException {
        Require.matches(UID, uid, "study", "digits and dots of PS3.5 section 9");
        return ids(find("Study", uid, false));
    }

    /** Studies that had no new instance for a while (Orthanc's {@code StableAge}), after change number {@code since}. */
    Changes changes(long since) throws IOException {
        Map<?, ?> answer = map(parsed(get("/changes?since=" + since + "&limit=" + CHANGES_AT_ONCE)));
        List<String> stable = new ArrayList<>();
        for (Object each : list(answer.get("Changes"))) {
            Map<?, ?> change = map(each);
            if ("StableStudy".equals(change.get("ChangeType"))) {
                stable.add(id(change.get("ID")));
            }
        }
        if (answer.get("Last") instanceof Number last && answer.get("Done") instanceof Boolean done) {
            return new Changes(stable, last.longValue(), done);
        }
        throw unexpected();
    }

    /**
     * An instance that it has.
     *
     * @param id Orthanc's identifier
     * @param bytes of the file
     */
    record Instance(String id, long bytes) {}

    /** A study's instances. */
    List<Instance> instances(String study) throws IOException {
        Map<?, ?> tags = map(map(parsed(get("/studies/" + study))).get("MainDicomTags"));
        if (tags.get("StudyInstanceUID") instanceof String uid
                && UID.matcher(uid).matches()) {
            List<Instance> instances = new ArrayList<>();
            for (Object each : list(find("Instance", uid, true))) {
                instances.add(instance(map(each)));
            }
            return instances;
        }
        throw unexpected();
    }

    private static Instance instance(Map<?, ?> found) throws IOException {
        if (found.get("FileSize") instanceof Number bytes) {
            return new Instance(id(found.get("ID")), bytes.longValue());
        }
        throw unexpected();
    }

    /** An instance as a DICOM file, streamed; a file of another length than was said is an error where it ends. */
    InputStream file(Instance instance) throws IOException {
        return new ExactLength(get("/instances/" + instance.id() + "/file"), instance.bytes());
    }

    private Object find(String level, String study, boolean expand) throws IOException {
        String query = "{\"Level\":\"" + level + "\",\"Expand\":" + expand + ",\"Query\":{\"StudyInstanceUID\":\""
                + study + "\"}}";
        return parsed(send(request("/tools/find").POST(HttpRequest.BodyPublishers.ofString(query))));
    }

    private InputStream get(String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(limits.silence());
        if (credentials != null) {
            request.header("Authorization", credentials.header());
        }
        return request;
    }

    private InputStream send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), _ -> new BoundedBody(limits, clock));
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new IOException("found status " + answer.statusCode() + " at " + address + ", expected 200"
                        + (answer.statusCode() == 401 ? ": show a user with --credentials" : ""));
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while Orthanc was asked");
        } catch (HttpTimeoutException e) {
            throw new IOException(
                    "found no answer at " + address + " within "
                            + limits.silence().toMillis()
                            + " ms, expected one sooner; pull again, or see inbox.pull in yui.yaml",
                    e);
        } catch (java.net.ConnectException e) {
            throw new IOException("found no answer at " + address + ", expected Orthanc", e);
        }
    }

    private static Object parsed(InputStream answer) throws IOException {
        try (answer) {
            byte[] bytes = answer.readNBytes(MOST_ANSWER_BYTES + 1);
            if (bytes.length > MOST_ANSWER_BYTES) {
                throw new IOException("found an answer of more than " + MOST_ANSWER_BYTES + " bytes, expected less");
            }
            return new Load(JSON).loadFromString(new String(bytes, StandardCharsets.UTF_8));
        } catch (YamlEngineException e) {
            throw unexpected(); // what it could not read may name a person
        }
    }

    private static List<String> ids(Object answer) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Object each : list(answer)) {
            ids.add(id(each));
        }
        return ids;
    }

    private static String id(@Nullable Object found) throws IOException {
        if (found instanceof String text && ID.matcher(text).matches()) {
            return text;
        }
        throw unexpected();
    }

    private static List<?> list(@Nullable Object found) throws IOException {
        if (found instanceof List<?> list) {
            return list;
        }
        throw unexpected();
    }

    private static Map<?, ?> map(@Nullable Object found) throws IOException {
        if (found instanceof Map<?, ?> map) {
            return map;
        }
        throw unexpected();
    }

    private static IOException unexpected() {
        return new IOException("found an answer of another form, expected that of Orthanc's REST API");
    }

    @Override
    public void close() {
        http.shutdownNow(); // an answer that was given up need not end
        http.close();
    }
}
