package org.yui.audit.channel;

/** What a certificate is for, by its organisational unit (Fabric, {@code msp/mspimplsetup.go}, "Node OUs"). */
public enum NodeRole {
    CLIENT,
    PEER,
    ADMIN,
    ORDERER,
    /** None of them: the organisation tells its certificates apart by nothing. */
    MEMBER
}
