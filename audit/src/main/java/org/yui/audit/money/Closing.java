package org.yui.audit.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yui.audit.fact.FactStore;
import org.yui.audit.replay.Place;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementHash;
import org.yui.domain.period.StatementLine;
import org.yui.domain.period.StatementScheme;

/** The results of one period in one currency, recomputed from the facts before its cut. */
public final class Closing {

    private final FactStore facts;
    private final String channel;
    private final int period;
    private final Currency currency;
    private final Place cut;
    private final Books before;
    private final Books after;
    private final SortedMap<String, SchemeRevenue> schemes = new TreeMap<>();

    private Closing(FactStore facts, String channel, int period, Currency currency, Place cut, Place previousCut) {
        this.facts = facts;
        this.channel = channel;
        this.period = period;
        this.currency = currency;
        this.cut = cut;
        this.before = Books.before(facts, currency, previousCut);
        this.after = Books.before(facts, currency, cut);
    }

    /** The closing of a period; empty if its cut is not on the log. */
    public static Optional<Closing> of(FactStore facts, String channel, int period, Currency currency) {
        Place previous = facts.place(Cut.key(period - 1)).orElse(new Place(0, 0));
        return facts.place(Cut.key(period)).map(cut -> {
            Closing closing = new Closing(facts, channel, period, currency, cut, previous);
            closing.after.revenues().keySet().forEach(h -> closing.scheme(new Hash(h)));
            return closing;
        });
    }

    /** The scheme's revenue, also where it is none; nothing if there is no such scheme. */
    private Optional<SchemeRevenue> scheme(Hash hash) {
        Optional<SchemeRevenue> found = facts.get(ShareScheme.key(hash), ShareScheme.class)
                .map(s -> new SchemeRevenue(s, revenue(before, hash), revenue(after, hash)));
        found.ifPresent(s -> schemes.put(hash.text(), s));
        return found;
    }

    private static BigInteger revenue(Books books, Hash scheme) {
        return books.revenues().getOrDefault(scheme.text(), BigInteger.ZERO);
    }

    public BigInteger fees() {
        return after.fees();
    }

    public BigInteger unusedPrepayments() {
        return after.unusedPrepayments();
    }

    /** Schemes that ever had revenue, be it of nothing, in ascending order of their hashes: those that a close lists. */
    public List<Hash> schemes() {
        return after.revenues().keySet().stream().map(Hash::new).toList();
    }

    /** Decimal places by the tariffs in this currency; empty if there is none. */
    public Optional<Integer> exponent() {
        return facts.all(Tariff.class).stream()
                .filter(t -> t.currency().equals(currency))
                .map(Tariff::exponent)
                .findFirst();
    }

    /** What a close must say of a scheme; empty if there is no such scheme. */
    public Optional<SchemeClose> schemeClose(Hash hash) {
        return scheme(hash)
                .map(s -> new SchemeClose(
                        hash, units(s.opening()), units(s.closing()), entitlements(s), units(s.dust())));
    }

    private static List<Entitlement> entitlements(SchemeRevenue scheme) {
        List<Entitlement> list = new ArrayList<>();
        for (Share share : scheme.scheme().shares()) {
            list.add(new Entitlement(
                    share.beneficiary(),
                    units(SchemeRevenue.part(scheme.opening(), share)),
                    units(SchemeRevenue.part(scheme.closing(), share))));
        }
        return list;
    }

    /** Who gets a statement, nil or not: whoever shares in a listed scheme, and every hospital admitted before the cut. */
    public List<MspId> members() {
        TreeSet<MspId> members = new TreeSet<>();
        facts.all(Member.class).stream()
                .filter(m -> m.roles().contains(Role.HOSPITAL))
                .filter(m ->
                        facts.place(m.key()).filter(p -> p.compareTo(cut) < 0).isPresent())
                .forEach(m -> members.add(m.msp()));
        for (Hash hash : schemes()) {
            scheme(hash).ifPresent(s -> s.scheme().shares().forEach(h -> members.add(h.beneficiary())));
        }
        return List.copyOf(members);
    }

    /**
     * A member's statement.
     *
     * @param listed the schemes of the close, in its order
     */
    public Statement statement(MspId member, int exponent, List<Hash> listed) {
        List<StatementScheme> shares = new ArrayList<>();
        for (Hash hash : listed) {
            scheme(hash).ifPresent(s -> s.sharesOf(member).forEach(h -> shares.add(share(hash, s, h))));
        }
        BigInteger opening =
                sum(shares.stream().map(StatementScheme::openingEntitlement).toList());
        BigInteger earned = sum(shares.stream().map(StatementScheme::earned).toList());
        return new Statement(
                channel,
                period,
                member,
                currency,
                exponent,
                cut.block(),
                previousStatement(member),
                shares,
                lines(shares.stream().map(StatementScheme::scheme).toList()),
                units(opening),
                units(earned),
                MinorUnits.ZERO,
                MinorUnits.ZERO,
                units(opening.add(earned)));
    }

    private static StatementScheme share(Hash hash, SchemeRevenue scheme, Share share) {
        BigInteger opening = SchemeRevenue.part(scheme.opening(), share);
        BigInteger closing = SchemeRevenue.part(scheme.closing(), share);
        return new StatementScheme(
                hash,
                share.parts(),
                units(scheme.opening()),
                units(scheme.closing()),
                units(opening),
                units(closing),
                units(closing.subtract(opening)));
    }

    private static BigInteger sum(List<MinorUnits> amounts) {
        return amounts.stream().map(a -> BigInteger.valueOf(a.units())).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private @Nullable Hash previousStatement(MspId member) {
        return facts.get(Close.key(period - 1, currency), Close.class).stream()
                .flatMap(c -> c.statements().stream())
                .filter(s -> s.member().equals(member))
                .map(StatementHash::statement)
                .findFirst()
                .orElse(null);
    }

    private List<StatementLine> lines(List<Hash> ofSchemes) {
        List<StatementLine> lines = new ArrayList<>();
        for (Map.Entry<Source, Amount> each : after.sources().entrySet()) {
            Source source = each.getKey();
            Amount amount = each.getValue().minus(before.sources().getOrDefault(source, Amount.NONE));
            if (amount.times() > 0 && ofSchemes.contains(source.scheme())) {
                facts.get(Grant.key(source.grant()), Grant.class).ifPresent(g -> lines.add(line(source, g, amount)));
            }
        }
        return lines;
    }

    private static StatementLine line(Source source, Grant grant, Amount amount) {
        return new StatementLine(
                source.scheme(),
                source.fee(),
                grant.id(),
                grant.buyer(),
                grant.purpose(),
                grant.dataset(),
                grant.version(),
                source.contribution(),
                amount.lines(),
                units(amount.revenue()));
    }

    private static MinorUnits units(BigInteger amount) {
        return new MinorUnits(amount.longValueExact());
    }
}
