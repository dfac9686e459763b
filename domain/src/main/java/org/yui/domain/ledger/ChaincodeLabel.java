package org.yui.domain.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Require;

/**
 * The label of a chaincode package: {@code yui_<version>-<SHA-256 of the chaincode's jar>}. Fabric puts it at the head of the package ID, which
 * an organisation approves; so an approval covers the code, and a process can tell whether it is the code approved.
 *
 * @param version digits, capitals, small letters, dots; 1 to 32 characters, beginning with a digit
 * @param jar of the whole jar, with the founders in it
 */
public record ChaincodeLabel(String version, Hash jar) {

    /** The chaincode's name on every channel. */
    public static final String CHAINCODE = "yui";

    private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.]{0,31}");
    private static final Pattern LABEL = Pattern.compile(CHAINCODE + "_([^-:]+)-([0-9a-f]{64})");
    private static final Pattern PACKAGE_ID = Pattern.compile("([^:]*):([0-9a-f]{64})");

    public ChaincodeLabel {
        Require.matches(VERSION, version, "chaincode version", "a digit, then up to 31 digits, letters or dots");
    }

    /** @throws InvalidValueException if the text is no such label */
    public static ChaincodeLabel parse(String text) {
        Matcher label = LABEL.matcher(text);
        if (!label.matches()) {
            throw new InvalidValueException("chaincode label: found a text of " + text.length()
                    + " characters of another form, expected " + CHAINCODE + "_<version>-<SHA-256 of the jar>");
        }
        return new ChaincodeLabel(label.group(1), Hash.parse(label.group(2)));
    }

    /**
     * The label at the head of a package ID, {@code <label>:<SHA-256 of the package>} (Fabric, {@code core/chaincode/persistence}).
     *
     * @throws InvalidValueException if the text is no package ID of such a label
     */
    public static ChaincodeLabel ofPackageId(String packageId) {
        Matcher id = PACKAGE_ID.matcher(packageId);
        if (!id.matches()) {
            throw new InvalidValueException("chaincode package ID: found a text of " + packageId.length()
                    + " characters of another form, expected <label>:<SHA-256 of the package>");
        }
        return parse(id.group(1));
    }

    public String text() {
        return CHAINCODE + "_" + version + "-" + jar;
    }

    @Override
    public String toString() {
        return text();
    }
}
