#!/usr/bin/env python3
"""Prints a rule base of generate.py in Consilium's rule language.

usage: consilium_rules.py r60.json > r60.rules
"""
import sys

from neutral import load, translated
from vocabulary import BOOLEANS, CHOICES, FACTS, NUMBERS, SETS

EFFECTS = {"for": "for", "against": "against", "exclude": "excludes"}
WORDS = {"lt": "below", "le": "at most", "gt": "above", "ge": "at least"}


def name(fact):
    """The name of a fact in the rule file; a case's `size_mm` is the fact `size` with its unit."""
    return "size" if fact == "size_mm" else fact.replace("_", "-")


def names(values):
    return "(" + ", ".join(values) + ")"


def test(fact, op, value):
    """One comparison in the words of the rule language."""
    fact, number = name(fact), NUMBERS.get(fact)
    if number:
        return f"{fact} {WORDS[op]} {value} {number.unit}".rstrip()
    return {
        "eq": lambda: f"{fact} is {value}" if isinstance(value, str) else fact if value else f"not {fact}",
        "ne": lambda: f"{fact} is not {value}",
        "in": lambda: f"{fact} in {names(value)}",
        "has": lambda: f"{fact} include {value}",
        "has_any": lambda: f"{fact} include any of {names(value)}",
    }[op]()


def condition(tree):
    """A condition with brackets around every group, which the formatter would thin out and nobody misreads."""
    text = translated(
        tree,
        test,
        lambda parts: "all of (" + ", ".join(parts) + ")",
        lambda parts: "any of (" + ", ".join(parts) + ")",
        lambda part: f"not ({part})",
    )
    return text


def declaration(fact):
    """The fact with a type that holds every value that a case of generate.py can give it."""
    head = f'fact {name(fact)} "{fact.replace("_", " ").capitalize()}": '
    if fact in BOOLEANS:
        return head + "yes or no"
    if fact in SETS:
        return head + "several of " + ", ".join(SETS[fact])
    if fact in CHOICES:
        return head + "one of " + ", ".join(CHOICES[fact])
    number = NUMBERS[fact]
    unit = f" {number.unit}" if number.unit else ""
    return head + f"number from 0 to {number.highest}{unit} step {number.step}"


def rule_file(base):
    lines = [
        f"rules benchmark-{len(base['rules'])} version 1.0.0 language 1",
        '  note "Random rules to measure with. Not medical guidance."',
        "",
        'source generator "A seeded generator of rules"',
        "",
    ]
    lines += [declaration(fact) for fact in FACTS] + [""]
    lines += [f'option {option} "{option.replace("-", " ").capitalize()}"' for option in base["options"]]
    for rule in base["rules"]:
        lines += [
            "",
            f"rule {rule['id']}",
            f"  {EFFECTS[rule['effect']]} {rule['option']}",
            f"  when {condition(rule['when'])}",
            f'  because "Drawn as number {int(rule["id"][1:])}."',
            "  cite generator",
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(rule_file(load(sys.argv[1])))
