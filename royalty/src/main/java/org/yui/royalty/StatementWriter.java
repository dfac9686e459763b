package org.yui.royalty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.grant.Grant;
import org.yui.domain.money.MinorUnit;
import org.yui.domain.period.Close;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementLine;
import org.yui.domain.period.StatementScheme;

/** Writes the statements of one period and currency. */
final class StatementWriter {

    private final String channel;
    private final int period;
    private final Currency currency;
    private final Replay replay;
    private final Map<MspId, List<StatementScheme>> partsByMember = new HashMap<>();
    private final Map<MspId, Hash> previous = new HashMap<>();
    private final Map<Hash, List<StatementLine>> linesByScheme = new HashMap<>();

    StatementWriter(
            String channel,
            int period,
            Currency currency,
            Replay replay,
            SortedMap<Source, Income> income,
            List<SchemeClose> schemes,
            Optional<Close> before) {
        this.channel = channel;
        this.period = period;
        this.currency = currency;
        this.replay = replay;
        before.ifPresent(b -> b.statements().forEach(s -> previous.put(s.member(), s.statement())));
        schemes.forEach(this::note);
        for (Map.Entry<Source, Income> entry : income.entrySet()) {
            linesByScheme
                    .computeIfAbsent(entry.getKey().scheme(), _ -> new ArrayList<>())
                    .add(line(entry.getKey(), entry.getValue()));
        }
    }

    private StatementLine line(Source source, Income income) {
        Grant grant = replay.registry().get(Grant.key(source.grant()), Grant.class);
        return new StatementLine(
                source.scheme(),
                source.fee(),
                source.grant(),
                grant.buyer(),
                grant.purpose(),
                grant.dataset(),
                grant.version(),
                source.contribution(),
                income.lines(),
                income.revenue());
    }

    private void note(SchemeClose scheme) {
        List<Share> shares = replay.registry()
                .get(ShareScheme.key(scheme.scheme()), ShareScheme.class)
                .shares();
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            partsByMember
                    .computeIfAbsent(share.beneficiary(), _ -> new ArrayList<>())
                    .add(part(scheme, share, scheme.entitlements().get(i)));
        }
    }

    private static StatementScheme part(SchemeClose scheme, Share share, Entitlement entitlement) {
        return new StatementScheme(
                scheme.scheme(),
                share.parts(),
                scheme.openingRevenue(),
                scheme.closingRevenue(),
                entitlement.opening(),
                entitlement.closing(),
                entitlement.closing().minus(entitlement.opening()));
    }

    Statement write(MspId member) {
        List<StatementScheme> own = partsByMember.getOrDefault(member, List.of());
        List<StatementLine> lines = new ArrayList<>();
        MinorUnits opening = MinorUnits.ZERO;
        MinorUnits earned = MinorUnits.ZERO;
        for (StatementScheme part : own) {
            lines.addAll(linesByScheme.getOrDefault(part.scheme(), List.of()));
            opening = opening.plus(part.openingEntitlement());
            earned = earned.plus(part.earned());
        }
        return new Statement(
                channel,
                period,
                member,
                currency,
                MinorUnit.exponent(currency),
                replay.cutBlock(),
                previous.get(member),
                own,
                lines,
                opening,
                earned,
                MinorUnits.ZERO,
                MinorUnits.ZERO,
                opening.plus(earned));
    }
}
