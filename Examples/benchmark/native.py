#!/usr/bin/env python3
"""Prints a rule base as a program for an engine that reads and writes NDJSON by itself.

usage: native.py flat RULES.json                   for cpp/full_job
       native.py sql RULES.json CASES ANSWERS THREADS   for DuckDB
"""
import json
import sys

from neutral import SYMBOLS, infix, load
from vocabulary import BOOLEANS, FACTS, NUMBERS, SETS

EFFECTS = ["for", "against", "exclude"]


def flat(base):
    """Lines `option NAME`, `comparison FACT OP VALUES` and `rule ID OPTION EFFECT STEPS`, the steps in postfix order."""
    numbers, rules = {}, []
    place = {option: index for index, option in enumerate(base["options"])}

    def steps(condition):
        for key, sign in (("all", "&"), ("any", "|")):
            if key in condition:
                return [step for part in condition[key] for step in steps(part)] + [f"{sign}{len(condition[key])}"]
        if "not" in condition:
            return steps(condition["not"]) + ["!"]
        comparison = (condition["fact"], condition["op"], json.dumps(condition["value"]))
        return [str(numbers.setdefault(comparison, len(numbers)))]

    for rule in base["rules"]:
        effect = EFFECTS.index(rule["effect"])
        rules.append(" ".join(["rule", rule["id"], str(place[rule["option"]]), str(effect), *steps(rule["when"])]))
    lines = [f"option {option}" for option in base["options"]]
    for fact, op, value in numbers:
        value = json.loads(value)
        words = [word if isinstance(word, str) else json.dumps(word)
                 for word in (value if isinstance(value, list) else [value])]
        lines.append(" ".join(["comparison", str(FACTS.index(fact)), op, *words]))
    return "\n".join(lines + rules)


def sql_comparison(fact, op, value):
    def literal(word):
        return f"'{word}'" if isinstance(word, str) else json.dumps(word)
    if op == "has":
        test = f"list_contains({fact},{literal(value)})"
    elif op == "has_any":
        test = f"list_has_any({fact},[{','.join(map(literal, value))}])"
    elif op == "in":
        test = f"{fact} in ({','.join(map(literal, value))})"
    else:
        symbol = {"eq": "=", "ne": "<>"}.get(op, SYMBOLS[op])
        test = f"{fact} {symbol} {literal(value)}"
    return f"coalesce({test},false)"


def sql_type(fact):
    if fact in SETS:
        return "VARCHAR[]"
    if fact in NUMBERS:
        return "DOUBLE" if fact == "ki67" else "BIGINT"
    return "BOOLEAN" if fact in BOOLEANS else "VARCHAR"


def sql(base, cases, answers, threads):
    """One statement from file to file: a column a rule, then the lists of each option."""
    columns = "{id:'VARCHAR'," + ",".join(f"{fact}:'{sql_type(fact)}'" for fact in FACTS) + "}"
    rules = ",\n".join(f"{infix(rule['when'], sql_comparison, 'AND', 'OR', 'NOT ')} AS {rule['id']}"
                       for rule in base["rules"])

    def list_of(option, effect):
        ids = [rule["id"] for rule in base["rules"] if rule["option"] == option and rule["effect"] == effect]
        if not ids:
            return "[]::VARCHAR[]"
        cases_of_ids = ",".join(f"CASE WHEN {rule} THEN '{rule}' END" for rule in ids)
        return f"list_filter([{cases_of_ids}], lambda x: x IS NOT NULL)"

    options = ",\n".join(
        f"struct_pack(\"option\" := '{option}', \"for\" := {list_of(option, 'for')}, "
        f"against := {list_of(option, 'against')}, exclude := {list_of(option, 'exclude')})"
        for option in base["options"])
    return f"""SET threads = {threads};
COPY (WITH holding AS (
  SELECT id, {rules} FROM read_json('{cases}', format = 'newline_delimited', columns = {columns})),
answers AS (SELECT id, [{options}] AS options FROM holding)
SELECT id, list_transform(
  list_filter(options, lambda x: len(x."for") + len(x.against) + len(x.exclude) > 0),
  lambda x: struct_pack("option" := x."option", candidate := len(x."for") > 0 AND len(x.exclude) = 0,
    "for" := x."for", against := x.against, exclude := x.exclude)) AS options FROM answers)
TO '{answers}' (FORMAT json);"""


if __name__ == "__main__":
    base = load(sys.argv[2])
    print(flat(base) if sys.argv[1] == "flat" else sql(base, *sys.argv[3:]))
