"""Derives the tables under src/main/resources from machine-readable extracts of the DICOM standard.

usage: derive.py STANDARD_DIR OUT_DIR      (needs pydicom 3.0.2 for PS3.6's UIDs and new attributes)

STANDARD_DIR holds ps315-e1-1.tsv, confidentiality_profile_attributes.json, attributes.json, iod_module_map.json,
module_attribute_map.json.gz, sop_class_iod_map.json and safe-private-pixelmed.tsv; NOTICE beside the output names their
sources and licences. The other tables are kept by hand; of these OUT_DIR has to hold sop-classes.tsv.
"""
import csv
import gzip
import json
import re
import sys
from pathlib import Path

import pydicom._dicom_dict as ps36
import pydicom._private_dict as private
import pydicom._uid_dict as uids

STANDARD, OUT = Path(sys.argv[1]), Path(sys.argv[2])
TOP = "00000000"
# Columns of Table E.1-1 after the basic profile: our heading, heading in ps315-e1-1.tsv, key in the JSON of 2024e.
OPTIONS = [
    ("retain-safe-private", "retain_safe_private", "rtnSafePrivOpt"),
    ("retain-uids", "retain_uids", "rtnUIDsOpt"),
    ("retain-device", "retain_device", "rtnDevIdOpt"),
    ("retain-institution", "retain_institution", "rtnInstIdOpt"),
    ("retain-patient-characteristics", "retain_patient_chars", "rtnPatCharsOpt"),
    ("retain-full-dates", "retain_full_dates", "rtnLongFullDatesOpt"),
    ("retain-modified-dates", "retain_modified_dates", "rtnLongModifDatesOpt"),
    ("clean-descriptors", "clean_descriptors", "cleanDescOpt"),
    ("clean-structured-content", "clean_structured", "cleanStructContOpt"),
    ("clean-graphics", "clean_graphics", "cleanGraphOpt"),
]
# SOP classes that the standard has retired, with the IOD of what came in their place.
RETIRED = {
    "1.2.840.10008.5.1.4.1.1.3": "ultrasound-multi-frame-image",
    "1.2.840.10008.5.1.4.1.1.5": "nuclear-medicine-image",
    "1.2.840.10008.5.1.4.1.1.6": "ultrasound-image",
    "1.2.840.10008.5.1.4.1.1.12.3": "x-ray-angiographic-image",
}


def write(name, header, rows):
    with open(OUT / name, "w", encoding="ascii", newline="\n") as out:
        out.write("# " + header + "\n")
        for row in rows:
            out.write("\t".join(row) + "\n")


def hex_of(tag):
    return tag.strip("()").replace(",", "").upper().replace("X", "x")


def dictionary():
    rows = {}
    for a in json.load(open(STANDARD / "attributes.json", encoding="utf-8")):
        vr = a["valueRepresentation"].replace(" or ", "/").strip()
        if re.fullmatch(r"[A-Z]{2}(/[A-Z]{2})*", vr):
            rows[hex_of(a["tag"])] = (vr, a["valueMultiplicity"].replace(" or ", "/") or "1", a["keyword"])
    for tag, (vr, vm, _, _, keyword) in ps36.DicomDictionary.items():
        vr = vr.replace(" or ", "/")
        if re.fullmatch(r"[A-Z]{2}(/[A-Z]{2})*", vr):
            rows.setdefault("%08X" % tag, (vr, vm.replace(" or ", "/"), keyword))
    return rows


def modules():
    """Per module the types 1, 2 and 3 of each (innermost sequence, tag), the strictest where it stands twice."""
    keyword = {v[2]: t for t, v in DICTIONARY.items() if v[2]}
    with gzip.open(STANDARD / "module_attribute_map.json.gz") as f:
        content = json.load(f)
    modules, codes = {}, set()
    for name, attributes in content.items():
        types = modules.setdefault(name, {})
        for a in attributes:
            path = a["path"]
            if a["keyword"] not in keyword or (path and path[-1] not in keyword):
                continue
            if a["keyword"] == "CodeValue" and path:
                codes.add(keyword[path[-1]])
            if "x" in keyword[a["keyword"]]:
                continue  # overlays, which go whole
            key = (keyword[path[-1]] if path else TOP, keyword[a["keyword"]])
            types[key] = min(types.get(key, "3"), a["type"][0])
    return modules, codes


def module_rows():
    for name in sorted({m for modules in IODS.values() for m in modules}):
        parents = {}
        for (parent, tag), strictest in sorted(MODULES.get(name, {}).items()):
            parents.setdefault(parent, {"1": "", "2": "", "3": ""})[strictest] += tag
        for parent, types in parents.items():
            yield (name, parent, types["1"], types["2"], types["3"])


def iods():
    """IOD -> its modules, for every IOD that a storage SOP class names."""
    content = json.load(open(STANDARD / "iod_module_map.json", encoding="utf-8"))
    return {i: list(dict.fromkeys(m["key"] for m in content[i])) for i in sorted(set(SOP_CLASSES.values()))}


def sop_classes():
    return {**json.load(open(STANDARD / "sop_class_iod_map.json", encoding="utf-8")), **RETIRED}


def profile():
    """Basic actions of 2026c with the options of 2024e; what is newer has basic actions, but dates and UIDs, whose VR or name tells."""
    newest = {hex_of(r["tag"]): r for r in json.load(open(STANDARD / "confidentiality_profile_attributes.json"))
              if "GGGG" not in r["tag"]}
    for r in csv.DictReader(open(STANDARD / "ps315-e1-1.tsv", encoding="utf-8"), delimiter="\t"):
        if r["mask"]:
            continue  # the same three rows stand again as (50XX,XXXX), (60XX,3000), (60XX,4000)
        tag, basic = "private" if "ODD" in r["tag"] else hex_of(r["tag"]), r["basic"].replace(" (2022)", "")
        vr = DICTIONARY.get(tag, ("",))[0]
        options = {ours: r[old] for ours, old, _ in OPTIONS}
        if tag in newest:
            options = {ours: newest[tag].get(key, "") for ours, _, key in OPTIONS}
        elif vr in ("DA", "DT", "TM") or r["name"].endswith("DateTime"):
            options.update({"retain-full-dates": "K", "retain-modified-dates": "C"})
        elif vr == "UI" and basic == "U":
            options["retain-uids"] = "K"
        yield (tag, basic, *(options[ours] or "-" for ours, _, _ in OPTIONS), r["name"])


def safe_private():
    for line in open(STANDARD / "safe-private-pixelmed.tsv", encoding="ascii"):
        creator, tag = line.rstrip("\n").split("\t")
        block = tag[:4] + "xx" + tag[6:]
        of_creator = private.private_dictionaries[creator]
        vr = (of_creator.get(tag.replace("XX", "xx")) or of_creator[block])[0]
        yield (creator, block, vr)


DICTIONARY = dictionary()
SOP_CLASSES = sop_classes()
IODS = iods()
MODULES, CODES = modules()
write("confidentiality.tsv", "edition: 2026c", [("tag", "basic", *(o[0] for o in OPTIONS), "name"), *sorted(profile())])
write("ps36.tsv", "tag, VR, VM, keyword (PS3.6)", [(t, *v) for t, v in sorted(DICTIONARY.items())])
write("ps33-modules.tsv", "module, sequence or 00000000, tags of type 1, of type 2, of type 3 (PS3.3)", module_rows())
write("ps33-iods.tsv", "IOD, its modules (PS3.3)", [(i, " ".join(m)) for i, m in IODS.items()])
write("ps33-sop-classes.tsv", "storage SOP class, IOD (PS3.4 Annex B)", sorted(SOP_CLASSES.items()))
write("code-sequences.tsv", "tags of the sequences whose items are codes (PS3.3)", [(c,) for c in sorted(CODES)])
write("safe-private.tsv", "private creator, tag of which xx is the block, VR (PS3.15 section E.3.10)",
      sorted(set(safe_private())))
NAMED = {u: (v[0].replace("\u2013", "-"), v[1]) for u, v in uids.UID_dictionary.items() if v[0].isascii()}
for line in open(OUT / "sop-classes.tsv", encoding="ascii"):
    if not line.startswith("#"):
        uid, _, name = line.rstrip("\n").split("\t")
        NAMED.setdefault(uid, (name, "SOP Class"))  # newer than pydicom's list
write("uids.tsv", "UID, type, name (PS3.6 Annex A)", [(u, v[1], v[0]) for u, v in sorted(NAMED.items())])
