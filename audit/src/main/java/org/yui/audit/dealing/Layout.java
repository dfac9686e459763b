package org.yui.audit.dealing;

import org.yui.domain.contribution.Custody;

/** Which share leaf is where: study by study, in each the owner's part if it is needed, then the custodians' by their index. */
record Layout(int custodians, boolean ownerPart, long studies) {

    static Layout of(Custody custody, long studies) {
        return new Layout(custody.custodians().size(), custody.ownerPart(), studies);
    }

    boolean has(int index) {
        return index == 0 ? ownerPart : index <= custodians;
    }

    long place(long study, int index) {
        return study * inStudy() + index - (ownerPart ? 0 : 1);
    }

    long leaves() {
        return studies * inStudy();
    }

    private long inStudy() {
        return custodians + (ownerPart ? 1L : 0L);
    }
}
