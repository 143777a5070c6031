"""The native command, started once for each task: texts in, reports out."""

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
from pyspark import SparkFiles
from pyspark.sql.pandas.types import to_arrow_type

from rapporteur_spark.schema import DEPTH, REPORT

ARROW = to_arrow_type(REPORT)


class Native:
    """`rapporteur analyze --lines`, which answers each line with one. Spark keeps the cores busy by its tasks."""

    def __init__(self, command: str, options: list[str]):
        shipped = Path(SparkFiles.get(command))
        program = str(shipped) if shipped.is_file() else command
        words = [program, "analyze", "--lines", "--jobs", "1", *options]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.writer = ThreadPoolExecutor(1)

    def __enter__(self) -> "Native":
        return self

    def __exit__(self, *_: object) -> None:
        self.writer.shutdown(cancel_futures=True)
        self.process.communicate()

    def read(self, texts: pa.Array) -> pa.Array:
        """The reports in texts."""
        # who only wrote before reading would wait for a full pipe forever
        written = self.writer.submit(self._write, texts)
        answers = [self._answer() for _ in texts]
        written.result()
        return pa.array([answer and fitted(answer) for answer in answers], ARROW)

    def _write(self, texts: pa.Array) -> None:
        for text in texts:
            self.process.stdin.write(json.dumps(text.as_py()).encode() + b"\n")
        self.process.stdin.flush()

    def _answer(self) -> dict | None:
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"rapporteur ended with {self.process.wait()}; the worker's log says why")
        return json.loads(line)


def fitted(report: dict) -> dict:
    """The report as the declared type can hold it."""
    for check in report["checks"]:
        check["params"] = [(name, str(value)) for name, value in check["params"].items()]
    for recommendation in report["recommendations"]:
        recommendation["items"] = shallow(recommendation["items"], "items", DEPTH)
    report["agenda"] = shallow(report["agenda"], "items", DEPTH)
    report["outline"] = shallow(report["outline"], "sections", DEPTH)
    return report


def shallow(entries: list[dict], inner: str, depth: int) -> list[dict]:
    """A tree of no more levels than these: what is deeper follows what it stands in."""
    if depth == 1:
        return [one for entry in entries for one in (entry, *shallow(entry[inner], inner, 1))]
    return [{**entry, inner: shallow(entry[inner], inner, depth - 1)} for entry in entries]
