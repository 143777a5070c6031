"""A cluster of two workers reads as one machine does."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet
import pyspark
import pytest
from pyspark.sql import SparkSession
from pyspark.sql.types import ArrayType, DataType, MapType, Row, StructType

from rapporteur_spark import REPORT, analyze

ROOT = Path(__file__).parents[3]
COMMAND = os.environ["RAPPORTEUR"]
REPORTS = 3_000
STATES = ["Albania", "Brazil", "Chad", "Denmark", "Ecuador", "France", "Ghana"]


def report(number: int) -> str:
    state = [STATES[(number // 7**place) % 7] for place in range(4)]
    return f"""I. Recommendations
1. States should consider measure No. {number}:
(a) With a first part;
(i) And one in it.
II. Attendance
2. The following States parties were represented: {state[0]} and {state[1]}.
III. Deliberations
3. Statements were made by the representatives of {state[2]} and {state[3]} and Atlantis No. {number % 10}.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for number in range(REPORTS):
        (folder / f"{number:05}.txt").write_text(report(number), encoding="utf-8")
    for sample in (ROOT / "tests/corpus").rglob("*.txt"):
        (folder / f"{sample.parent.name}-{sample.name}").write_bytes(sample.read_bytes())
    return folder


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ |= {
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_HOME": str(Path(pyspark.__file__).parent),
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.files": COMMAND,
    }
    session = SparkSession.builder.master("local-cluster[2,1,1024]").config(map=settings).getOrCreate()
    yield session
    session.stop()


def declared(value: object, type: DataType) -> object:
    """A value of the command line's JSON as the declared type has it; fails where it does not fit."""
    match type:
        case StructType() if value is not None:
            assert value.keys() <= set(type.names), value.keys() - set(type.names)
            return {field.name: declared(value.get(field.name), field.dataType) for field in type}
        case ArrayType():
            return [declared(inner, type.elementType) for inner in value]
        case MapType():
            return {name: str(inner) for name, inner in value.items()}
    return value


def test_a_cluster_reads_as_one_machine_does(spark: SparkSession, folder: Path) -> None:
    texts = spark.read.text(str(folder), wholetext=True).repartition(8)
    texts = texts.select("_metadata.file_name", "value")
    rows: list[Row] = texts.select("file_name", analyze("value").alias("report")).collect()
    read = {row.file_name: row.report.asDict(recursive=True) for row in rows}

    lines = subprocess.run([COMMAND, "analyze", str(folder)], stdout=subprocess.PIPE, check=True).stdout.splitlines()
    expected = {Path(line.pop("file")).name: declared(line, REPORT) for line in map(json.loads, lines)}
    assert len(expected) > REPORTS
    assert read.keys() == expected.keys()
    for name, report in expected.items():
        assert read[name] == report, name


def test_others_read_the_parquet_table_of_the_command_line(folder: Path, tmp_path: Path) -> None:
    table, file = tmp_path / "speakers.csv", tmp_path / "speakers.parquet"
    call = [COMMAND, "analyze", str(folder), "--table", "speakers"]
    subprocess.run([*call, "--format", "csv", "--output", str(table)], check=True)
    subprocess.run([*call, "--parquet", str(file)], check=True)
    with table.open(encoding="utf-8-sig", newline="") as rows:
        assert pyarrow.parquet.read_table(file).to_pylist() == list(csv.DictReader(rows))


def test_null_stays_null_and_options_are_heard(spark: SparkSession) -> None:
    texts = spark.createDataFrame([(None,), ("1. 以下缔约国出席了会议：法国和日本。",)], "text string")
    column = analyze("text", language="zh", display_language="fr", outline=False).alias("report")
    nothing, report = [row.report for row in texts.select(column).collect()]
    assert nothing is None
    names = [party.displayName for group in report.attendance.groups for party in group.participants]
    assert names == ["France", "Japon"]
    assert {paragraph.text for section in report.outline for paragraph in section.paragraphs} <= {None}


def test_a_command_that_is_not_there_is_said(spark: SparkSession) -> None:
    texts = spark.createDataFrame([("",)], "text string")
    with pytest.raises(Exception, match="no-such-command"):
        texts.select(analyze("text", command="no-such-command")).collect()
