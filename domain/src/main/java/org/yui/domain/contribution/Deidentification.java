package org.yui.domain.contribution;

import org.yui.domain.Hash;

/**
 * What binds a contribution to how it was de-identified. Both stay at the hospital, which shows them to whoever attests a dataset.
 *
 * @param profile SHA-256 of the canonical JSON of the profile, from which the legal form follows
 * @param manifest SHA-256 of the canonical JSON of the manifest that the hospital signed
 */
public record Deidentification(Hash profile, Hash manifest) {}
