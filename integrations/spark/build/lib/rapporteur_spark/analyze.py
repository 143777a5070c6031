"""The column function, over the native command."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import Column
from pyspark.sql.functions import arrow_udf

from rapporteur_spark.native import Native
from rapporteur_spark.schema import REPORT

AT_ONCE = 100
"""Reports of one task that are in memory at the same time."""


def analyze(
    column: Column | str,
    *,
    language: str | None = None,
    display_language: str | None = None,
    outline: bool = True,
    command: str = "rapporteur",
) -> Column:
    """The reports in a column of texts, as structures of the type `REPORT`; null for null.

    `language` is the texts' (found from each where left out), `display_language` that of `displayName`; without
    `outline`, the texts of its paragraphs are null. `command` is a file given to `spark-submit --files`, else a
    program on the path of every worker. A text that cannot be read gives null; the worker's log says why.
    """
    options = {"--language": language, "--display-language": display_language}
    words = [word for name, value in options.items() if value is not None for word in (name, value)]
    if not outline:
        words.append("--no-outline")

    def reports(batches: Iterator[pa.Array]) -> Iterator[pa.Array]:
        with Native(command, words) as native:
            for batch in batches:
                for start in range(0, len(batch), AT_ONCE):
                    yield native.read(batch.slice(start, AT_ONCE))

    return arrow_udf(reports, REPORT)(column)
