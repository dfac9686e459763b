package org.yui.domain.member;

/** What a public authority certified an organisation as, where the law lets data go to certified organisations only. */
public enum Certification {
    /**
     * A user of pseudonymised medical information, certified by the competent ministers: Next Generation Medical Infrastructure Act (Japan),
     * as amended in 2023.
     */
    NGMIA_PSEUDONYMISED_USER
}
