#!/usr/bin/env python3
"""Writes a rule base that every engine takes: as data for the peers, and in Consilium's rule language.

usage: bases.py COUNT OPTIONS CONSILIUM FOLDER    writes FOLDER/rCOUNT.json and FOLDER/rCOUNT.rules

Some random rules contradict themselves (`grade is G1 and grade is G2`) or argue only where another excludes. Other
engines take them and never report them; Consilium refuses the file. So they are drawn, left out, and replaced by the
next ones of the same sequence, until `consilium check` finds no error: all engines run the same COUNT rules.
"""
import json
import pathlib
import subprocess
import sys

from consilium_rules import rule_file
from generate import rule_base

SEED = 20260


def refused(consilium, path):
    """The rules that `consilium check` finds an error in."""
    run = subprocess.run([consilium, "check", path, "--format", "json"], capture_output=True, text=True)
    if run.returncode == 2:
        sys.exit(run.stderr)
    lines = path.read_text(encoding="utf-8").splitlines()
    errors = [finding for finding in json.loads(run.stdout) if finding["severity"] == "error"]
    places = [lines[finding["line"] - 1].split() for finding in errors]
    if any(words[0] != "rule" for words in places):
        sys.exit(f"{path} has errors outside its rules:\n{run.stdout}")
    return {words[1] for words in places}


def write(count, options, consilium, folder):
    text = pathlib.Path(folder, f"r{count}.rules")
    skipped = set()
    while True:
        base = rule_base(count, options, SEED, skipped)
        text.write_text(rule_file(base), encoding="utf-8")
        found = refused(consilium, text)
        if not found:
            break
        skipped |= found
    pathlib.Path(folder, f"r{count}.json").write_text(json.dumps(base, indent=1), encoding="utf-8")
    print(f"r{count}: {len(skipped)} drawn rules that no engine should take were left out")


if __name__ == "__main__":
    write(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4])
