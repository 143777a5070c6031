"""The declared type is that of the Rust types, which the project holds against its contract."""

import re
from pathlib import Path

from pyspark.sql.types import ArrayType, BooleanType, DataType, LongType, MapType, StringType, StructField, StructType

from rapporteur_spark.schema import DEPTH, REPORT

SOURCE = (Path(__file__).parents[3] / "src/report.rs").read_text(encoding="utf-8")
STRUCTS = {
    name: re.findall(r"^    pub (\w+): (.+),$", body, re.MULTILINE)
    for name, body in re.findall(r"^pub struct (\w+) \{\n(.*?)^\}", SOURCE, re.MULTILINE | re.DOTALL)
}
ENUMS = dict.fromkeys(re.findall(r"^pub enum (\w+)", SOURCE, re.MULTILINE), StringType())
SIMPLE = {
    **ENUMS,
    "String": StringType(),
    "Language": StringType(),
    "ActionCategory": LongType(),
    "u32": LongType(),
    "usize": LongType(),
    "bool": BooleanType(),
    "std::collections::BTreeMap<String, Param>": MapType(StringType(), StringType(), False),
}


def camel(name: str) -> str:
    return re.sub(r"_(.)", lambda match: match[1].upper(), name)


def spark_type(rust: str, around: tuple[str, ...] = ()) -> DataType | None:
    """The type as Spark has it; nothing for what would be the type inside itself once more than `DEPTH` times."""
    if rust in SIMPLE:
        return SIMPLE[rust]
    if rust.startswith("Vec<"):
        inner = spark_type(rust[4:-1], around)
        return inner and ArrayType(inner, False)
    if around.count(rust) == DEPTH:
        return None
    fields = StructType()
    for name, type in STRUCTS[rust]:
        optional = re.fullmatch(r"Option<(.+)>", type)
        inner = spark_type(optional[1] if optional else type, (*around, rust))
        if inner is not None:
            fields.add(StructField(camel(name), inner, optional is not None))
    return fields


def test_the_declared_type_is_that_of_the_rust_types() -> None:
    assert spark_type("Report").jsonValue() == REPORT.jsonValue()
