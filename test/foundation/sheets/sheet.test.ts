// A table that is sent: the same file whether the server writes it or a process of its own, and what becomes of too much.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../server/foundation/errors.ts';
import { lineIn, MARK } from '../../../server/foundation/sheets/csv/write.ts';
import { sendSheet, type Sheet, type SheetFile } from '../../../server/foundation/sheets/sheet.ts';
import type { Cells } from '../../../server/foundation/sheets/cells/rules.ts';
import { processesNaming, until } from '../../support/watched.ts';
import { cellsOf } from './reading.ts';

const HEADING = ['Място', 'Оценка', 'Дял'];
const FILE: SheetFile = { name: 'places', ending: 'csv', language: 'bg', readers: 'members' };

const rowsOf = (count: number): Cells[] =>
  Array.from({ length: count }, (_, at) => [`=Детска градина „Зора“; ${at}`, at, at / 7]);

/** What the answer to such a request is: the file, or the code of its refusal. */
async function sent(file: Partial<SheetFile>, sheet: Partial<Sheet>): Promise<Buffer | string> {
  const answer = (response: ServerResponse): Promise<unknown> =>
    sendSheet(response, { ...FILE, ...file }, { heading: HEADING, rows: [], ...sheet }).catch(
      (error: unknown) => response.end(error instanceof AppError ? error.code : 'a bug'),
    );
  const server = createServer((_, response) => void answer(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.headers.has('content-disposition') ? bytes : bytes.toString();
  } finally {
    server.close();
  }
}

describe('a table', () => {
  const about = ['Стара Загора', 'до 29 ноември'];

  // Short ones are written here, long ones in a child process.
  it.each([0, 1, 1_497, 1_498, 10_000])('of %i rows is the same CSV, whoever writes it', async (count) => {
    const rows = rowsOf(count);
    const lines = [HEADING, ...rows, [], ...about.map((line) => [line])].map(lineIn('bg'));
    expect(String(await sent({}, { about, rows }))).toBe(MARK + lines.join(''));
  });

  it.each([3, 297, 298, 10_000])('of %i rows is an XLSX with the same cells', async (count) => {
    const rows = rowsOf(count);
    const read = await cellsOf(await sent({ ending: 'xlsx' }, { about, rows }));
    expect(read.length).toBe(about.length + 1 + count);
    expect(read.slice(0, 4)).toEqual([...about.map((line) => [line]), HEADING, [rows[0]?.[0], '0', '0']]);
    expect(read.at(-1)?.slice(0, 2)).toEqual(rows.at(-1)?.slice(0, 2).map(String));
  });

  it('leaves no process behind', async () => {
    await sent({}, { rows: rowsOf(2_000) });
    await until(() => processesNaming('sheets/write-child').length === 0);
  });

  it('whose rows fail ends, and the next one is written', async () => {
    const rows = function* (): Generator<Cells> {
      yield* rowsOf(2_000);
      throw new RangeError('No more.');
    };
    expect(await sent({}, { rows: rows() })).toBe('a bug');
    expect(String(await sent({}, { rows: rowsOf(2_000) }))).toContain('; 1999');
  });

  it('that takes more memory than any is refused', async () => {
    // The widths of columns are measured on the first two hundred.
    const cells = Array.from({ length: 200 }, () => 'я'.repeat(32_767));
    const rows = function* (): Generator<Cells> {
      for (let count = 0; count < 200; count += 1) yield cells;
    };
    expect(await sent({ ending: 'xlsx' }, { rows: rows() })).toBe('TOO_COMPLEX');
  });

  it('of a member does not wait behind those that anybody may ask for', async () => {
    const flood = Array.from({ length: 15 }, () => sent({ readers: 'everybody' }, { rows: rowsOf(2_000) }));
    const answers = Promise.all(flood);
    expect(String(await sent({}, { rows: rowsOf(2_000) }))).toContain('; 1999');
    const refused = (await answers).filter((answer) => answer === 'TOO_MANY_REQUESTS');
    expect(refused.length).toBe(5);
  });
});
