"""Who came to the meetings of a folder of reports: `spark-submit --files …/rapporteur example.py FOLDER OUTPUT`."""

import sys

from pyspark.sql import SparkSession

from rapporteur_spark import analyze

folder, output = sys.argv[1:]
spark = SparkSession.builder.getOrCreate()
texts = spark.read.text(folder, wholetext=True, recursiveFileLookup=True)
reports = texts.select("_metadata.file_path", analyze("value", outline=False).alias("report"))
reports.select("file_path", "report.meeting.symbols", "report.attendance.totals.*").write.parquet(output)
