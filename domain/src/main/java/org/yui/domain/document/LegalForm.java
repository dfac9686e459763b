package org.yui.domain.document;

/** The legal form under which data leaves a hospital. */
public enum LegalForm {
    /** Anonymously processed information: Act on the Protection of Personal Information (Japan), article 2(6). */
    APPI_ANONYMISED,
    /** Pseudonymously processed information: the same act, article 2(5). */
    APPI_PSEUDONYMISED,
    /** Anonymised medical information: Next Generation Medical Infrastructure Act (Japan). */
    NGMIA_ANONYMISED,
    /** Pseudonymised medical information: Next Generation Medical Infrastructure Act (Japan), as amended in 2023. */
    NGMIA_PSEUDONYMISED,
    /** With the patients' consent. */
    CONSENT
}
