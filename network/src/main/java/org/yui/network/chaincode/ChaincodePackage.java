package org.yui.network.chaincode;

import java.io.IOException;
import java.nio.file.Path;
import org.yui.domain.ledger.ChaincodeLabel;

/** The consortium's chaincode as a {@link ServicePackage}: a pure function of label and slot, the same for every member. */
public final class ChaincodePackage {

    private final ChaincodeLabel label;
    private final ServicePackage made;

    private ChaincodePackage(ChaincodeLabel label, ServicePackage made) {
        this.label = label;
        this.made = made;
    }

    public static ChaincodePackage of(ChaincodeLabel label, Slot slot) {
        return new ChaincodePackage(label, new ServicePackage(label.text(), "{{." + slot.addressKey() + "}}"));
    }

    public ChaincodeLabel label() {
        return label;
    }

    /** As {@link ServicePackage#id}. */
    public String id() {
        return made.id();
    }

    /** Writes the package anew. */
    public void write(Path file) throws IOException {
        made.write(file);
    }
}
