package org.yui.domain.use;

import org.yui.domain.Code;

/** The terms of the Data Use Ontology that rules name. */
public final class Duo {

    public static final Code NO_RESTRICTION = new Code("DUO:0000004");
    public static final Code GENERAL_RESEARCH = new Code("DUO:0000042");
    public static final Code BIOMEDICAL_RESEARCH = new Code("DUO:0000006");
    public static final Code DISEASE_SPECIFIC = new Code("DUO:0000007");
    public static final Code ANCESTRY_ONLY = new Code("DUO:0000011");

    public static final Code RESEARCH_SPECIFIC = new Code("DUO:0000012");
    public static final Code NO_METHODS = new Code("DUO:0000015");
    public static final Code GENETIC_ONLY = new Code("DUO:0000016");
    public static final Code NOT_FOR_PROFIT_NON_COMMERCIAL = new Code("DUO:0000018");
    public static final Code NOT_FOR_PROFIT = new Code("DUO:0000045");
    public static final Code NON_COMMERCIAL = new Code("DUO:0000046");
    public static final Code PUBLICATION = new Code("DUO:0000019");
    public static final Code COLLABORATION = new Code("DUO:0000020");
    public static final Code ETHICS_APPROVAL = new Code("DUO:0000021");
    public static final Code REGION = new Code("DUO:0000022");
    public static final Code MORATORIUM = new Code("DUO:0000024");
    public static final Code TIME_LIMIT = new Code("DUO:0000025");
    public static final Code USER_SPECIFIC = new Code("DUO:0000026");
    public static final Code PROJECT_SPECIFIC = new Code("DUO:0000027");
    public static final Code INSTITUTION_SPECIFIC = new Code("DUO:0000028");
    public static final Code RETURN = new Code("DUO:0000029");
    public static final Code CLINICAL_CARE = new Code("DUO:0000043");
    public static final Code NO_ANCESTRY = new Code("DUO:0000044");

    public static final Code METHOD_DEVELOPMENT = new Code("DUO:0000031");
    public static final Code POPULATION_RESEARCH = new Code("DUO:0000032");
    public static final Code ANCESTRY_RESEARCH = new Code("DUO:0000033");
    public static final Code BIOMEDICAL = new Code("DUO:0000037");
    public static final Code GENETIC = new Code("DUO:0000038");

    private Duo() {}
}
