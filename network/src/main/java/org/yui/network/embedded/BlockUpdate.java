package org.yui.network.embedded;

import java.util.List;
import java.util.SortedMap;
import org.yui.network.CommitStatus;

/**
 * What one block does to the state.
 *
 * @param writes by key, in order; an empty value deletes
 * @param statuses of its transactions, in order
 */
record BlockUpdate(SortedMap<StateKey, VersionedValue> writes, List<CommitStatus> statuses) {}
