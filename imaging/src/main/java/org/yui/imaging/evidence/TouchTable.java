package org.yui.imaging.evidence;

import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;

/**
 * What was done to the elements of an instance. Instances that were treated alike have equal tables, which are kept once.
 *
 * @param kept    elements that are in the output as they were, after a look at their values or because they have none
 * @param touched in the order of paths
 */
public record TouchTable(int kept, List<Touch> touched) implements Versioned {

    public TouchTable {
        Require.atLeast(0, kept, "kept");
        touched = List.copyOf(touched);
    }

    /** What instance evidence names it by. There are no values in it, so the hash hides nothing that could be guessed. */
    public Hash hash() {
        return Hash.of(canonicalJson());
    }

    public byte[] canonicalJson() {
        return Json.bytes(this);
    }
}
