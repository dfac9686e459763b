package org.yui.audit.lifecycle;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.yui.audit.channel.Channel;
import org.yui.domain.Hash;

/** Who has approved a definition: whose own collection holds the hashes of exactly its fields. */
public final class Approvals {

    private final BiFunction<String, ByteString, Optional<ByteString>> state;

    /** @param state values under {@code _lifecycle} by collection and key: the value where the collection is "", else its hash */
    public Approvals(BiFunction<String, ByteString, Optional<ByteString>> state) {
        this.state = state;
    }

    /** MSP ids of the members that have approved this definition, in ascending order. */
    public List<String> of(Definition definition, Channel channel) {
        return channel.members().stream()
                .filter(m -> DefinitionKeys.PARAMETERS.stream().allMatch(f -> isSame(definition, f, m)))
                .toList();
    }

    private boolean isSame(Definition definition, String field, String msp) {
        Optional<ByteString> defined =
                state.apply("", ByteString.copyFromUtf8(DefinitionKeys.field(definition.name(), field)));
        String approved =
                DefinitionKeys.field(DefinitionKeys.approved(definition.name(), definition.sequence()), field);
        Optional<ByteString> found = state.apply(Definitions.implicit(msp), hash(ByteString.copyFromUtf8(approved)));
        return defined.map(Approvals::hash).equals(found);
    }

    private static ByteString hash(ByteString bytes) {
        return ByteString.copyFrom(Hash.of(bytes.toByteArray()).bytes());
    }
}
