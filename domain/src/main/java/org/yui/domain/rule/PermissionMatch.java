package org.yui.domain.rule;

import static org.yui.domain.use.Duo.ANCESTRY_RESEARCH;
import static org.yui.domain.use.Duo.BIOMEDICAL;
import static org.yui.domain.use.Duo.POPULATION_RESEARCH;

import java.util.List;
import java.util.Set;
import org.yui.domain.Code;
import org.yui.domain.use.Duo;
import org.yui.domain.use.ResearchUse;
import org.yui.domain.use.UseTerms;
import org.yui.domain.use.Vocabulary;

/** The one permission of DUO against the kinds of research asked for. */
record PermissionMatch(UseTerms terms, ResearchUse use) {

    /** Of ancestry, perhaps that of one population. A study of a population group alone need not be about its origins. */
    private static final Set<Code> ORIGINS = Set.of(POPULATION_RESEARCH, ANCESTRY_RESEARCH);

    MatchLine line() {
        Code permission = terms.permission();
        String stated = use.investigations() + " about " + use.diseases();
        if (permission.equals(Duo.NO_RESTRICTION) || permission.equals(Duo.GENERAL_RESEARCH)) {
            return Matching.line(permission, "any research", stated, true);
        }
        if (permission.equals(Duo.BIOMEDICAL_RESEARCH)) {
            return Matching.line(permission, "biomedical research, of origins none", stated, isBiomedical());
        }
        if (permission.equals(Duo.DISEASE_SPECIFIC)) {
            return disease(permission, stated);
        }
        boolean origins = permission.equals(Duo.ANCESTRY_ONLY)
                && use.investigations().contains(ANCESTRY_RESEARCH)
                && ORIGINS.containsAll(use.investigations());
        return Matching.line(permission, "research of origins or ancestry only", stated, origins);
    }

    /** One kind at least is biomedical, and none of ancestry: control groups, methods and population groups may stand beside. */
    private boolean isBiomedical() {
        return !use.investigations().contains(ANCESTRY_RESEARCH)
                && use.investigations().stream().anyMatch(i -> Vocabulary.isA(i, BIOMEDICAL));
    }

    /** Diseases are compared by id alone: what is a kind of what is for MONDO to say, and nobody takes the buyer's word for it. */
    private MatchLine disease(Code permission, String stated) {
        List<String> listed = terms.condition(permission).orElseThrow().values();
        boolean about = !use.diseases().isEmpty()
                && use.diseases().stream().map(Code::text).allMatch(listed::contains);
        return Matching.line(
                permission, "biomedical research about none but " + listed, stated, isBiomedical() && about);
    }
}
