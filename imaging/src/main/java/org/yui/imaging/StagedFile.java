package org.yui.imaging;

import java.nio.file.Path;

/**
 * One de-identified instance, ready to be sealed.
 *
 * @param path        where it is
 * @param name        neutral name within the study, with {@code /}: {@code series-001/000012.dcm}
 * @param bytes       its length
 * @param sopInstance its new SOP Instance UID
 * @param series      ordinal of its series, from 1
 */
public record StagedFile(Path path, String name, long bytes, String sopInstance, int series) {}
