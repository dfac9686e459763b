package org.yui.domain.use;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yui.domain.Code;

/** The terms of use that the network knows: those of DUO and its own. */
public final class Vocabulary {

    private static final String TABLE = "terms.tsv";
    private static final String NOTHING = "-";
    private static final Map<Code, Term> TERMS = read();

    private Vocabulary() {}

    private static Map<Code, Term> read() {
        Map<Code, Term> terms = new TreeMap<>();
        table().lines().filter(l -> !l.startsWith("#")).map(Vocabulary::term).forEach(t -> terms.put(t.code(), t));
        return Collections.unmodifiableMap(terms);
    }

    private static String table() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("found no " + TABLE + " beside this class, expected it in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(String line) {
        String[] f = line.split("\t", -1);
        return new Term(
                Code.parse(f[0]),
                TermKind.valueOf(f[1]),
                f[2].equals(NOTHING) ? null : Code.parse(f[2]),
                f[3].equals(NOTHING) ? f[0] : f[3],
                ValueKind.valueOf(f[4]),
                f[5],
                f[6]);
    }

    /** All terms, in rising order of their codes. */
    public static Collection<Term> terms() {
        return TERMS.values();
    }

    public static Optional<Term> find(Code code) {
        return Optional.ofNullable(TERMS.get(code));
    }

    public static boolean is(Code code, TermKind kind) {
        return find(code).filter(t -> t.kind() == kind).isPresent();
    }

    /** Whether a code is another or a kind of it. A code that is not in the table is a kind of itself alone. */
    public static boolean isA(Code code, Code other) {
        Optional<Code> at = Optional.of(code);
        while (at.isPresent()) {
            if (at.get().equals(other)) {
                return true;
            }
            at = at.flatMap(Vocabulary::find).flatMap(Term::above);
        }
        return false;
    }

    /** Whether a code is one of these or a kind of one. */
    public static boolean isWithin(Code code, Collection<Code> others) {
        return others.stream().anyMatch(other -> isA(code, other));
    }
}
