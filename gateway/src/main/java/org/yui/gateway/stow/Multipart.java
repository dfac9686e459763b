package org.yui.gateway.stow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a multipart message (RFC 2046, section 5.1), one after the other, as they come from the network: memory is one buffer,
 * however long a part is.
 */
final class Multipart {

    /** RFC 2046 allows 70 characters; Orthanc's DICOMweb client sends 73. */
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,199}[0-9A-Za-z'()+_,./:=?-]");

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MOST_PREAMBLE_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] delimiter;
    private final int headerBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private boolean exhausted;
    private int number;
    private boolean inPart;
    private boolean over;

    /**
     * Begins.
     *
     * @param boundary as the content type states it
     * @param headerBytes how long the head of a part may be
     * @throws MalformedBodyException if the boundary is none
     */
    Multipart(InputStream in, String boundary, int headerBytes) throws MalformedBodyException {
        if (!BOUNDARY.matcher(boundary).matches()) {
            throw new MalformedBodyException(
                    "found a boundary of another form, expected 1 to 200 of the characters of RFC 2046");
        }
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        this.headerBytes = headerBytes;
        // The first boundary may be the first thing in the body: then this is its line end.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** A part's content type if it states one, and its content, which ends where the part does. */
    record Part(Optional<String> contentType, InputStream content) {}

    /** The next part; what is left of the last is passed over. Nothing after the last. */
    Optional<Part> next() throws IOException, MalformedBodyException {
        skip();
        if (over) {
            return Optional.empty();
        }
        inPart = true;
        number++;
        return Optional.of(new Part(PartHead.contentType(lines()), new Content()));
    }

    /** To the boundary after the part, or to the first one. */
    private void skip() throws IOException, MalformedBodyException {
        long skipped = 0;
        byte[] piece = new byte[BUFFER_BYTES];
        if (number == 0) {
            inPart = true;
        }
        for (int read = content(piece, 0, piece.length); read >= 0; read = content(piece, 0, piece.length)) {
            skipped += read;
            if (number == 0 && skipped > MOST_PREAMBLE_BYTES) {
                throw new MalformedBodyException("found no boundary at the beginning, expected the one that is stated");
            }
        }
    }

    /** The next bytes of the part; -1 where it ends, with the boundary behind us. */
    private int content(byte[] into, int offset, int length) throws IOException, MalformedBodyException {
        if (!inPart || length == 0) {
            return inPart ? 0 : -1;
        }
        fill(delimiter.length);
        int found = find();
        int free = found >= 0 ? found - at : Math.max(0, end - at - delimiter.length + 1);
        if (found < 0 && exhausted) {
            throw cutOff();
        }
        if (free == 0 && found >= 0) {
            passDelimiter();
            return -1;
        }
        int given = Math.min(free, length);
        System.arraycopy(buffer, at, into, offset, given);
        at += given;
        return given;
    }

    private MalformedBodyException cutOff() {
        return new MalformedBodyException(
                number == 0
                        ? "found no boundary, expected the one that is stated"
                        : "found the end of the body within part " + number + ", expected the closing boundary");
    }

    /** Where the delimiter begins, or -1 if it is not wholly in the buffer. */
    private int find() {
        for (int from = at; from <= end - delimiter.length; from++) {
            if (buffer[from] == '\r' && matches(from)) {
                return from;
            }
        }
        return -1;
    }

    private boolean matches(int from) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[from + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /** What follows a boundary is a line end, after blanks, or two hyphens after the last. */
    private void passDelimiter() throws IOException, MalformedBodyException {
        at += delimiter.length;
        inPart = false;
        fill(2);
        if (end - at >= 2 && buffer[at] == '-' && buffer[at + 1] == '-') {
            over = true;
            return;
        }
        if (!line().isBlank()) {
            throw new MalformedBodyException("found something behind a boundary, expected the end of the line");
        }
    }

    private String lines() throws IOException, MalformedBodyException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
            if (head.length() > headerBytes) {
                throw tooLong();
            }
        }
        return head.toString();
    }

    private MalformedBodyException tooLong() {
        return new MalformedBodyException(
                "found a head of part " + number + " of more than " + headerBytes + " bytes, expected at most that");
    }

    /** A line without its end. */
    private String line() throws IOException, MalformedBodyException {
        StringBuilder line = new StringBuilder();
        while (true) {
            fill(1);
            if (at == end) {
                throw cutOff();
            }
            char next = (char) (buffer[at++] & 0xFF);
            if (next == '\n') {
                int length = line.length();
                return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
            }
            line.append(next);
            if (line.length() > headerBytes) {
                throw tooLong();
            }
        }
    }

    /** Has at least this many bytes in the buffer, unless the body has ended. */
    private void fill(int wanted) throws IOException {
        if (end - at >= wanted || exhausted) {
            return;
        }
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (end < wanted && !exhausted) {
            int read = in.read(buffer, end, buffer.length - end);
            exhausted = read < 0;
            end += Math.max(0, read);
        }
    }

    /** A malformed body ends the reading of it; it comes as an I/O error through streams, and as itself out of them. */
    private final class Content extends InputStream {

        private final int part = number;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (part != number) {
                return -1;
            }
            try {
                int read = content(into, offset, length);
                while (read == 0 && length > 0) {
                    read = content(into, offset, length);
                }
                return read;
            } catch (MalformedBodyException e) {
                throw new IOException(e);
            }
        }
    }
}
