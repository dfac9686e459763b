package org.yui.gateway.stow;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.domain.InvalidValueException;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.http.FullDisk;
import org.yui.gateway.http.InnerEndpoint;

/** The Store transaction (PS3.18 section 10.5). What a request brings is kept once all of it was read. */
final class PostStudies implements InnerEndpoint {

    private static final String DICOM = "application/dicom";
    private static final String JSON = "application/dicom+json";
    private static final String STUDY = "study";
    private static final Pattern UID = Pattern.compile("(?=.{1,64}$)[0-9]+(\\.[0-9]+)+");

    private final String path;
    private final InstanceStore store;
    private final Callers callers;
    private final StowLimits limits;
    private final Unread unread;

    private PostStudies(String path, InstanceStore store, Callers callers, StowLimits limits) {
        this.path = path;
        this.store = store;
        this.callers = callers;
        this.limits = limits;
        this.unread = new Unread(limits);
    }

    static PostStudies ofAny(InstanceStore store, Callers callers, StowLimits limits) {
        return new PostStudies("/dicom-web/studies", store, callers, limits);
    }

    static PostStudies ofOne(InstanceStore store, Callers callers, StowLimits limits) {
        return new PostStudies("/dicom-web/studies/{" + STUDY + "}", store, callers, limits);
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void handle(boolean certified, Context http) throws RefusalException, IOException {
        callers.require(certified, http);
        try {
            store(http);
        } catch (RefusalException e) {
            if (e.refusal() != Refusal.TOO_SLOW) {
                unread.discard(http);
            }
            throw e;
        } catch (InvalidValueException e) {
            unread.discard(http);
            throw e;
        }
    }

    private void store(Context http) throws RefusalException, IOException {
        requireJsonAccepted(http.header(Header.ACCEPT));
        requirePlain(http.header(Header.CONTENT_ENCODING));
        requireLength(http.req().getContentLengthLong());
        MediaType type = contentType(http.header(Header.CONTENT_TYPE));
        @Nullable String study = study(http);
        StowAnswer answer;
        try (InstanceStore.Transfer transfer = store.begin()) {
            answer = receive(http.req().getInputStream(), type, study, transfer);
            transfer.keep();
        }
        http.status(answer.status()).contentType(JSON).result(answer.json());
        http.header(Header.CACHE_CONTROL, "no-store");
    }

    private @Nullable String study(Context http) {
        String study = http.pathParamMap().get(STUDY);
        if (study != null && !UID.matcher(study).matches()) {
            throw new InvalidValueException(
                    "found a study in the path that is no UID, expected one of PS3.5 section 9");
        }
        return study;
    }

    private static void requireJsonAccepted(@Nullable String accept) throws RefusalException {
        boolean accepted = accept == null
                || Arrays.stream(accept.split(",", -1))
                        .map(range -> range.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                        .anyMatch(range -> range.isEmpty()
                                || range.equals("*/*")
                                || range.equals("application/*")
                                || range.equals("application/json")
                                || range.equals(JSON));
        if (!accepted) {
            throw new RefusalException(
                    Refusal.NOT_ACCEPTABLE, "found an answer asked for in another form, expected " + JSON);
        }
    }

    private static void requirePlain(@Nullable String encoding) throws RefusalException {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new RefusalException(Refusal.UNSUPPORTED, "found a body that is packed, expected it as it is");
        }
    }

    private void requireLength(long stated) throws RefusalException {
        if (stated > limits.bytes()) {
            throw new RefusalException(
                    Refusal.TOO_LARGE,
                    "found a body of " + stated + " bytes, expected at most " + limits.bytes() + "; send it in parts");
        }
    }

    private static MediaType contentType(@Nullable String stated) throws RefusalException {
        MediaType type = MediaType.parse(stated == null ? "" : stated);
        boolean parts = type.name().equals("multipart/related")
                && type.parameter("type").map(t -> t.equalsIgnoreCase(DICOM)).orElse(false);
        if (!parts && !type.name().equals(DICOM)) {
            throw new RefusalException(
                    Refusal.UNSUPPORTED,
                    "found a body of another kind, expected multipart/related; type=\"application/dicom\" or " + DICOM);
        }
        return type;
    }

    private StowAnswer receive(InputStream in, MediaType type, @Nullable String study, InstanceStore.Transfer transfer)
            throws RefusalException, IOException {
        InputStream body = new StowBody(in, limits);
        StowAnswer answer = new StowAnswer();
        try {
            if (type.name().equals(DICOM)) {
                answer.add(transfer.receive(body, study));
            } else {
                parts(body, type, study, transfer, answer);
            }
            requireRoom(answer);
            return answer;
        } catch (MalformedBodyException e) {
            throw invalid(e);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Half of a request is no use to whoever sends it again. All of it was read, for who is still sending hears no answer. */
    private static void requireRoom(StowAnswer answer) throws RefusalException {
        if (answer.foundNoRoom()) {
            throw FullDisk.refusal(null);
        }
    }

    private static RefusalException refusal(IOException e) throws IOException {
        return switch (e) {
            case StowBody.Broken broken -> broken.refusal();
            case IOException _ when e.getCause() instanceof MalformedBodyException malformed -> invalid(malformed);
            default -> throw e;
        };
    }

    private static RefusalException invalid(MalformedBodyException e) {
        return new RefusalException(Refusal.INVALID, String.valueOf(e.getMessage()), e);
    }

    private void parts(
            InputStream body,
            MediaType type,
            @Nullable String study,
            InstanceStore.Transfer transfer,
            StowAnswer answer)
            throws RefusalException, IOException, MalformedBodyException {
        String boundary = type.parameter("boundary").orElse("");
        Multipart multipart = new Multipart(body, boundary, limits.headerBytes());
        for (Optional<Multipart.Part> part = multipart.next(); part.isPresent(); part = multipart.next()) {
            if (answer.instances() == limits.instances()) {
                throw new RefusalException(
                        Refusal.TOO_LARGE,
                        "found more than " + limits.instances() + " parts, expected at most that; send them in parts");
            }
            answer.add(
                    isDicom(part.get())
                            ? transfer.receive(part.get().content(), study)
                            : new InstanceAnswer(null, null, FailureReason.CANNOT_UNDERSTAND));
        }
        if (answer.instances() == 0) {
            throw new RefusalException(Refusal.INVALID, "found no part in the body, expected one instance or more");
        }
    }

    /** A part that says nothing is what the message says. */
    private static boolean isDicom(Multipart.Part part) {
        try {
            return part.contentType().isEmpty()
                    || MediaType.parse(part.contentType().get()).name().equals(DICOM);
        } catch (InvalidValueException e) {
            return false;
        }
    }
}
