package org.yui.imaging.verify;

import java.util.Locale;

/** What is wrong with an output, and what was expected instead. */
public enum VerifyRule {
    NOT_DICOM("something that is no DICOM file, expected nothing else in the folder"),
    UNREADABLE("a file that cannot be read surely, expected what this program writes"),
    NOT_CANONICAL("a departure from the standard's encoding, expected what this program writes"),
    FILE_NAME("a name of another form, expected series-NNN/NNNNNN.dcm or a new SOP Instance UID"),
    PREAMBLE("a preamble that is not all zero, expected 128 zero bytes"),
    FILE_META("other file meta information than this program writes, expected its own six elements"),
    SOP_CLASS("a class of objects that the profile holds, expected one that it lets pass"),
    NOT_STATED("no statement that the identity was removed, expected (0012,0062) YES"),
    METHOD("another method text, expected this program's for the codes claimed"),
    METHOD_CODES("codes of de-identification that do not hold together, expected 113100 and the options applied"),
    OTHER_PROFILE("other codes than those of the profile given, expected the same"),
    DATES_FLAG("(0028,0303) that does not say what the codes say of dates, expected the same of both"),
    BURNED_IN("a claim of annotation burned into the pixels, expected none"),
    VISUAL_FEATURES("a claim of recognisable visual features, expected none"),
    PSEUDONYM("a name or number of the patient that is no pseudonym of this program's form"),
    TABLE_ELEMENT("an element that Table E.1-1 removes under the options claimed, expected none"),
    TABLE_VALUE("a value that Table E.1-1 takes away under the options claimed, expected none or a dummy"),
    PRIVATE("a private element that is not known to be safe, or without the option claimed, expected none"),
    UNKNOWN_ELEMENT("an element that the standard does not know, expected none"),
    CURVE("a curve, expected none"),
    OVERLAY("an overlay, expected none"),
    LAYOUT("a group length or padding, expected none"),
    VR("a value representation that the standard does not give the element"),
    CHARACTERS("text that its character set does not have, or an unknown set"),
    TEXT("text that the word lists do not know to be harmless, expected cleaned text"),
    RETAINED_TEXT("something identifying in a text that an option retains, expected it gone"),
    PERSON_NAME("a name of a person, expected none or a dummy"),
    TERM("a coded term that neither the standard nor the word lists know, or a value of another form"),
    CODE("a code whose meaning is not known to be harmless"),
    DATE("a date or time that is none, or that the options claimed do not keep"),
    AGE("an age that is none, or above 90 years"),
    UID("an identifier that is not in this program's form, and neither the standard's nor retained"),
    NUMBER("numbers that are none, or more of them than the standard gives the element"),
    BINARY("bytes that are neither pixels nor numbers, expected none"),
    TOO_LONG("a value too long to be looked at"),
    EVIDENCE_CHANGED("a file whose keyed hash is another than its evidence has"),
    EVIDENCE_MISSING("evidence of a file that is not there"),
    EVIDENCE_ADDED("a file of which there is no evidence");

    private final String sentence;

    VerifyRule(String sentence) {
        this.sentence = sentence;
    }

    /** As it stands in records: {@code table-element}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was found and expected, to be said after the place. */
    public String sentence() {
        return "found " + sentence;
    }
}
