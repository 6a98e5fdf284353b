#!/usr/bin/env python3
"""Answers one NDJSON file on a Spark cluster, by piping parts of it through `consilium evaluate`.

usage: evaluate.py CASES RESULTS [options of consilium evaluate, such as --brief --rules FILE]

RESULTS becomes a folder of files that, one after the other by their names, are the same bytes as one
`consilium evaluate CASES --format ndjson`; RESULTS.rejects holds the rejected lines. Environment: CONSILIUM, the program
("consilium"); MASTER, the cluster ("local[*]"); PART, the bytes of a part (16777216). CASES, the program and the rule
file stand on every machine under the same path.
"""
import itertools
import os
import pathlib
import re
import shlex
import shutil
import sys

from pyspark import SparkConf, SparkContext

HERE = pathlib.Path(__file__).resolve().parent
REJECTED = re.compile(r'\{"format":1,"case":(?:null|-?\d+|"(?:[^"\\]|\\.)*"),"position":\d+,"error":')


def parts(path, size):
    """Where to cut a file at ends of lines, as offsets and lengths."""
    start, end = 0, os.path.getsize(path)
    with open(path, "rb") as file:
        while start < end:
            file.seek(min(start + size, end) - 1)
            while (chunk := file.readline(1 << 20)) and not chunk.endswith(b"\n"):
                pass
            yield start, file.tell() - start
            start = file.tell()


def piped(context, descriptions, script, path, options=()):
    """What a script says about each part; a part is one line to it, and it reads the part itself.

    The bytes of a case never become strings of Spark, which would replace what is not UTF-8 and take a carriage return
    for the end of a line. A script that fails is started again, and the job fails if it fails again.
    """
    command = shlex.join([str(HERE / script), str(path), *options])
    lines = [" ".join(map(str, description)) for description in descriptions]
    return context.parallelize(lines, max(len(lines), 1)).pipe(command, dict(os.environ), checkCode=True)


def main():
    path, results, *options = sys.argv[1:]
    path = pathlib.Path(path).resolve()
    rejects = pathlib.Path(results + ".rejects")
    configuration = SparkConf().setAppName("consilium").setMaster(os.environ.get("MASTER", "local[*]"))
    configuration.set("spark.ui.enabled", "false").set("spark.ui.showConsoleProgress", "false")
    context = SparkContext(conf=configuration)
    context.setLogLevel("ERROR")
    cut = list(parts(path, int(os.environ.get("PART", 1 << 24))))

    # How many cases and lines stand before each part, so that results and errors name the places of the whole file.
    counts = [tuple(map(int, line.split())) for line in piped(context, cut, "count-part", path).collect()]
    cases = list(itertools.accumulate((count[0] for count in counts), initial=0))
    lines = list(itertools.accumulate((count[1] for count in counts), initial=0))
    numbered = [(*part, case + 1, line + 1) for part, case, line in zip(cut, cases, lines)]

    rejected_parts = pathlib.Path(results + ".rejected-parts").resolve()
    rejected_parts.mkdir()
    answers = piped(context, numbered, "evaluate-part", path, [str(rejected_parts), *options])
    answers.saveAsTextFile(results)
    written = context.textFile(results).map(lambda line: (1, int(REJECTED.match(line) is not None)))
    total, rejected = written.fold((0, 0), lambda one, other: (one[0] + other[0], one[1] + other[1]))
    context.stop()
    with open(rejects, "wb") as whole:
        for part in cut:
            with open(rejected_parts / str(part[0]), "rb") as file:
                shutil.copyfileobj(file, whole)
    shutil.rmtree(rejected_parts)
    print(f"{cases[-1]} cases in = {total - rejected} answers + {rejected} rejects", file=sys.stderr)
    if total != cases[-1]:
        raise RuntimeError("results are missing")
    sys.exit(1 if rejected else 0)


if __name__ == "__main__":
    try:
        main()
    except Exception as failure:  # 1 is the status of rejected cases
        print(failure, file=sys.stderr)
        sys.exit(2)
