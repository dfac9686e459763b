package org.yui.gateway;

/** Why a gateway or a custodian refuses. The name is the machine code that goes over the wire. */
public enum Refusal {
    /** What was sent has not the form asked for. */
    INVALID,
    /** Not known here, or another's: the two are not told apart. */
    UNKNOWN,
    /** The certificate is no member's. */
    NOT_A_MEMBER,
    /** Shows nothing by which an organisation's own node knows its own systems. */
    UNAUTHENTICATED,
    /** A member speaks in another's name. */
    NOT_IN_OWN_NAME,
    /** A member asks for what is not for its role. */
    NOT_PERMITTED,
    /** A signature is not by the key that the ledger names. */
    BAD_SIGNATURE,
    /** Meant for another channel. */
    WRONG_CHANNEL,
    /** Another grant than the ledger's under this id. */
    GRANT_DIFFERS,
    /** Refused, not begun or ended. */
    GRANT_NOT_RUNNING,
    /** Its access fee, or the slice's use fee, has not come in. */
    GRANT_NOT_PAID,
    /** The dataset version does not have this study. */
    STUDY_NOT_GRANTED,
    /** Taken back by its hospital. */
    STUDY_WITHDRAWN,
    /** More lines than the quota leaves. */
    OVER_QUOTA,
    /** The order's id has come with other bytes before. */
    ORDER_REUSED,
    /** Another gateway has the lease. */
    LEASE_ELSEWHERE,
    /** The ledger's row, or the place in it, is not the one claimed. */
    LINE_NOT_COMMITTED,
    /** Parts would go to another key than the grant pins. */
    WRONG_WRAPPING_KEY,
    /** The custodian has no parts of this study. */
    NOT_DEPOSITED,
    /** A deposit does not fit what the ledger commits to. */
    BAD_DEPOSIT,
    /** A custodian cannot be reached, or its answer was lost; asking again is safe. */
    CUSTODIAN_UNAVAILABLE,
    /** A custodian's view of the ledger is older than its bound. */
    VIEW_TOO_OLD,
    /** The content is not in this store at the moment. */
    CONTENT_MISSING,
    /** An answer is asked for in a form that is not given here. */
    NOT_ACCEPTABLE,
    /** A body of a kind that is not taken here. */
    UNSUPPORTED,
    /** The node lacks something without which it takes nothing; asking again later is safe. */
    NOT_READY,
    /** As much is being sent under the grant as may at a time. */
    TOO_MANY_STREAMS,
    /** Larger than taken here. */
    TOO_LARGE,
    /** The disk is full; asking again once somebody has made room is safe. */
    NO_ROOM,
    /** Comes more slowly than borne here. */
    TOO_SLOW,
    /** The node is about to stop, or has as much to do as it can. */
    STOPPING,
    /** A contract refused; the message begins with its own code. */
    LEDGER_REFUSED,
    /** Facts moved underneath; asking again is safe. */
    LEDGER_CONFLICT,
    /** The ledger cannot be reached; nothing happened. */
    LEDGER_UNAVAILABLE,
    /** A transaction may or may not be committed. */
    OUTCOME_UNKNOWN
}
