package org.yui.audit.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads protocol buffers and notes those that are not the one form that a writer gives them: unknown fields, fields in
 * another order, repeated, or padded. A message is written again and compared, so every byte is accounted for.
 *
 * <p>Fabric's peers take such messages, so they do not make a transaction invalid by themselves; they are findings.
 */
public final class Wire {

    private final List<String> notes = new ArrayList<>();

    /**
     * @param what the message's name, for the note
     * @throws MalformedBytesException if these bytes are no such message
     */
    public <M extends Message> M parse(Parser<M> parser, ByteString bytes, String what) throws MalformedBytesException {
        M message;
        try {
            message = DiscardUnknownFieldsParser.wrap(parser).parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedBytesException("found bytes that are no " + what + ", expected one", e);
        }
        if (!message.toByteString().equals(bytes)) {
            notes.add(
                    "found a " + what + " that is not in its one form, expected no unknown, repeated or padded field");
        }
        return message;
    }

    /** What was noted, in order. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
