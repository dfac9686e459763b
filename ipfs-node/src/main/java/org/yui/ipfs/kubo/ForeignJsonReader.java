package org.yui.ipfs.kubo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yui.domain.json.MalformedJsonException;

/** Reads {@link ForeignJson}: RFC 8259, at most 64 levels deep and numbers of at most 40 characters. */
final class ForeignJsonReader {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private int at;

    private ForeignJsonReader(String text) {
        this.text = text;
    }

    /** @throws MalformedJsonException if the text is not one JSON value */
    static ForeignJson read(String text) {
        ForeignJsonReader reader = new ForeignJsonReader(text);
        ForeignJson value = reader.value(0);
        if (reader.at != text.length()) {
            throw reader.bad("the end");
        }
        return value;
    }

    private ForeignJson value(int depth) {
        if (depth > DEEPEST) {
            throw bad("at most " + DEEPEST + " levels");
        }
        space();
        ForeignJson value = switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> new ForeignJson.Text(string());
            case 't' -> literal("true", new ForeignJson.Truth(true));
            case 'f' -> literal("false", new ForeignJson.Truth(false));
            case 'n' -> literal("null", new ForeignJson.Nothing());
            default -> number();
        };
        space();
        return value;
    }

    private ForeignJson members(int depth) {
        Map<String, ForeignJson> members = new LinkedHashMap<>();
        at++;
        space();
        if (skip('}')) {
            return new ForeignJson.Members(members);
        }
        do {
            space();
            String name = string();
            space();
            expect(':');
            members.put(name, value(depth + 1));
        } while (skip(','));
        expect('}');
        return new ForeignJson.Members(members);
    }

    private ForeignJson elements(int depth) {
        List<ForeignJson> elements = new ArrayList<>();
        at++;
        space();
        if (skip(']')) {
            return new ForeignJson.Elements(elements);
        }
        do {
            elements.add(value(depth + 1));
        } while (skip(','));
        expect(']');
        return new ForeignJson.Elements(elements);
    }

    private ForeignJson literal(String word, ForeignJson meaning) {
        if (!text.startsWith(word, at)) {
            throw bad(word);
        }
        at += word.length();
        return meaning;
    }

    private ForeignJson number() {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            if (at - from > LONGEST_NUMBER) {
                throw bad("a number of at most " + LONGEST_NUMBER + " characters");
            }
            return new ForeignJson.Decimal(new BigDecimal(text.substring(from, at)));
        } catch (NumberFormatException e) {
            throw bad("a JSON value");
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            out.append(c == '\\' ? escape() : c);
        }
        return out.toString();
    }

    private char escape() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw bad("an escape of RFC 8259 section 7");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = next();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw bad("four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char next() {
        if (at >= text.length()) {
            throw bad("more text");
        }
        return text.charAt(at++);
    }

    private boolean skip(char c) {
        if (peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw bad("'" + c + "'");
        }
    }

    private MalformedJsonException bad(String expected) {
        return new MalformedJsonException(
                "JSON of " + text.length() + " characters, at character " + at + ": expected " + expected);
    }
}
