#!/usr/bin/env python3
"""Runs one engine that is called from Python over a file of cases; answers go to standard output.

usage: peers.py parse CASES                    orjson merely parsing the lines
       peers.py python|zen|polars RULES.json CASES
       peers.py duckdb RULES.json CASES [THREADS]

The last line of standard error says what how many cases took, without start-up and translation. A translation
gives the answers of neutral.py, with what guards that needs in the engine's own language.
"""
import gc
import itertools
import json
import os
import sys
import time

import orjson

import native
from neutral import SYMBOLS, Answers, infix, load
from vocabulary import BOOLEANS, FACTS, NUMBERS, SETS


class StraightLine:
    """What one would write by hand: one Python function with an `if` for each rule."""

    batch_size = 1000

    def __init__(self, base):
        lines = [f"    {fact} = case.get({fact!r})" for fact in FACTS]
        lines += [f"    if {infix(rule['when'], self.comparison)}: found.append({index})"
                  for index, rule in enumerate(base["rules"])]
        scope = {}
        exec("def holding(case):\n    found = []\n" + "\n".join(lines) + "\n    return found", scope)
        self.holding = scope["holding"]

    @staticmethod
    def comparison(fact, op, value):
        if op == "has":
            return f"({fact} is not None and {value!r} in {fact})"
        if op == "has_any":
            return f"({fact} is not None and (" + " or ".join(f"{member!r} in {fact}" for member in value) + "))"
        if op == "in":
            return f"({fact} in {tuple(value)!r})"
        if op == "eq":
            return f"({fact} is {value})" if isinstance(value, bool) else f"({fact} == {value!r})"
        return f"({fact} is not None and {fact} {SYMBOLS[op]} {value!r})"

    def answers(self, lines):
        for case in map(orjson.loads, lines):
            yield case["id"], self.holding(case)


class Zen:
    """GoRules ZEN: all rules as one compiled expression, its fastest form, which reads the line by itself."""

    batch_size = 1000

    def __init__(self, base):
        import zen
        rules = ",".join(infix(rule["when"], self.comparison) for rule in base["rules"])
        self.evaluate = zen.compile_expression(f"{{id: id, holding: [{rules}]}}").evaluate

    @staticmethod
    def comparison(fact, op, value):
        literal = json.dumps(value)
        if op == "has":
            return f"({literal} in ({fact} ?? []))"
        if op == "has_any":
            return f"some({fact} ?? [], # in {literal})"
        if op == "in":
            return f"({fact} in {literal})"
        if op == "eq":
            return f"({fact} == {literal})"
        return f"({fact} != null and {fact} {SYMBOLS[op]} {literal})"

    def answers(self, lines):
        for line in lines:
            result = self.evaluate(line)
            yield result["id"], [index for index, holds in enumerate(result["holding"]) if holds]


class Polars:
    """Polars: each rule a column of truth values over a batch."""

    batch_size = 10000

    def __init__(self, base):
        os.environ.setdefault("POLARS_MAX_THREADS", "1")
        import numpy
        import polars
        self.numpy, self.polars = numpy, polars
        self.schema = {"id": polars.String, **{fact: self.type(fact) for fact in FACTS}}
        self.columns = [self.expression(rule["when"]).alias(str(index)) for index, rule in enumerate(base["rules"])]

    def type(self, fact):
        polars = self.polars
        if fact in SETS:
            return polars.List(polars.String)
        if fact in NUMBERS:
            return polars.Float64 if fact == "ki67" else polars.Int64
        return polars.Boolean if fact in BOOLEANS else polars.String

    def expression(self, condition):
        polars = self.polars
        if "all" in condition:
            return polars.all_horizontal([self.expression(part) for part in condition["all"]])
        if "any" in condition:
            return polars.any_horizontal([self.expression(part) for part in condition["any"]])
        if "not" in condition:
            return ~self.expression(condition["not"])
        column, value = polars.col(condition["fact"]), condition["value"]
        test = {
            "has": lambda: column.list.contains(value),
            "has_any": lambda: polars.any_horizontal([column.list.contains(member) for member in value]),
            "in": lambda: column.is_in(value),
            "eq": lambda: column == value, "ne": lambda: column != value,
            "lt": lambda: column < value, "le": lambda: column <= value,
            "gt": lambda: column > value, "ge": lambda: column >= value,
        }[condition["op"]]()
        return test.fill_null(False)

    def answers(self, lines):
        cases = self.polars.read_ndjson(b"".join(lines), schema=self.schema)
        table = cases.select(self.columns).to_numpy()
        rows, columns = self.numpy.nonzero(table)
        parts = self.numpy.split(columns, self.numpy.searchsorted(rows, range(1, len(table))))
        return zip(cases["id"].to_list(), (part.tolist() for part in parts))


def evaluate(engine, base, path):
    answer, cases = Answers(base), 0
    with open(path, "rb") as file:
        while lines := list(itertools.islice(file, engine.batch_size)):
            cases += len(lines)
            sys.stdout.buffer.write(b"".join(
                orjson.dumps(answer(identifier, holding), option=orjson.OPT_APPEND_NEWLINE)
                for identifier, holding in engine.answers(lines)))
    return cases


class Clock:
    """What was used since it was made."""

    def __init__(self):
        self.start, self.cpu = time.perf_counter(), time.process_time()

    def read(self):
        return {"seconds": time.perf_counter() - self.start, "cpu": time.process_time() - self.cpu}


def parse(path):
    with open(path, "rb") as file:
        lines = file.readlines()
    gc.disable()  # nothing is kept, and the collector is not what is measured
    clock = Clock()
    for line in lines:
        orjson.loads(line)
    return len(lines), clock.read()


def main():
    name, *rest = sys.argv[1:]
    if name == "parse":
        cases, took = parse(rest[0])
    elif name == "duckdb":
        import duckdb
        job = native.sql(load(rest[0]), rest[1], "/dev/stdout", rest[2] if len(rest) > 2 else 1)
        clock = Clock()
        cases = duckdb.connect().execute(job).fetchone()[0]
        took = clock.read()
    else:
        base = load(rest[0])
        engine = {"python": StraightLine, "zen": Zen, "polars": Polars}[name](base)
        clock = Clock()
        cases = evaluate(engine, base, rest[1])
        sys.stdout.flush()
        took = clock.read()
    print(json.dumps({"cases": cases, **took}), file=sys.stderr)


if __name__ == "__main__":
    main()
