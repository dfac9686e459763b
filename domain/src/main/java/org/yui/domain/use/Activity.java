package org.yui.domain.use;

import org.yui.domain.Code;

/** What is done with data, and two conditions of which DUO says nothing: the codes of our own that rules name. */
public final class Activity {

    public static final Code AI_TRAINING = new Code("AI-TRAINING");
    public static final Code AI_TEST_ONLY = new Code("AI-TEST-ONLY");
    public static final Code COMMERCIAL_USE = new Code("COMMERCIAL-USE");
    public static final Code CURATION = new Code("CURATION");
    public static final Code DERIVATIVES = new Code("DERIVATIVES");
    public static final Code SYNTHETIC_DATA = new Code("SYNTHETIC-DATA");
    public static final Code REDISTRIBUTION = new Code("REDISTRIBUTION");
    public static final Code RE_IDENTIFICATION = new Code("RE-IDENTIFICATION");

    /** Each owner's data access committee decides. */
    public static final Code COMMITTEE = new Code("COMMITTEE");

    /** The legal forms that the data has. */
    public static final Code LEGAL_FORM = new Code("LEGAL-FORM");

    private Activity() {}
}
