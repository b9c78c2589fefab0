# Makes the codes of signs anew with segno, and says where a module is another one: `codes.py FILE`, a list of JSON of
# { text, rows } of the product, rows being texts of 0 and 1. Version, level and mask are read from each symbol itself.
import json
import sys

import segno

# Of the format information, from the outermost cell on (ISO/IEC 18004, 7.9.1).
CELLS = [(8, c) for c in (0, 1, 2, 3, 4, 5, 7, 8)] + [(r, 8) for r in (7, 5, 4, 3, 2, 1, 0)]
MASKED_BY = 0b101010000010010
LEVELS = {1: "L", 0: "M", 3: "Q", 2: "H"}
codes, findings, versions, masks = json.load(open(sys.argv[1], encoding="utf-8")), [], set(), set()

for code in codes:
    text, rows = code["text"], code["rows"]
    bits = int("".join(rows[r][c] for r, c in CELLS), 2) ^ MASKED_BY
    version, level, mask = (len(rows) - 17) // 4, LEVELS[bits >> 13], bits >> 10 & 7
    made = segno.make(text, mode="alphanumeric", version=version, error=level, mask=mask, boost_error=False, micro=False)
    theirs = ["".join(str(int(cell)) for cell in row) for row in made.matrix]
    apart = sum(a != b for ours, row in zip(rows, theirs) for a, b in zip(ours, row))
    versions.add(f"{version}-{level}")
    masks.add(mask)
    if len(theirs) != len(rows) or apart > 0:
        findings.append(f"{text}: {apart} modules of version {version}-{level}, mask {mask}")

told = {"segno": segno.__version__, "asked": len(codes), "versions": sorted(versions), "masks": len(masks)}
print(json.dumps({**told, "findings": findings}))
