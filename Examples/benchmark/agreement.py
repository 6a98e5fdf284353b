#!/usr/bin/env python3
"""Compares Consilium's answers with the plain reading of the same rules.

usage: agreement.py RULES.json CASES.ndjson ANSWERS.ndjson    ANSWERS by `consilium evaluate --brief --format ndjson`

Where a case says everything, the rules that hold and the candidates must be the same. Where facts are missing,
three-valued logic is the measure: what it finds true must hold, what it finds false must neither hold nor be open. A
rule that it leaves unknown may be either, because Consilium tells what no value of the missing facts can change.
"""
import json
import sys

from neutral import COMPARISONS, holds, load

EFFECTS = {"for": "for", "against": "against", "exclude": "excludes"}


def three_valued(condition, case):
    """True, False, or None where a fact is missing that decides it."""
    if "not" in condition:
        value = three_valued(condition["not"], case)
        return None if value is None else not value
    for key, settling in (("all", False), ("any", True)):
        if key in condition:
            values = [three_valued(part, case) for part in condition[key]]
            return settling if settling in values else None if None in values else not settling
    known = case.get(condition["fact"])
    return None if known is None else COMPARISONS[condition["op"]](known, condition["value"])


def compare(base, case, answer):
    """What is wrong with an answer; nothing if all is well."""
    options = {option["option"]: option for option in answer["options"]}
    is_complete = len(case) == 20
    candidates = {}
    for rule in base["rules"]:
        option = options[rule["option"]]
        is_holding = rule["id"] in option[EFFECTS[rule["effect"]]]
        is_open = any(rule["id"] == identifier for identifier in option["open"])
        value = holds(rule["when"], case) if is_complete else three_valued(rule["when"], case)
        if value is not None and (is_holding != value or is_open):
            yield f"{answer['case']}: {rule['id']} is {value}, but listed {is_holding}, open {is_open}"
        if is_complete and value:
            candidates.setdefault(rule["option"], set()).add(rule["effect"])
    for name, option in options.items():
        effects = candidates.get(name, set())
        if is_complete and (option["verdict"] == "candidate") != ("for" in effects and "exclude" not in effects):
            yield f"{answer['case']}: {name} is {option['verdict']}, but its rules are {sorted(effects)}"


def main():
    base = load(sys.argv[1])
    cases = complete = wrong = 0
    with open(sys.argv[2], encoding="utf-8") as case_file, open(sys.argv[3], encoding="utf-8") as answer_file:
        for line, answer in zip(case_file, answer_file, strict=True):
            case = json.loads(line)
            cases += 1
            complete += len(case) == 20
            for problem in compare(base, case, json.loads(answer)):
                wrong += 1
                print(problem)
    print(f"{len(base['rules'])} rules, {cases} cases, {complete} of them complete: {wrong} disagreements")
    sys.exit(wrong > 0 or cases == 0)


if __name__ == "__main__":
    main()
