#!/usr/bin/env python3
"""Prints a seeded rule base, or cases for it.

usage: generate.py rules --count 60 --options 14 > r60.json
       generate.py cases --count 10000 > c10k.ndjson

The rules have the shape of a tumour board's and nothing of their content: THEY ARE NOT MEDICAL GUIDANCE.
The same seed and options give the same bytes, and the first cases of a longer file are the shorter file.
"""
import argparse
import json
import random
import sys

from vocabulary import BOOLEANS, CHOICES, FACTS, NUMBERS, OPTIONS, SETS, SITES


def comparison(chance):
    """One test of one fact."""
    kind = chance.choices(["choice", "number", "boolean", "set"], [4, 4, 2, 4])[0]
    if kind == "choice":
        fact = chance.choice(list(CHOICES))
        values = CHOICES[fact]
        count = 1 if len(values) == 2 else chance.randint(1, max(1, len(values) // 2))
        picked = sorted(chance.sample(values, count), key=values.index)
        if count > 1:
            return {"fact": fact, "op": "in", "value": picked}
        return {"fact": fact, "op": chance.choices(["eq", "ne"], [3, 1])[0], "value": picked[0]}
    if kind == "number":
        fact = chance.choice(list(NUMBERS))
        return {"fact": fact, "op": chance.choice(["lt", "le", "gt", "ge"]), "value": chance.choice(NUMBERS[fact].limits)}
    if kind == "boolean":
        return {"fact": chance.choice(BOOLEANS), "op": "eq", "value": chance.random() < 0.5}
    fact = chance.choice(list(SETS))
    if chance.random() < 0.5:
        return {"fact": fact, "op": "has", "value": chance.choice(SETS[fact])}
    return {"fact": fact, "op": "has_any", "value": sorted(chance.sample(SETS[fact], chance.randint(2, 3)))}


def condition(chance):
    """Two to four parts that must all hold, some of them alternatives or negations."""
    parts = []
    for _ in range(chance.choices([2, 3, 4], [4, 4, 2])[0]):
        draw = chance.random()
        if draw < 0.60:
            parts.append(comparison(chance))
        elif draw < 0.82:
            parts.append({"any": [comparison(chance) for _ in range(chance.randint(2, 3))]})
        elif draw < 0.94:
            parts.append({"not": comparison(chance)})
        else:
            both = {"all": [comparison(chance), comparison(chance)]}
            neither = {"not": {"all": [comparison(chance), {"any": [comparison(chance), comparison(chance)]}]}}
            parts.append({"any": [both, neither]})
    return {"all": parts}


def rule_base(count, option_count, seed, skipped=()):
    """The options, and `count` rules that argue for, against, or exclude one of them.

    The rules that `skipped` names are drawn and left out, and as many more drawn at the end.
    """
    chance = random.Random(seed)
    options = OPTIONS[:option_count] + [f"option-{number:03d}" for number in range(len(OPTIONS), option_count)]
    rules = []
    number = 0
    while len(rules) < count:
        when = condition(chance)
        # A base beyond one family of tumours is made of rules that each speak of some sites.
        if count > 100 or chance.random() < 0.2:
            sites = sorted(chance.sample(SITES, chance.randint(2, 3)))
            when["all"].insert(0, {"fact": "site", "op": "in", "value": sites})
        effect = chance.choices(["for", "against", "exclude"], [55, 25, 20])[0]
        option = options[number % option_count] if number < option_count else chance.choice(options)
        number += 1
        rule = {"id": f"r{number:04d}", "option": option, "effect": effect, "when": when}
        if rule["id"] not in skipped:
            rules.append(rule)
    return {"options": options, "rules": rules}


WORDS = ("seen in clinic after imaging, patient prefers to avoid hospital stays; "
         "second opinion asked by referring centre; \"stable\" per last report; "
         "naïve to systemic therapy; lives alone; walked in unaided; CgA rising; "
         "previous resection margins R1; MRI pending\nto be discussed again").split(" ")


def some(chance, values, share):
    return [value for value in values if chance.random() < share]


def case(chance, number, missing):
    """One case; each fact is left out with the probability `missing`."""
    ki67 = round(min(95, chance.lognormvariate(1.8, 1.2)), 1)
    ki67 = int(ki67) if chance.random() < 0.7 else ki67
    spread = chance.choices(CHOICES["spread"], [3, 3, 5])[0]
    differentiation = "poor" if ki67 > 20 and chance.random() < 0.7 else "well"
    grade = "NEC" if differentiation == "poor" else "G1" if ki67 < 3 else "G2" if ki67 <= 20 else "G3"
    # The order of the draws is part of what a seed means.
    facts = {
        "site": chance.choice(SITES),
        "size_mm": chance.randint(3, 140),
        "spread": spread,
        "metastases": some(chance, SETS["metastases"], 0.35) if spread == "distant" else [],
        "ki67": ki67,
        "differentiation": differentiation,
        "grade": grade,
        "functioning": chance.random() < 0.35,
        "symptoms": some(chance, SETS["symptoms"], 0.25),
        "resectable": chance.random() < 0.45,
        "growth": chance.choice(CHOICES["growth"]),
        "progression": chance.random() < 0.4,
        "ecog": chance.choices([0, 1, 2, 3, 4], [30, 35, 20, 10, 5])[0],
        "comorbidities": some(chance, SETS["comorbidities"], 0.2),
        "sstr_imaging": "positive" if chance.random() < 0.75 else "negative",
        "age": chance.randint(18, 92),
    }
    assert list(facts) == FACTS
    written = {
        "id": f"case-{number:07d}",
        "centre": f"centre-{chance.randint(1, 40):02d}",
        "received": f"2026-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
    }
    written.update((fact, value) for fact, value in facts.items() if chance.random() >= missing)
    written["note"] = " ".join(chance.choice(WORDS) for _ in range(chance.randint(10, 32)))
    return written


def main():
    parser = argparse.ArgumentParser(description="Prints a seeded rule base, or cases for it.")
    parser.add_argument("what", choices=["rules", "cases"])
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--options", type=int, default=14, help="how many options the rules are about")
    parser.add_argument("--seed", type=int, default=20260)
    parser.add_argument("--missing", type=float, default=0.15, help="the share of facts that a case leaves out")
    given = parser.parse_args()
    if given.what == "rules":
        json.dump(rule_base(given.count, given.options, given.seed), sys.stdout, indent=1)
        return
    chance, write = random.Random(given.seed), sys.stdout.write
    for number in range(1, given.count + 1):
        written = case(chance, number, given.missing)
        write(json.dumps(written, separators=(",", ":"), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
