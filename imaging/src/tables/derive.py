"""Derives the tables under src/main/resources from machine-readable extracts of the DICOM standard.

usage: derive.py STANDARD_DIR OUT_DIR      (needs pydicom 3.0.2 for PS3.6's UIDs and new attributes)

STANDARD_DIR holds ps315-e1-1.tsv, attributes.json, iod_module_map.json, module_attribute_map.json.gz and
sop_class_iod_map.json; NOTICE beside the output names their sources and licences.
"""
import csv
import gzip
import json
import re
import sys
from pathlib import Path

import pydicom._dicom_dict as ps36
import pydicom._uid_dict as uids

STANDARD, OUT = Path(sys.argv[1]), Path(sys.argv[2])
IODS = {"CT": "1.2.840.10008.5.1.4.1.1.2", "MR": "1.2.840.10008.5.1.4.1.1.4", "PT": "1.2.840.10008.5.1.4.1.1.128"}
# Dates that PS3.15 leaves to the basic action even under the modified-dates option.
NOT_SHIFTED = {"00100030", "00100032", "00160077"}


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
    """(parent tag or 00000000, tag) -> {modality: strictest type}, and the sequences that hold codes."""
    keyword = {v[2]: t for t, v in DICTIONARY.items() if v[2]}
    iod = json.load(open(STANDARD / "iod_module_map.json", encoding="utf-8"))
    sop = json.load(open(STANDARD / "sop_class_iod_map.json", encoding="utf-8"))
    with gzip.open(STANDARD / "module_attribute_map.json.gz") as f:
        content = json.load(f)
    types, codes = {}, set()
    for module in content.values():
        for a in module:
            if a["keyword"] == "CodeValue" and a["path"] and a["path"][-1] in keyword:
                codes.add(keyword[a["path"][-1]])
    for modality, uid in IODS.items():
        for module in iod[sop[uid]]:
            for a in content.get(module["key"], []):
                path = a["path"]
                if a["keyword"] not in keyword or (path and path[-1] not in keyword):
                    continue
                if "x" in keyword[a["keyword"]]:
                    continue  # overlays, which go whole
                key = (keyword[path[-1]] if path else "00000000", keyword[a["keyword"]])
                strictest = types.setdefault(key, {})
                strictest[modality] = min(strictest.get(modality, "3"), a["type"][0])
    return types, codes


def profile():
    rows = []
    for r in csv.DictReader(open(STANDARD / "ps315-e1-1.tsv", encoding="utf-8"), delimiter="\t"):
        tag, basic = r["tag"], r["basic"].replace(" (2022)", "")
        if r["mask"]:
            continue  # the same three rows stand again as (50XX,XXXX), (60XX,3000), (60XX,4000)
        tag = "private" if "ODD" in tag else hex_of(tag)
        vr = DICTIONARY.get(tag, ("",))[0]
        shifted = r["retain_modified_dates"] == "C" or (vr in ("DA", "DT", "TM") and tag not in NOT_SHIFTED)
        rows.append((tag, basic, "C" if shifted else "-", r["name"]))
    return sorted(rows)


DICTIONARY = dictionary()
TYPES, CODES = modules()
write("ps315-e1-1.tsv", "tag, basic action, modified-dates option, name (PS3.15 Table E.1-1, edition 2026c)", profile())
write("ps36.tsv", "tag, VR, VM, keyword (PS3.6)", [(t, *v) for t, v in sorted(DICTIONARY.items())])
write("ps33-types.tsv", "sequence or 00000000, tag, types in the CT, MR and PET Image IODs (1, 2, 3; - absent) (PS3.3)",
      [(p, t, "".join(m.get(k, "-") for k in IODS)) for (p, t), m in sorted(TYPES.items())])
write("code-sequences.tsv", "tags of the sequences whose items are codes (PS3.3)", [(c,) for c in sorted(CODES)])
write("uids.tsv", "UID, type, name (PS3.6 Annex A)",
      [(u, v[1], v[0].replace("\u2013", "-")) for u, v in sorted(uids.UID_dictionary.items()) if v[0].isascii()])
