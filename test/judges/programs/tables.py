# Reads every table of open data with pandas by what csv-metadata.json says of it, and nothing else: `tables.py FOLDER` prints
# an object of JSON with how many rows there are, and what does not hold.
import json
import sys
from pathlib import Path

import pandas as pd

folder = Path(sys.argv[1])
metadata = json.loads((folder / "csv-metadata.json").read_text("utf-8"))
dialect = metadata["dialect"]
KINDS = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean", "date": "string"}
tables, findings, rows = {}, [], 0


def base_of(column):
    datatype = column["datatype"]
    return datatype["base"] if isinstance(datatype, dict) else datatype


for table in metadata["tables"]:
    name, columns = table["url"], table["tableSchema"]["columns"]
    recipe = {column["name"]: KINDS[base_of(column)] for column in columns}
    options = {"sep": dialect["delimiter"], "encoding": dialect["encoding"]}
    try:
        # Codes that begin with zeros, and texts as "NA", are what they are.
        frame = pd.read_csv(folder / name, dtype=recipe, keep_default_na=False, na_values=[""], **options)
        plain = pd.read_csv(folder / name, dtype="string", keep_default_na=False, **options)
    except (ValueError, TypeError) as error:
        findings.append(f"{name}: {error}")
        continue
    tables[name] = frame
    rows += len(frame)
    if list(frame.columns) != list(recipe):
        findings.append(f"{name}: its columns are not those of the metadata")
        continue
    for column in columns:
        title, datatype = column["name"], column["datatype"]
        told = frame[title].dropna()
        if base_of(column) == "date" and pd.to_datetime(told, format="%Y-%m-%d", errors="coerce").isna().any():
            findings.append(f"{name}: {title} has what is no date")
        if isinstance(datatype, dict) and not told.between(datatype["minimum"], datatype["maximum"]).all():
            findings.append(f"{name}: {title} leaves its bounds")
        if base_of(column) == "string" and not (frame[title].fillna("") == plain[title]).all():
            findings.append(f"{name}: {title} is not read as it is written")
    key = table["tableSchema"].get("primaryKey")
    if key is not None and (frame[key].isna().any() or frame[key].duplicated().any()):
        findings.append(f"{name}: {key} names no row, or two")

for table in metadata["tables"]:
    for link in table["tableSchema"]["foreignKeys"]:
        column, reference = link["columnReference"], link["reference"]
        own, other = tables.get(table["url"]), tables.get(reference["resource"])
        if own is None or other is None:
            continue
        lost = set(own[column].dropna()) - set(other[reference["columnReference"]])
        if lost:
            findings.append(f"{table['url']}: {column} names {len(lost)} that are not in {reference['resource']}")

settlements = tables.get("settlements.csv")
if settlements is None or not settlements["settlement"].str.fullmatch(r"\d{5}").all():
    findings.append("settlements.csv: a code of EKATTE is not of five digits")

print(json.dumps({"pandas": pd.__version__, "tables": len(tables), "rows": rows, "findings": findings}))
