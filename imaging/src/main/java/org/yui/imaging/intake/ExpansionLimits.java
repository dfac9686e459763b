package org.yui.imaging.intake;

import org.yui.domain.Require;

/**
 * How far an archive may grow.
 *
 * @param entries files and folders in it
 * @param totalBytes of all files together, expanded
 * @param ratio expanded bytes for each byte of the archive
 * @param ratioFromBytes expanded bytes below which the ratio does not matter: a few blank images compress without end
 */
public record ExpansionLimits(int entries, long totalBytes, int ratio, long ratioFromBytes) {

    /** For studies as hospitals burn and send them: 250,000 files, 256 GiB, fifty-fold from 1 GiB on. */
    public static final ExpansionLimits USUAL = new ExpansionLimits(250_000, 256L << 30, 50, 1L << 30);

    public ExpansionLimits {
        Require.between(1, 1_000_000, entries, "entries");
        Require.atLeast(1, totalBytes, "totalBytes");
        Require.atLeast(1, ratio, "ratio");
        Require.atLeast(0, ratioFromBytes, "ratioFromBytes");
    }

    void requireEntries(long found) throws UnusableArchiveException {
        if (found > entries) {
            throw new UnusableArchiveException(
                    "found an archive of " + found + " entries, expected at most " + entries + "; give it in parts");
        }
    }

    /** @param archiveBytes length of the archive itself */
    void requireBytes(long expanded, long archiveBytes) throws UnusableArchiveException {
        if (expanded > totalBytes) {
            throw new UnusableArchiveException("found an archive that expands to more than " + totalBytes
                    + " bytes, expected at most that; give it in parts");
        }
        if (expanded > ratioFromBytes && expanded / ratio > archiveBytes) {
            throw new UnusableArchiveException("found an archive that expands to more than " + ratio
                    + " times its length, expected images, which do not; give it as a folder if it is sound");
        }
    }
}
