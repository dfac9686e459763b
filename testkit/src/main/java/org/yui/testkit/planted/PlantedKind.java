package org.yui.testkit.planted;

import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.Syntax;

/** The files that are planted: what each is before anything is planted, in which characters, and whose it is. */
enum PlantedKind {
    CT("2", CharacterSet.KATAKANA_AND_KANJI, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.TESHIGAWARA) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "CT");
        }
    },
    MR("4", CharacterSet.UTF_8, Syntax.IMPLICIT_LITTLE_ENDIAN, Persona.MUSHANOKOUJI) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "MR");
        }
    },
    UNKNOWN("2", CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.HIGASHIKUNI) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "CT");
        }
    },
    PRIVATE("2", CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.CHOUSOKABE) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "CT");
        }
    },
    OVERLAY("4", CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.KOHIRUIMAKI) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "MR");
        }
    },
    DEFLATED("2", CharacterSet.KANJI, Syntax.DEFLATED_LITTLE_ENDIAN, Persona.HIGASHIKUNI) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "CT");
        }
    },
    BIG("4", CharacterSet.KANJI, Syntax.EXPLICIT_BIG_ENDIAN, Persona.MUSHANOKOUJI) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "MR");
        }
    },
    CR("1", CharacterSet.LATIN_1, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.BRUENNIGHAUSEN) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "CR");
        }
    },
    US("6.1", CharacterSet.LATIN_1, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.BRUENNIGHAUSEN) {
        @Override
        void addTo(DataSet data) {
            BaseElements.ultrasound(data);
        }
    },
    SR("88.33", CharacterSet.GB18030, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.OUYANG) {
        @Override
        void addTo(DataSet data) {
            BaseElements.report(data);
        }
    },
    SEG("66.4", CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.CHOUSOKABE) {
        @Override
        void addTo(DataSet data) {
            BaseElements.segmentation(data);
        }
    },
    RT("481.3", CharacterSet.HANGUL, Syntax.IMPLICIT_LITTLE_ENDIAN, Persona.HWANGBO) {
        @Override
        void addTo(DataSet data) {
            BaseElements.structures(data);
        }
    },
    ENHANCED("4.1", CharacterSet.CYRILLIC, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.DOSTOEVSKOV) {
        @Override
        void addTo(DataSet data) {
            BaseElements.frames(data);
        }
    },
    PDF("104.1", CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.TESHIGAWARA) {
        @Override
        void addTo(DataSet data) {
            BaseElements.document(data);
        }
    },
    PR("11.1", CharacterSet.KANJI, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.KOHIRUIMAKI) {
        @Override
        void addTo(DataSet data) {
            BaseElements.presentation(data);
        }
    },
    ECG("9.1.1", CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.HIGASHIKUNI) {
        @Override
        void addTo(DataSet data) {
            BaseElements.waveform(data);
        }
    },
    JPEG("2", CharacterSet.UTF_8, Syntax.JPEG_LOSSLESS, Persona.KOHIRUIMAKI) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "CT");
        }
    },
    SLACK("4", CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.KOHIRUIMAKI) {
        @Override
        void addTo(DataSet data) {
            BaseElements.slice(data, "MR");
        }
    },
    /** Of a medium, not of a patient, but full of patients. */
    DICOMDIR("1.2.840.10008.1.3.10", CharacterSet.LATIN_1, Syntax.EXPLICIT_LITTLE_ENDIAN, Persona.BRUENNIGHAUSEN) {
        @Override
        void addTo(DataSet data) {
            BaseElements.directory(data);
        }
    };

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    private final String sopClass;
    private final CharacterSet characters;
    private final Syntax syntax;
    private final Persona persona;

    PlantedKind(String sopClass, CharacterSet characters, Syntax syntax, Persona persona) {
        this.sopClass = sopClass.startsWith("1.2.") ? sopClass : STORAGE + sopClass;
        this.characters = characters;
        this.syntax = syntax;
        this.persona = persona;
    }

    /** What the SOP class asks for beside patient, study, series and instance. */
    abstract void addTo(DataSet data);

    String sopClass() {
        return sopClass;
    }

    CharacterSet characters() {
        return characters;
    }

    Syntax syntax() {
        return syntax;
    }

    Persona persona() {
        return persona;
    }
}
