package org.yui.audit.transaction;

/** Fabric's validation codes ({@code peer.TxValidationCode}), as far as this auditor can come to them. */
public enum Code {
    VALID(0),
    NIL_ENVELOPE(1),
    BAD_PAYLOAD(2),
    BAD_COMMON_HEADER(3),
    BAD_CREATOR_SIGNATURE(4),
    INVALID_ENDORSER_TRANSACTION(5),
    INVALID_CONFIG_TRANSACTION(6),
    UNSUPPORTED_TX_PAYLOAD(7),
    BAD_PROPOSAL_TXID(8),
    DUPLICATE_TXID(9),
    ENDORSEMENT_POLICY_FAILURE(10),
    MVCC_READ_CONFLICT(11),
    PHANTOM_READ_CONFLICT(12),
    BAD_HEADER_EXTENSION(19),
    BAD_RESPONSE_PAYLOAD(21),
    BAD_RWSET(22),
    ILLEGAL_WRITESET(23),
    INVALID_CHAINCODE(25),
    INVALID_OTHER_REASON(255);

    private final int number;

    Code(int number) {
        this.number = number;
    }

    /** The byte that stands for it in a block's TRANSACTIONS_FILTER. */
    public byte asByte() {
        return (byte) number;
    }

    /**
     * Whether a peer comes to this code after it looked the transaction id up: such a transaction is a duplicate first of
     * all.
     */
    public boolean isAfterDuplicateCheck() {
        return switch (this) {
            case VALID,
                    ENDORSEMENT_POLICY_FAILURE,
                    BAD_HEADER_EXTENSION,
                    BAD_RESPONSE_PAYLOAD,
                    BAD_RWSET,
                    ILLEGAL_WRITESET,
                    INVALID_CHAINCODE,
                    INVALID_OTHER_REASON -> true;
            case NIL_ENVELOPE,
                    BAD_PAYLOAD,
                    BAD_COMMON_HEADER,
                    BAD_CREATOR_SIGNATURE,
                    INVALID_ENDORSER_TRANSACTION,
                    INVALID_CONFIG_TRANSACTION,
                    UNSUPPORTED_TX_PAYLOAD,
                    BAD_PROPOSAL_TXID,
                    DUPLICATE_TXID,
                    MVCC_READ_CONFLICT,
                    PHANTOM_READ_CONFLICT -> false;
        };
    }

    /** For people: the name where it is known, else the number. */
    public static String describe(byte stored) {
        for (Code code : values()) {
            if (code.asByte() == stored) {
                return code.name();
            }
        }
        return "code " + Byte.toUnsignedInt(stored);
    }
}
