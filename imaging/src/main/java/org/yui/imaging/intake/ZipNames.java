package org.yui.imaging.intake;

import java.nio.charset.StandardCharsets;

/**
 * Looks at an entry's name, which is never used: files get numbers for names. Names that would lead out of a folder show that somebody
 * means harm, and links that something is missing, so both are refused. In which encoding a name is does not matter: the characters
 * looked for are no second bytes of Shift_JIS but the backslash, which alone decides nothing.
 */
final class ZipNames {

    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_LINK = 0xA000;
    private static final int UNIX_FILE = 0x8000;
    private static final int UNIX_FOLDER = 0x4000;

    private ZipNames() {}

    /** @param unixMode as the entry's external attributes state it; 0 if they do not */
    static void check(int number, byte[] name, int unixMode) throws UnusableArchiveException {
        String text = new String(name, StandardCharsets.ISO_8859_1);
        String what = "found entry " + number;
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw ZipDirectory.damaged(what + " without a proper name");
        }
        if (text.startsWith("/") || text.startsWith("\\") || text.matches("(?s)[A-Za-z]:.*")) {
            throw new UnusableArchiveException(
                    what + " with an absolute name, expected names within the archive; it was made to do harm");
        }
        for (String step : text.split("[/\\\\]", -1)) {
            if (step.equals("..")) {
                throw new UnusableArchiveException(
                        what + " with a name that leads out of it, expected names within; it was made to do harm");
            }
        }
        int type = unixMode & UNIX_TYPE;
        if (type == UNIX_LINK) {
            throw new UnusableArchiveException(
                    what + " to be a link, expected files; pack it again with what it links to");
        }
        if (type != 0 && type != UNIX_FILE && type != UNIX_FOLDER) {
            throw new UnusableArchiveException(what + " to be a device or the like, expected files");
        }
    }
}
