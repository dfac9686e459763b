package org.yui.domain.rule;

/** Why a transaction was refused: the machine code at the head of the contract's message. */
public enum Refusal {
    /** The argument is not the canonical JSON of the record asked for. */
    MALFORMED,
    /** A fact stands under this key already; facts are written once. */
    ALREADY_STATED,

    /** The author's certificate was revoked by its own member. */
    CERTIFICATE_REVOKED,
    /** The transaction's author is no member, nor a founder where that would do. */
    NOT_A_MEMBER,
    /** The fact names another organisation than the transaction's author. */
    NOT_THE_AUTHOR,
    /** The member lacks the role that this takes. */
    ROLE_MISSING,
    /** The member has stated no key for this purpose. */
    KEY_MISSING,
    /** Fewer approvals stand than this takes. */
    NOT_APPROVED,
    /** The fact that must come before does not stand, or ends elsewhere. */
    OUT_OF_ORDER,

    UNKNOWN_MEMBER,
    UNKNOWN_ETHICS,
    UNKNOWN_POLICY,
    UNKNOWN_TERMS,
    UNKNOWN_TARIFF,
    UNKNOWN_SCHEME,
    UNKNOWN_CONTRIBUTION,
    UNKNOWN_STUDY,
    UNKNOWN_CUSTODY,
    UNKNOWN_DATASET,
    UNKNOWN_REQUEST,
    UNKNOWN_GRANT,
    UNKNOWN_PURCHASE,
    UNKNOWN_LEASE,
    UNKNOWN_ORDERS,
    UNKNOWN_CUT,
    UNKNOWN_CLOSE,
    UNKNOWN_NOTICE,

    /** The member does not own the contribution, or none of the dataset's. */
    NOT_OWNER,
    /** The ethics approval is another hospital's, or does not run at the transaction's time. */
    ETHICS_NOT_RUNNING,
    /** The contribution has another legal form than its policy. */
    LEGAL_FORM_DIFFERS,
    /** The contribution does not say by which profile it was de-identified, or where the hospital's signed word on it is. */
    DEIDENTIFICATION_MISSING,
    /** A contribution's legal form does not let it go to who asks. */
    LEGAL_FORM_RECIPIENT,
    /** A contribution was consented to for other purposes. */
    CONSENT_PURPOSE,
    /** The member is no custodian of the contribution. */
    NOT_CUSTODIAN,
    /** A custodian has not acknowledged the custody. */
    NOT_ACKNOWLEDGED,
    /** The contribution was taken back. */
    WITHDRAWN,
    /** A deletion notice is about what was not taken back. */
    NOT_WITHDRAWN,
    /** A deletion notice leaves the buyer too little time, or too much. */
    DUE_WRONG,
    /** A deletion notice is called overdue before its day. */
    NOT_DUE,
    /** A deletion notice is called overdue that its buyer has answered. */
    ANSWERED,
    /** The buyer has left a deletion notice unanswered past its day. */
    BUYER_OVERDUE,
    /** A contribution's policy does not allow what the terms would. */
    NOT_COVERED,
    /** The hash given is not that of the fact on the ledger. */
    HASH_DIFFERS,

    /** The tariff counts the currency in another minor unit than ISO 4217. */
    EXPONENT_DIFFERS,
    /** The tariff takes a fee where the terms say that there is none. */
    TERMS_FEE,
    /** The whole quota would cost more than can be counted. */
    TERMS_PRICE,
    /** The request does not say what is to be done, or the terms are from before codes had meanings. */
    USE_NOT_STATED,
    /** A term refuses the use, or leaves it to people of whom none may decide. */
    USE_REFUSED,
    /** The terms do not allow the purpose. */
    TERMS_PURPOSE,
    /** The terms do not allow the region. */
    TERMS_REGION,
    /** More lines than the terms, the grant or the lease have. */
    OVER_QUOTA,

    /** The schemes accepted are not exactly those that concern the owner. */
    SCHEMES_DIFFER,
    /** An owner has not decided yet. */
    NOT_DECIDED,
    /** A member has no say in what it asked for itself. */
    CONFLICT_OF_INTEREST,
    /** Too late, or an end that gives too little time or too much. */
    DEADLINE,
    /** The request was refused. */
    GRANT_REFUSED,
    /** The grant does not run at the transaction's time. */
    GRANT_EXPIRED,

    /** The amount or currency is not the price's, or not the purchase's. */
    AMOUNT_DIFFERS,
    /** The payment is for something else than the purchase. */
    PURCHASE_DIFFERS,
    /** A fee that must come first is not paid. */
    NOT_PAID,
    /** The lease's lines are not those of its slice. */
    SLICE_DIFFERS,
    /** The contribution is not in the grant's dataset version. */
    NOT_IN_DATASET,
    /** The releases do not hold all that was stated before. */
    NOT_GROWING,

    /** The close does not go on where the one before ended. */
    OPENING_DIFFERS,
    /** The sums or entitlements of the close do not follow from its revenues. */
    SUMS_DIFFER,
    /** The close names another statement for the member. */
    STATEMENT_DIFFERS,
    /** The signed statement is not what it should be, or not signed by the member's key. */
    SIGNATURE_WRONG
}
