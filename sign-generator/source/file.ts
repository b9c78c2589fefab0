// A municipality and its signs from a file: JSON with both, or a CSV table of signs beside the JSON of their municipality.
import { atPlace, SignFailure } from '../failure.ts';
import { valueOf } from '../fields.ts';
import { readSign } from '../sign.ts';
import type { Sign, SignList, Source, Texts } from '../sign.ts';
import { sourceText } from '../text/sources.ts';
import { readTicket } from '../job/ticket.ts';
import { readCity } from './city.ts';
import { readTable } from './table.ts';
import type { Row } from './table.ts';
import { readJson } from './text-file.ts';

export interface SignFile {
  readonly from: string;
  /** The file of the municipality, beside a table. */
  readonly city: string | undefined;
}

/** The column of a field: location.name.bg is name_bg. */
const columnOf = (path: string): string =>
  path
    .replace(/^location\./, '')
    .replaceAll('.', '_')
    .replace(/(?<=own)Id|(?<=first|last)Day/, (end) => `_${end.toLowerCase()}`);

/** A number as a table writes it; what is none is left as it stands, to be refused. */
function numberIn(cell: string | null): number | string | null {
  const text = cell?.trim() ?? '';
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** A row in the shape of a JSON file's record. */
function toRecord({ cells }: Row, languages: Source['keys']): object {
  const cell = (path: string): string | null => cells.get(columnOf(path)) ?? null;
  const texts = (path: string): object =>
    Object.fromEntries(languages.map((language) => [language, cell(`${path}.${language}`)]));
  return {
    code: cell('code'),
    url: cell('url'),
    state: cell('state'),
    quantity: numberIn(cell('quantity')),
    location: {
      id: cell('location.id'),
      ownId: cell('location.ownId'),
      name: texts('location.name'),
      settlement: texts('location.settlement'),
      ekatte: cell('location.ekatte'),
      address: cell('location.address'),
      category: cell('location.category'),
      question: texts('location.question'),
      firstDay: cell('location.firstDay'),
      lastDay: cell('location.lastDay'),
    },
  };
}

/** Reads one record after the other; a failure names its place in the file. */
function reader(
  source: Source,
  placeOf: (number: number) => string,
): (record: unknown, number: number) => Sign {
  const share = shareTexts();
  return (record, number) => share(atPlace(placeOf(number), () => readSign(record, source)));
}

async function readSignTable(file: string, cityFile: string): Promise<SignList> {
  const { municipality, host } = readCity(await readJson(cityFile));
  const { languages: keys } = municipality;
  const read = reader({ keys, host, called: columnOf }, sourceText.row);
  const signs: Sign[] = [];
  for await (const row of readTable(file)) signs.push(read(toRecord(row, keys), row.number));
  return { municipality, signs };
}

/** Returns the municipality and the signs that a file of JSON holds; `file` is its name. Throws a SignFailure. */
export function signsIn(content: unknown, file: string): SignList {
  const records = valueOf(content, 'signs');
  if (!Array.isArray(records)) throw new SignFailure(sourceText.noSignList(file));
  const { municipality, host } = readCity(valueOf(content, 'municipality'));
  const read = reader({ keys: municipality.languages, host }, sourceText.record);
  const order = valueOf(content, 'order') ?? null;
  const ticket = order === null ? null : atPlace(sourceText.orderOfFile, () => readTicket(order));
  const signs = records.map((record, i) => read(record, i + 1));
  return { municipality, signs, ...(ticket !== null && { ticket }) };
}

/** Returns the municipality and the signs of a file, in its order. Throws a SignFailure that names the row or record. */
export async function readSignFile({ from, city }: SignFile): Promise<SignList> {
  const list = city === undefined ? signsIn(await readJson(from), from) : await readSignTable(from, city);
  if (list.signs.length === 0) throw new SignFailure(sourceText.noSigns(from));
  return list;
}

/**
 * Texts that many signs have in common, held once: a question stands on every sign of a category. Returns a function
 * that answers each sign with the texts of earlier ones, where they are the same.
 */
function shareTexts(): (sign: Sign) => Sign {
  const known = new Map<string, Texts>();
  const words = new Map<string, string>();
  const once = <Value>(map: Map<string, Value>, key: string, value: Value): Value => {
    const found = map.get(key);
    if (found === undefined) map.set(key, value);
    return found ?? value;
  };
  const texts = (value: Texts): Texts => once(known, `${value.first}\n${value.second ?? ''}`, value);
  const word = (value: string): string => once(words, value, value);
  return ({ code, url, state, quantity, location }) => {
    const { id, ownId, name, settlement, ekatte, address, category, question, days } = location;
    return {
      code,
      url,
      state,
      ...(quantity !== undefined && { quantity }),
      location: {
        id,
        ...(ownId !== undefined && { ownId }),
        name,
        settlement: texts(settlement),
        ekatte: ekatte && word(ekatte),
        address,
        category: word(category),
        question: texts(question),
        ...(days !== undefined && { days }),
      },
    };
  };
}
