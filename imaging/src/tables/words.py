"""Derives the word lists under src/main/resources that come from the standard, and marks the words that are names too.

usage: words.py STANDARD_DIR OUT_DIR      (needs pydicom 3.0.2, Faker 40.54.0 and names 0.3.0; OUT_DIR holds Yui's own lists)

STANDARD_DIR holds attributes.json, modules.json and ciods.json. NOTICE beside the output names all sources and licences. Of the
lists of people's names nothing is copied: they only say which of our own words must be kept with care.
"""
import importlib
import json
import pkgutil
import re
import sys
import unicodedata
from pathlib import Path

import faker.providers.person as people
import names
import pydicom.sr._concepts_dict as concepts

STANDARD, OUT = Path(sys.argv[1]), Path(sys.argv[2])
WORD = re.compile(r"[^\W\d_]+")
# Breeds and strains of animals are full of people's and places' names, and no hospital needs them.
ANIMAL = re.compile("(?i)breed|species|strain|cattle|sheep|goat|horse|pony|hound|terrier|spaniel|swine|feline|equine|bovine|avian|dog|cat[A-Z]|cat$|rabbit|pig$|ovis|canis|felis|bos")
# Japanese people and places in the standard, whom the lists of names do not have.
JAPANESE = {"nakayama", "osaka", "tokyo", "shinozuka", "sano", "kawasaki", "takayasu", "akita", "shiba", "shikoku"}
# Surnames per hundred people in the 1990 census of the USA below which a name is not usual there.
USUAL_PERCENT = 0.003


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()


def phrases_of_the_standard():
    for a in json.load(open(STANDARD / "attributes.json", encoding="utf-8")):
        yield a["name"]
    for file in ("modules.json", "ciods.json"):
        for m in json.load(open(STANDARD / file, encoding="utf-8")):
            yield m["name"]
            yield re.sub(r"<[^>]*>", " ", m.get("description", ""))
    for scheme, entries in concepts.concepts.items():
        if scheme in ("NDC", "ITIS_TSN"):
            continue
        for key, codes in entries.items():
            if not ANIMAL.search(key):
                yield from (meaning for meaning, _ in codes.values())


def words_and_pairs():
    words, pairs = set(), set()
    for phrase in phrases_of_the_standard():
        found = [w.lower() for w in WORD.findall(phrase)]
        words.update(found)
        pairs.update(zip(found, found[1:]))
    return words, pairs


def proper_names():
    """Words that SNOMED CT's meanings write with a capital inside a phrase and nothing writes without: people and places."""
    inside, small = set(), attribute_words()
    for phrase in phrases_of_the_standard():
        small.update(w for w in WORD.findall(phrase) if w[0].islower())
    for codes in concepts.concepts["SCT"].values():
        for meaning, _ in codes.values():
            inside.update(w for w in WORD.findall(meaning)[1:] if w[0].isupper() and w[1:].islower())
    return {w.lower() for w in inside} - small


def attribute_words():
    """Attributes' names have capitals throughout, and hardly a person in them."""
    return {w.lower() for a in json.load(open(STANDARD / "attributes.json", encoding="utf-8")) for w in WORD.findall(a["name"])}


def own(name):
    return {line.split("\t")[0] for line in open(OUT / name, encoding="utf-8") if line.strip() and line[0] != "#"}


def usual_names():
    found = set()
    for kind in ("all.last", "female.first", "male.first"):
        for line in open(Path(names.__file__).parent / ("dist." + kind), encoding="ascii"):
            name, percent = line.split()[:2]
            if float(percent) >= USUAL_PERCENT:
                found.add(name.lower())
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(people.__name__ + "." + module.name).Provider
        for field in dir(provider):
            if "name" in field and isinstance(getattr(provider, field), (tuple, list, dict)):
                for name in getattr(provider, field):
                    parts = name if isinstance(name, (tuple, list)) else (name,)
                    found.update(plain(w) for p in parts if isinstance(p, str) for w in WORD.findall(p))
    return found


def write(name, header, lines):
    with open(OUT / name, "w", encoding="utf-8", newline="\n") as out:
        out.write("".join("# " + h + "\n" for h in header))
        out.writelines(line + "\n" for line in sorted(lines))


WORDS, PAIRS = words_and_pairs()
OWN = {w for phrase in own("words-own.tsv") for w in WORD.findall(phrase)}
WORDS = {w for w in WORDS if len(w) > 2 and w not in OWN and w not in JAPANESE}
USUAL = usual_names()
PROPER = proper_names() - own("words-own.tsv")
NAMES = {w for w in WORDS | OWN if plain(w) in USUAL or w in PROPER}
KNOWN = WORDS | OWN
write("words-standard.tsv", ["words of more than two letters of the DICOM standard (attribute, module and IOD names and descriptions; code meanings)",
                             "edition: innolitics/dicom-standard 7f4749d (2024e), pydicom 3.0.2's concepts; derived by src/tables/words.py; see NOTICE"],
      WORDS)
write("words-names.tsv", ["words of our lists that are usual family or given names too, or that SNOMED CT always writes with a capital",
                          "derived by src/tables/words.py from the names in the US census of 1990 and in Faker 40.54.0; see NOTICE"], NAMES)
write("words-pairs.tsv", ["pairs of words of the DICOM standard of which one is a usual name too: there it is not a name",
                          "edition and source as words-standard.tsv"],
      {a + "\t" + b for a, b in PAIRS if (a in NAMES) != (b in NAMES) and a in KNOWN and b in KNOWN and min(len(a), len(b)) > 2})
