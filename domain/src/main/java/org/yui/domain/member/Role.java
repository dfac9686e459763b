package org.yui.domain.member;

/** What a member does in the consortium; one member may have several roles. */
public enum Role {
    HOSPITAL,
    CURATOR,
    OPERATOR,
    BUYER,
    AUDITOR,
    ETHICS_COMMITTEE
}
