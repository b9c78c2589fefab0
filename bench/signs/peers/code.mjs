// The QR code of a sheet as one SVG path, a unit for a module and a box for each run of them: with the library that our own generator uses.
import { encodeQR } from 'qr';

/** `path`, and how many modules a side has. */
export function codePath(content) {
  const options = { version: 2, ecc: 'quartile', encoding: 'alphanumeric', border: 1, scale: 1 };
  const rows = encodeQR(content, 'raw', options)
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const runs = rows.flatMap((row, y) =>
    runsIn(row).map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`),
  );
  return { path: runs.join(''), size: rows.length };
}

/** Where dark modules begin and end. */
function runsIn(row) {
  const runs = [];
  for (let from = 0, to = 0; from < row.length; from = to + 1) {
    to = from;
    while (row[to]) to++;
    if (to > from) runs.push([from, to]);
  }
  return runs;
}
