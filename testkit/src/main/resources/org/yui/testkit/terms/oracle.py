"""Terms of use against requests, worked out from the words of DUO's definitions and of docs/terms.md.

Usage: python3 oracle.py duo.tsv > truth.tsv

It knows nothing of the program that it is held against: codes, kinds and hierarchy come from duo.tsv, each rule from the definition
that stands there. Where a definition leaves a use open, the use is refused.

Lines: T id purposes prohibited regions conditions word; R id buyer region investigations diseases activities profit undertakings ethics
project days; V terms request outcome, then every code that does not simply allow it. The word is VALID, or CONTRADICTION for terms
that no record may hold.
"""

import itertools
import sys

SEED = 20210223
PERMISSION, MODIFIER, INVESTIGATION = "DUO:0000001", "DUO:0000017", "OBI:0000066"
NRES, HMB, DS, POA, GRU = ("DUO:" + n for n in ("0000004", "0000006", "0000007", "0000011", "0000042"))
# What DUO has no word for: activities with what each is a kind of, and two conditions (docs/terms.md).
ACTIVITIES = {
    "AI-TRAINING": None, "AI-TEST-ONLY": "AI-TRAINING", "COMMERCIAL-USE": None, "CURATION": None, "DERIVATIVES": None,
    "SYNTHETIC-DATA": "DERIVATIVES", "REDISTRIBUTION": None, "RESALE": "REDISTRIBUTION", "RE-IDENTIFICATION": None}
CARE = "DUO:0000043"
OWN_CONDITIONS = ("COMMITTEE", "LEGAL-FORM")


def read(path):
    parents = {}
    with open(path, encoding="utf-8") as table:
        for line in table:
            if not line.startswith("#"):
                fields = line.rstrip("\n").split("\t")
                parents[fields[0]] = fields[1].split(",")
    return parents


class Duo:
    def __init__(self, parents):
        self.parents = parents
        self.permissions = self.below(PERMISSION)
        self.modifiers = self.below(MODIFIER)
        self.investigations = self.below(INVESTIGATION)
        self.words = {*self.permissions, *self.modifiers, *self.investigations, *ACTIVITIES, *OWN_CONDITIONS}

    def below(self, top):
        return sorted(c for c in self.parents if c != top and self.within(c, top))

    def within(self, code, top):
        if code == top:
            return True
        if code in ACTIVITIES:
            return ACTIVITIES[code] is not None and self.within(ACTIVITIES[code], top)
        return any(self.within(p, top) for p in self.parents.get(code, []))

    def takes_in(self, codes, code):
        return any(self.within(code, c) for c in codes)


class Terms:
    def __init__(self, purposes, prohibited=(), regions=("JP",), conditions=()):
        self.purposes, self.prohibited = tuple(sorted(set(purposes))), tuple(sorted(set(prohibited)))
        self.regions, self.conditions = tuple(sorted(set(regions))), tuple(sorted(dict(conditions).items()))

    def line(self, number, word):
        conditions = ";".join(c + "=" + "|".join(v) for c, v in self.conditions)
        return ["T", number, ",".join(self.purposes), ",".join(self.prohibited), ",".join(self.regions), conditions, word]


class Request:
    def __init__(self, **said):
        self.buyer, self.region, self.investigations = "BuyerMSP", "JP", ["DUO:0000037"]
        self.diseases, self.activities, self.profit, self.undertakings = ["MONDO:0000001"], ["DERIVATIVES"], False, []
        self.ethics, self.project, self.days = False, "", 365
        self.__dict__.update(said)

    def line(self, number):
        lists = [",".join(sorted(set(x))) for x in (self.investigations, self.diseases, self.activities)]
        return ["R", number, self.buyer, self.region, *lists, int(self.profit), ",".join(sorted(set(self.undertakings))),
                int(self.ethics), self.project, self.days]


def contradicts(duo, terms):
    """Whether terms say a thing and its opposite, or what nobody may say."""
    allowed, has = set(terms.purposes), {c for c, _ in terms.conditions}
    permission = [p for p in terms.purposes if p in duo.permissions]
    models = {"AI-TRAINING", "AI-TEST-ONLY"} & allowed
    return (
        len(permission) != 1
        or any(duo.takes_in(terms.prohibited, p) for p in allowed)
        or "RE-IDENTIFICATION" in allowed
        or (DS in allowed) != (DS in has)
        or len(models) == 2
        or ("COMMERCIAL-USE" in allowed and has & {"DUO:0000018", "DUO:0000046"})
        or ("DUO:0000018" in has and has & {"DUO:0000045", "DUO:0000046"})
        or ("DUO:0000015" in has and models)
        or (POA in allowed and has & {"DUO:0000016", "DUO:0000044"})
        or (NRES in allowed and (has or set(terms.prohibited) - {"RE-IDENTIFICATION"} or terms.regions != ("ZZ",)))
        or ("ZZ" in terms.regions and len(terms.regions) > 1))


def permits(duo, permission, diseases, request):
    """The definitions of the five permissions."""
    research = request.investigations
    ancestry = "DUO:0000033"  # "concerning ancestry or population origins"
    biomedical = any(duo.within(i, "DUO:0000037") for i in research) and ancestry not in research
    if permission in (NRES, GRU):  # "no restriction on use"; "any research purpose"
        return True
    if permission == HMB:  # "does not include the study of population origins or ancestry"
        return biomedical
    if permission == DS:  # "provided it is related to the specified disease"
        return biomedical and bool(request.diseases) and set(request.diseases) <= set(diseases)
    # POA: "limited to the study of population origins or ancestry", in whatever population
    return ancestry in research and set(research) <= {ancestry, "DUO:0000032"}


def weigh(duo, code, values, request):
    """The definitions of the modifiers: A allowed, H people decide, R refused."""
    research, commercial = request.investigations, "COMMERCIAL-USE" in request.activities

    def word(holds):
        return "A" if holds else "R"

    if code == "DUO:0000012":  # "limited to studies of a certain research type"
        if all(duo.takes_in(values, i) for i in research):
            return "A"
        return "R" if all(v in duo.investigations for v in values) else "H"
    if code == "DUO:0000015":  # "does not allow methods development research"
        return word(not any(duo.within(i, "DUO:0000031") for i in research))
    if code == "DUO:0000016":  # "genotype research alone or both genotype and phenotype research"
        return word(any(duo.within(i, "DUO:0000038") for i in research))
    if code == "DUO:0000044":  # "population, origin, or ancestry research is prohibited"
        return word(not set(research) & {"DUO:0000032", "DUO:0000033"})
    if code == "DUO:0000018":  # "not-for-profit organizations and not-for-profit use, non-commercial use"
        return word(not request.profit and not commercial)
    if code == "DUO:0000045":
        return word(not request.profit)
    if code == "DUO:0000046":
        return word(not commercial)
    if code in ("DUO:0000019", "DUO:0000020", "DUO:0000024", "DUO:0000029", "LEGAL-FORM"):  # "requestor agrees", "must"
        return word(code in request.undertakings)
    if code == "DUO:0000021":  # "must provide documentation of local IRB/ERB approval"
        return word(request.ethics)
    if code == "DUO:0000025":  # "approved for a specific number of months"
        return word(request.days <= 30 * int(values[0]))
    if code in ("DUO:0000026", "COMMITTEE"):  # "approved users"
        return "H"
    if code == "DUO:0000027":  # "within an approved project"
        return word(request.project in values) if values else "H"
    if code == "DUO:0000028":  # "within an approved institution"
        return word(request.buyer in values) if values else "H"
    raise ValueError("no definition read for " + code)


def decide(duo, terms, request):
    said = {}

    def say(code, verdict):
        said[code] = max(said.get(code, "A"), verdict)  # A < H < R

    permission = next(p for p in terms.purposes if p in duo.permissions)
    allowed = [p for p in terms.purposes if p != permission]
    conditions = dict(terms.conditions)
    say(permission, "A" if permits(duo, permission, conditions.get(DS, ()), request) else "R")
    here = any(r == "ZZ" or request.region == r or request.region.startswith(r + "-") for r in terms.regions)
    say("DUO:0000022", "A" if here else "R")
    for activity in request.activities:
        say(activity, "A" if duo.takes_in(allowed, activity) else "R")
    for banned in terms.prohibited:
        wanted = any(duo.within(a, banned) for a in request.activities)
        say(banned, "A" if not wanted and duo.takes_in(request.undertakings, banned) else "R")
    for code, values in conditions.items():
        if code != DS:
            say(code, weigh(duo, code, values, request))
    for code in request.undertakings:
        if code not in duo.words:
            say(code, "R")
    return said


def single_terms(duo):
    """One term each: every permission, modifier, condition, activity allowed and activity prohibited."""
    disease = (DS, ("MONDO:0000001",))
    for permission in duo.permissions:
        yield Terms([permission, "DERIVATIVES"], (), ["ZZ"] if permission == NRES else ["JP"], [disease] if permission == DS else [])
    for code, values in conditions(duo):
        yield Terms([GRU, "DERIVATIVES"], (), ["JP"], [(code, values)])
    for activity in [*ACTIVITIES, CARE]:
        yield Terms([GRU, activity])
        yield Terms([GRU, "DERIVATIVES"], [activity])
        yield Terms([GRU, "CURATION"], [activity])
    for region in ("ZZ", "US", "JP-13"):
        yield Terms([GRU, "DERIVATIVES"], (), [region])


def conditions(duo):
    """Every modifier that is a condition, with values of each kind; a modifier without a case of its own would fail in weigh."""
    values = {
        "DUO:0000012": [[i] for i in duo.investigations] + [["MONDO:0004992"], ["DUO:0000037", "OTHER"]],
        "DUO:0000024": [["2027-03-31"]], "DUO:0000025": [["1"], ["12"], ["13"]],
        "DUO:0000027": [[], ["PROJECT-1"]], "DUO:0000028": [[], ["BuyerMSP"], ["Hospital1MSP"]],
        "LEGAL-FORM": [["APPI_ANONYMISED"]]}
    for code in [*duo.modifiers, *OWN_CONDITIONS]:
        if code not in ("DUO:0000022", CARE):  # said by regions, and by activities
            for each in values.get(code, [[]]):
                yield code, tuple(each)


def single_requests(duo):
    """One thing said each."""
    method = "DUO:0000031"
    yield from (Request(investigations=[i]) for i in duo.investigations)
    for activity in [*ACTIVITIES, CARE]:
        model = duo.within(activity, "AI-TRAINING")
        yield Request(activities=[activity], investigations=["DUO:0000037", method] if model else ["DUO:0000037"])
    yield from (Request(undertakings=[u]) for u in [*sorted(duo.words), "NO-SUCH-WORD"])
    yield from (Request(diseases=d) for d in ([], ["MONDO:0000002"], ["MONDO:0000001", "MONDO:0000002"]))
    yield from (Request(days=d) for d in (1, 30, 31, 360, 390, 391))
    yield from (Request(region=r) for r in ("JP-13", "US", "US-CA", "ZZ"))
    yield from (Request(profit=True), Request(ethics=True), Request(project="PROJECT-1"), Request(project="PROJECT-2"),
                Request(buyer="Hospital1MSP"))


class Chance:
    """The generator of Knuth's MMIX, so that every Python draws the same."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound

    def some(self, things, most):
        things = list(things)
        return [things[self.below(len(things))] for _ in range(self.below(most + 1) if things else 0)]


def mixed_terms(duo, chance):
    """A permission with up to three activities, two prohibitions, three conditions."""
    permission = duo.permissions[chance.below(len(duo.permissions))]
    mine = dict(chance.some(conditions(duo), 3))
    if permission == DS:
        mine[DS] = ("MONDO:0000001", "MONDO:0000002")
    activities = [a for a in chance.some([*ACTIVITIES, CARE], 3) if a != "RE-IDENTIFICATION"]
    regions = chance.some(["JP", "US", "JP-13"], 2) if permission != NRES else []
    return Terms([permission, *activities], chance.some(ACTIVITIES, 2), regions or ["ZZ"], mine.items())


def mixed_request(duo, chance):
    research = chance.some(duo.investigations, 2) or ["DUO:0000037"]
    activities = chance.some([*ACTIVITIES, CARE], 2) or ["DERIVATIVES"]
    if {"AI-TRAINING", "AI-TEST-ONLY"} & set(activities):
        research.append("DUO:0000031")
    return Request(
        investigations=research, activities=activities, diseases=chance.some(["MONDO:0000001", "MONDO:0000002", "MONDO:0000003"], 2),
        undertakings=chance.some(sorted(duo.words), 2) + chance.some(
            ["DUO:0000019", "DUO:0000020", "DUO:0000024", "DUO:0000029", "LEGAL-FORM", *ACTIVITIES], 9),
        profit=chance.below(3) == 0, ethics=chance.below(2) == 0, days=[1, 30, 365, 400][chance.below(4)],
        region=["JP", "JP-13", "US"][chance.below(3)], project=["", "PROJECT-1"][chance.below(2)],
        buyer=["BuyerMSP", "Hospital1MSP"][chance.below(2)])


def obliging_request(duo, chance, terms):
    """Undertakes whatever the terms ask for, but perhaps one thing: so that much is allowed, and what is not is so for one reason."""
    activities = chance.some([p for p in terms.purposes if p not in duo.permissions], 2) or ["DERIVATIVES"]
    values = dict(terms.conditions)
    research = ["DUO:0000033"] if POA in terms.purposes else list(values.get("DUO:0000012", ["DUO:0000037"]))
    research = [i for i in research if i in duo.investigations] or ["DUO:0000037"]
    if "DUO:0000016" in values:
        research.append("DUO:0000038")
    if {"AI-TRAINING", "AI-TEST-ONLY"} & set(activities):
        research.append("DUO:0000031")
    undertakings = [*terms.prohibited, *values]
    if undertakings and chance.below(3) == 0:
        undertakings.pop(chance.below(len(undertakings)))
    return Request(
        investigations=research, activities=activities, undertakings=undertakings, ethics=chance.below(4) > 0, days=30,
        region=terms.regions[0], project="PROJECT-1", profit=chance.below(4) == 0)


def write(line):
    print("\t".join(str(field) for field in line))


def verdicts(duo, terms, requests, pairs):
    for t, r in pairs:
        said = decide(duo, terms[t], requests[r])
        outcome = {"A": "ALLOWED", "H": "HUMANS", "R": "REFUSED"}[max(said.values())]
        write(["V", t, r, outcome, ",".join(c + "=" + said[c] for c in sorted(said) if said[c] != "A")])


def main(path):
    duo, chance = Duo(read(path)), Chance(SEED)
    singles, asked = list(single_terms(duo)), list(single_requests(duo))
    terms = singles + [mixed_terms(duo, chance) for _ in range(400)]
    requests = asked + [mixed_request(duo, chance) for _ in range(400)] + [obliging_request(duo, chance, t) for t in terms]
    valid = [not contradicts(duo, t) for t in terms]
    for number, each in enumerate(terms):
        write(each.line(number, "VALID" if valid[number] else "CONTRADICTION"))
    for number, each in enumerate(requests):
        write(each.line(number))
    grid = itertools.product(range(len(singles)), range(len(asked)))
    sample = ((t, len(asked) + chance.below(400)) for t in range(len(terms)) for _ in range(4))
    obliging = ((t, len(asked) + 400 + t) for t in range(len(terms)))
    verdicts(duo, terms, requests, (p for p in itertools.chain(grid, sample, obliging) if valid[p[0]]))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main(sys.argv[1])
