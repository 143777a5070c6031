"""United Nations meeting reports in Apache Spark: a column of texts becomes a column of reports.

    from rapporteur_spark import analyze

    texts = spark.read.text("reports/", wholetext=True)
    texts.select(analyze("value").alias("report")).select("report.attendance.totals.*").show()
"""

from rapporteur_spark.analyze import analyze
from rapporteur_spark.schema import REPORT

__all__ = ["REPORT", "analyze"]
