package org.yui.imaging.evidence;

/**
 * A way in which a manifest, its evidence and the ledger do not agree.
 *
 * @param code     for programs: lower-case words joined by hyphens
 * @param sentence for people: what was found and what was expected
 */
public record ManifestFinding(String code, String sentence) {}
