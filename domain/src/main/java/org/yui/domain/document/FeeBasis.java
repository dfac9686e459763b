package org.yui.domain.document;

/** Why a fee may be taken, which bounds it. */
public enum FeeBasis {
    /** Agreed freely for de-identified data. */
    COMMERCIAL,
    /** Covers cost only. */
    COST,
    /** No fee. */
    FREE
}
