package org.yui.audit.rule;

import static org.yui.domain.use.Verdict.ALLOWED;
import static org.yui.domain.use.Verdict.HUMANS;
import static org.yui.domain.use.Verdict.REFUSED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yui.domain.Code;
import org.yui.domain.Region;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.use.Condition;
import org.yui.domain.use.ResearchUse;
import org.yui.domain.use.TermVerdict;
import org.yui.domain.use.Verdict;

/**
 * What terms say to a request, worked out once more: for each code that has a say, the gravest thing that is said under it.
 *
 * @param conditions those of the terms
 * @param use that of the request
 * @param ethics whether the approval that the request names is the buyer's and runs
 */
record Uses(Terms terms, List<Condition> conditions, AccessRequest request, ResearchUse use, boolean ethics) {

    /** Every code's verdict, in rising order of codes. */
    List<TermVerdict> trace() {
        Map<String, Verdict> said = new TreeMap<>();
        Set<String> research = texts(use.investigations());
        Set<String> doing = texts(use.activities());
        Set<String> bound = texts(use.undertakings());
        Set<String> open = new HashSet<>(texts(terms.purposes()));
        String permission =
                open.stream().filter(Words.PERMISSIONS::contains).findFirst().orElse("");
        open.remove(permission);
        say(said, permission, permits(permission, research));
        say(said, "DUO:0000022", terms.regions().stream().anyMatch(r -> holds(r, request.region())));
        for (String deed : doing) {
            say(said, deed, Words.takesIn(open, deed));
        }
        for (String ban : texts(terms.prohibited())) {
            boolean broken = doing.stream().anyMatch(deed -> Words.takesIn(List.of(ban), deed));
            say(said, ban, !broken && Words.takesIn(bound, ban));
        }
        for (Condition condition : conditions) {
            if (!condition.code().text().equals(permission)) {
                worsen(said, condition.code().text(), weigh(condition, research, doing, bound));
            }
        }
        bound.stream().filter(b -> !Words.isKnown(b)).forEach(b -> worsen(said, b, REFUSED));
        List<TermVerdict> trace = new ArrayList<>();
        said.forEach((code, verdict) -> trace.add(new TermVerdict(new Code(code), verdict)));
        return trace;
    }

    private static void say(Map<String, Verdict> said, String code, boolean allowed) {
        worsen(said, code, allowed ? ALLOWED : REFUSED);
    }

    private static void worsen(Map<String, Verdict> said, String code, Verdict verdict) {
        said.merge(code, verdict, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private static Set<String> texts(Collection<Code> codes) {
        Set<String> texts = new TreeSet<>();
        codes.forEach(c -> texts.add(c.text()));
        return texts;
    }

    static boolean holds(Region around, Region place) {
        String a = around.text();
        return a.equals("ZZ") || (place.text() + "-").startsWith(a + "-");
    }

    private boolean permits(String permission, Set<String> research) {
        boolean medical = research.stream().anyMatch(Words.BIOMEDICAL::contains) && !research.contains(Words.ANCESTRY);
        return switch (permission) {
            case Words.NRES, Words.GRU -> true;
            case Words.HMB -> medical;
            case Words.DS ->
                medical && !use.diseases().isEmpty() && values(Words.DS).containsAll(texts(use.diseases()));
            case Words.POA -> research.contains(Words.ANCESTRY) && Words.ORIGINS.containsAll(research);
            default -> false;
        };
    }

    private List<String> values(String code) {
        return conditions.stream()
                .filter(c -> c.code().text().equals(code))
                .findFirst()
                .map(Condition::values)
                .orElse(List.of());
    }

    private Verdict weigh(Condition condition, Set<String> research, Set<String> doing, Set<String> bound) {
        List<String> values = condition.values();
        boolean sold = doing.contains("COMMERCIAL-USE");
        return switch (condition.code().text()) {
            case "DUO:0000012" -> {
                boolean within = research.stream().allMatch(r -> Words.takesIn(values, r));
                yield within ? ALLOWED : Words.RESEARCH.containsAll(values) ? REFUSED : HUMANS;
            }
            case "DUO:0000015" -> verdict(!research.contains("DUO:0000031"));
            case "DUO:0000016" -> verdict(research.contains("DUO:0000038"));
            case "DUO:0000018" -> verdict(!sold && !use.forProfit());
            case "DUO:0000045" -> verdict(!use.forProfit());
            case "DUO:0000046" -> verdict(!sold);
            case "DUO:0000044" -> verdict(research.stream().noneMatch(Words.ORIGINS::contains));
            case "DUO:0000019", "DUO:0000020", "DUO:0000024", "DUO:0000029", "LEGAL-FORM" ->
                verdict(bound.contains(condition.code().text()));
            case "DUO:0000021" -> verdict(ethics);
            case "DUO:0000025" -> verdict(use.days() <= 30L * Long.parseLong(values.getFirst()));
            case "DUO:0000026", "COMMITTEE" -> HUMANS;
            case "DUO:0000027" ->
                values.isEmpty()
                        ? HUMANS
                        : verdict(use.project() != null
                                && values.contains(use.project().text()));
            case "DUO:0000028" ->
                values.isEmpty()
                        ? HUMANS
                        : verdict(values.contains(request.buyer().text()));
            default -> REFUSED;
        };
    }

    private static Verdict verdict(boolean allowed) {
        return allowed ? ALLOWED : REFUSED;
    }
}
