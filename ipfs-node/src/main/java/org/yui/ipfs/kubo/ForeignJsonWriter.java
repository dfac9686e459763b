package org.yui.ipfs.kubo;

import java.util.Iterator;
import java.util.Map;

/** Writes {@link ForeignJson} for people to read: two spaces a level. */
final class ForeignJsonWriter {

    private final StringBuilder out = new StringBuilder();

    private ForeignJsonWriter() {}

    static String write(ForeignJson value) {
        ForeignJsonWriter writer = new ForeignJsonWriter();
        writer.value(value, "\n");
        return writer.out.append('\n').toString();
    }

    private void value(ForeignJson value, String line) {
        switch (value) {
            case ForeignJson.Members(var all) -> members(all, line);
            case ForeignJson.Elements(var all) -> elements(all.iterator(), line);
            case ForeignJson.Text(var text) -> string(text);
            case ForeignJson.Decimal(var number) -> out.append(number.toString());
            case ForeignJson.Truth(var truth) -> out.append(truth);
            case ForeignJson.Nothing() -> out.append("null");
        }
    }

    private void members(Map<String, ForeignJson> members, String line) {
        String inner = line + "  ";
        out.append('{');
        String between = "";
        for (Map.Entry<String, ForeignJson> member : members.entrySet()) {
            out.append(between).append(inner);
            string(member.getKey());
            out.append(": ");
            value(member.getValue(), inner);
            between = ",";
        }
        out.append(members.isEmpty() ? "" : line).append('}');
    }

    private void elements(Iterator<ForeignJson> elements, String line) {
        String inner = line + "  ";
        boolean empty = !elements.hasNext();
        out.append('[');
        while (elements.hasNext()) {
            out.append(inner);
            value(elements.next(), inner);
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(empty ? "" : line).append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
