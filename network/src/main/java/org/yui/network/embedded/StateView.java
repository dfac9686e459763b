package org.yui.network.embedded;

import java.util.Optional;

/** The committed state, for point reads. */
interface StateView {

    Optional<VersionedValue> get(String key);
}
