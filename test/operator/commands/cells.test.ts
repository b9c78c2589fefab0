// `npm run operator -- cells`: says what does not hold between the map, what is here, and the other cells; prints codes that must be listed.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Failure } from '../../../server/foundation/failure.ts';
import { cellsFrom } from '../../../server/municipality/cells/read.ts';
import { runCells } from '../../../server/operator/commands/cells-command.ts';
import { readLater, WEST } from '../../support/cells.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let east: TestServer;
let here: TestServer;
let map = '';
let city: City;
let moved: City;
const file = join(mkdtempSync(join(tmpdir(), 'kazva-map-')), 'cells.json');

beforeAll(async () => {
  east = await startTestServer({ cells: readLater(() => cellsFrom(map, east.url)) });
  here = await startTestServer();
  const { pool } = here.database.owner;
  city = await createCity(pool, { isDemo: false });
  moved = await createCity(pool, { isDemo: false });
});
afterAll(async () => {
  await east.close();
  await here.close();
});

const codeOf = ({ places }: City): string => places[0]?.code ?? '';
/** A map by which every code but the listed ones is the east's. */
const mapOf = (more: object, address = east.url): string =>
  JSON.stringify({
    version: 1,
    cells: [
      { name: 'west', address: WEST, municipalities: [city.slug], codes: [codeOf(city)], ...more },
      { name: 'east', address, municipalities: [moved.slug], codes: [...'0123456789'] },
    ],
  });

/** What is said and printed, and whether the command fails. */
async function told(text: string, ofOther = text) {
  writeFileSync(file, text);
  map = ofOther;
  const said: string[] = [];
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    printed.push(String(line));
    return true;
  });
  const settings = { cells: file, publicUrl: WEST };
  const failure = await runCells(here.database, settings, (sentence) => said.push(sentence)).then(
    () => null,
    (error: unknown) => error,
  );
  write.mockRestore();
  return { said: said.join('\n'), printed: printed.join(''), isFailed: failure instanceof Failure };
}

it('a map that holds is told so, with the city that moved', async () => {
  const { said, printed, isFailed } = await told(mapOf({}));
  expect(said).toContain('has the same map');
  expect(said).toContain(`${moved.slug} is still here`);
  expect([printed, isFailed]).toEqual(['', false]);
});

it.each([
  ['a code that is not listed', { codes: [] }, 'begin as another', (): string => `west\t${codeOf(city)}\n`],
  ['a city that is not listed', { municipalities: [] }, 'is on no list', (): string => ''],
])('%s: told, and what is to be added is printed', async (_what, more, words, lines) => {
  const { said, printed, isFailed } = await told(mapOf(more));
  expect(said).toContain(words);
  expect([printed, isFailed]).toEqual([lines(), true]);
});

it('another map, and a cell that is away', async () => {
  const other = await told(mapOf({}), mapOf({ municipalities: ['elsewhere', city.slug] }));
  expect(other.said).toContain('has another map');
  const away = await told(mapOf({}, 'http://localhost:1'));
  expect(away.said).toContain('does not answer');
  expect([other.isFailed, away.isFailed]).toEqual([true, true]);
});

it('without a map there is nothing to look at', async () => {
  const asked = runCells(here.database, { cells: null, publicUrl: WEST }, () => undefined);
  await expect(asked).rejects.toThrow('no map');
});
