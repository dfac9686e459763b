package org.yui.gateway.hospital;

import org.yui.vault.DataKey;
import org.yui.vault.SealedStudy;

/**
 * A sealed study and its key, to be published.
 *
 * @param facets what a catalogue may say of the study one day: canonical JSON, committed to behind a salt
 */
public record KeyedStudy(SealedStudy study, DataKey key, String facets) {}
