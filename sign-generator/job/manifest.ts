// The list that goes with the volumes, for people with a spreadsheet and for the last gate: what is where.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { csvCell } from '../csv-cell.ts';
import { brailleOf, brailleText } from '../design/braille.ts';
import { spokenCode } from '../design/foot.ts';
import { cutSize, findFormat } from '../formats.ts';
import { TACTILE_PLATE } from '../press/plates.ts';
import type { Spot } from './volume.ts';

const COLUMNS = [
  'page',
  'position',
  'sheet',
  'stack',
  'code',
  'url',
  'location',
  'own_id',
  'name',
  'name_2',
  'settlement',
  'street',
  'category',
  'size',
  'width_mm',
  'height_mm',
  'plate',
  'braille',
  'material',
  'quantity',
  'file',
  'sha256',
] as const;

/** Rows that are written at once. */
const EVERY = 500;

/** What the whole of a volume has in common. */
export interface VolumeFacts {
  /** The first of the signs. */
  readonly language: string;
  readonly material: string;
  /** How often the whole volume is printed. */
  readonly quantity: number;
  readonly file: string;
  readonly sha256: string;
  /** How many sheets come before it, where several signs stand on a sheet; null where each is a page. */
  readonly sheetsBefore: number | null;
}

/** What the gate reads of a row. */
export interface ManifestRow {
  readonly page: number;
  readonly position: number;
  readonly url: string;
  /** How often its code stands there. */
  readonly faces: number;
  readonly file: string;
  readonly sha256: string;
}

/** A row as it stands in the file. */
export const line = (row: readonly string[]): string => `${row.map(csvCell).join(',')}\r\n`;

/** Returns how a manifest begins: with a byte order mark, as Excel expects UTF-8. */
export function manifestHead(): string {
  return `\ufeff${line(COLUMNS)}`;
}

/** `isFirst`: of its volume, whose sum it bears for all. */
function rowOf(
  { sign: { code, url, location }, format, page, position }: Spot,
  { language, material, quantity, file, sha256, sheetsBefore }: VolumeFacts,
  isFirst: boolean,
): string {
  const cut = cutSize(format);
  return line([
    String(page),
    String(position),
    // After the cut: the sheets are counted through all files, and the first position of each makes the first stack.
    ...(sheetsBefore === null ? ['', ''] : [String(sheetsBefore + page), String(position)]),
    // With its spaces, so that no spreadsheet takes it for a number and drops a leading zero.
    spokenCode(code),
    url,
    location.id,
    location.ownId ?? '',
    location.name.first,
    location.name.second ?? '',
    location.settlement.first,
    location.address ?? '',
    location.category,
    format.name,
    String(cut.width),
    String(cut.height),
    ...(format.isTactile ? [TACTILE_PLATE, brailleText(brailleOf(code, language))] : ['', '']),
    material,
    String(quantity),
    file,
    isFirst ? sha256 : '',
  ]);
}

/** Returns the rows of a volume in mounting order, some hundreds at a time. */
export function* manifestRows(spots: readonly Spot[], facts: VolumeFacts): Generator<string> {
  for (let at = 0; at < spots.length; at += EVERY)
    yield spots
      .slice(at, at + EVERY)
      .map((spot, i) => rowOf(spot, facts, at + i === 0))
      .join('');
}

/** Reads a manifest volume by volume, holding no more than one of them. */
export async function* readManifest(path: string): AsyncGenerator<readonly ManifestRow[]> {
  let volume: ManifestRow[] = [];
  const rows: AsyncIterable<Record<string, string>> = createReadStream(path).pipe(
    parse({ bom: true, columns: true }),
  );
  for await (const { page = '', position = '', url = '', size = '', file = '', sha256 = '' } of rows) {
    if (volume[0] && volume[0].file !== file) {
      yield volume;
      volume = [];
    }
    // What all rows of a volume have in common is kept once; the first says its sum.
    const same = volume[0] ?? { file, sha256 };
    volume.push({
      page: Number(page),
      position: Number(position),
      url,
      faces: findFormat(size)?.faces ?? 1,
      file: same.file,
      sha256: same.sha256,
    });
  }
  if (volume.length > 0) yield volume;
}
