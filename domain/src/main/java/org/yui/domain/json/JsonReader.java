package org.yui.domain.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) into {@code Map}, {@code List}, {@code String}, {@code Long} and {@code Boolean}.
 *
 * <p>Stricter than the grammar, so that a text has one meaning: no repeated member, no null, no fraction or exponent,
 * integers within plus and minus 2<sup>53</sup>-1 (RFC 8785, section 3.2.2.3), no lone surrogate, at most 64 levels.
 */
final class JsonReader {

    private static final int DEEPEST = 64;
    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        reader.space();
        Object value = reader.value(0);
        reader.space();
        if (reader.at != text.length()) {
            throw reader.bad("the end");
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw bad("at most " + DEEPEST + " levels");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> integer();
            default -> throw bad("an object, array, string, integer or boolean");
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            space();
            String name = string();
            space();
            expect(':');
            space();
            if (members.put(name, value(depth + 1)) != null) {
                throw bad("each member once");
            }
            space();
            if (peek() == '}') {
                at++;
                return members;
            }
            expect(',');
        }
    }

    private List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return elements;
        }
        while (true) {
            space();
            elements.add(value(depth + 1));
            space();
            if (peek() == ']') {
                at++;
                return elements;
            }
            expect(',');
        }
    }

    private Object literal(String word, boolean meaning) {
        if (!text.startsWith(word, at)) {
            throw bad(word);
        }
        at += word.length();
        return meaning;
    }

    private Long integer() {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0 && text.charAt(at) < 128) {
            at++;
        }
        int length = at - digits;
        boolean leadingZero = length > 1 && text.charAt(digits) == '0';
        boolean minusZero = digits > from && length == 1 && text.charAt(digits) == '0';
        boolean goesOn = at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0;
        if (length == 0 || length > 16 || leadingZero || minusZero || goesOn) {
            throw bad("an integer within 2^53-1");
        }
        long number = Long.parseLong(text, from, at, 10);
        if (Math.abs(number) > LARGEST) {
            throw bad("an integer within 2^53-1");
        }
        return number;
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return checkSurrogates(out.toString());
            }
            if (c < 0x20) {
                throw bad("no control character in a string");
            }
            out.append(c == '\\' ? escape() : c);
        }
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

    private String checkSurrogates(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw bad("whole Unicode characters");
            }
        }
        return string;
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

    private void expect(char c) {
        if (peek() != c) {
            throw bad("'" + c + "'");
        }
        at++;
    }

    private MalformedJsonException bad(@Nullable String expected) {
        return new MalformedJsonException(
                "JSON of " + text.length() + " characters, at character " + at + ": expected " + expected);
    }
}
