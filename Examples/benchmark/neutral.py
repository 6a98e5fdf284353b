"""The rule base as plain data: what it means, what an answer looks like, and how it is translated.

A condition is {"all": [...]}, {"any": [...]}, {"not": condition} or a comparison {"fact", "op", "value"} with an op of
eq ne in lt le gt ge has has_any. A comparison with a fact that a case leaves out is false, as in most peers; Consilium
never reads a missing fact as false, so the two are compared on complete cases.
"""
import json


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


COMPARISONS = {
    "eq": lambda known, value: known == value,
    "ne": lambda known, value: known != value,
    "in": lambda known, value: known in value,
    "lt": lambda known, value: known < value,
    "le": lambda known, value: known <= value,
    "gt": lambda known, value: known > value,
    "ge": lambda known, value: known >= value,
    "has": lambda known, value: value in known,
    "has_any": lambda known, value: any(member in known for member in value),
}


def holds(condition, case):
    if "all" in condition:
        return all(holds(part, case) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, case) for part in condition["any"])
    if "not" in condition:
        return not holds(condition["not"], case)
    known = case.get(condition["fact"])
    return known is not None and COMPARISONS[condition["op"]](known, condition["value"])


class Answers:
    """Puts the rules that hold in a case under their options."""

    def __init__(self, base):
        place = {option: index for index, option in enumerate(base["options"])}
        self.options = base["options"]
        self.rules = [(place[rule["option"]], rule["effect"], rule["id"]) for rule in base["rules"]]

    def __call__(self, identifier, holding):
        """The answer of one case; `holding` are the indices of its rules, ascending."""
        found = {}
        for index in holding:
            option, effect, rule = self.rules[index]
            if option not in found:
                found[option] = {"for": [], "against": [], "exclude": []}
            found[option][effect].append(rule)
        return {"id": identifier, "options": [
            {"option": self.options[option], "candidate": bool(lists["for"]) and not lists["exclude"], **lists}
            for option, lists in sorted(found.items())
        ]}


def translated(condition, comparison, every, some, negation):
    """A condition as the text of another language; the last four say how it writes the parts."""
    def again(part):
        return translated(part, comparison, every, some, negation)
    if "all" in condition:
        return every([again(part) for part in condition["all"]])
    if "any" in condition:
        return some([again(part) for part in condition["any"]])
    if "not" in condition:
        return negation(again(condition["not"]))
    return comparison(condition["fact"], condition["op"], condition["value"])


SYMBOLS = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}


def infix(condition, comparison, conjunction="and", disjunction="or", negation="not "):
    """A condition in a language with operators between its parts."""
    return translated(
        condition,
        comparison,
        lambda parts: "(" + f" {conjunction} ".join(parts) + ")",
        lambda parts: "(" + f" {disjunction} ".join(parts) + ")",
        lambda part: f"{negation}({part})",
    )
