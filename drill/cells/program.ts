// `npm run drill -- cells`: two cells of a country as processes with a PostgreSQL each, and what can go wrong between them.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { until } from '../../test/support/watched.ts';
import { openCell, untilShown, type DrilledCell } from './cell.ts';
import { startLiars, type Liar } from './liar.ts';
import { vote, voteBlindly } from './voters.ts';

export const smoke = ['--votes', '16'];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

export const help = `Two cells of a country as processes with a PostgreSQL each, and what can go wrong between them.

npm run drill -- cells [--votes 200]

People vote at signs of both, asking the one cell or the other by turns, and send every second vote twice: each is counted once, in the cell of
its sign, and what is posted to the wrong one is taken by neither. Two maps that disagree send nobody to and fro. The page of comparison shows
cities of both; hostile cells invent cities of others, numbers, redirects and answers without end, and change nothing; when the one
cell is killed the other takes votes and shows what it last knew. A map that forgets a printed code is planted, and must be found out.

Exit codes: 0 all held, 1 something did not.`;

/** Whether everything held. */
export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { votes: { type: 'string', default: '200' } } });
  const base = mkdtempSync(join(tmpdir(), 'cells-'));
  // Started by root, the servers are another account.
  chmodSync(base, 0o711);
  const opened: { readonly close: () => Promise<void> | void }[] = [];
  try {
    const west = await openCell(base, 'west', ['vidin', 'lom']);
    opened.push(west);
    const east = await openCell(base, 'east', ['burgas', 'varna']);
    opened.push(east);
    const liars = await startLiars('burgas');
    opened.push(...liars);
    const isHeld = await judgeVotes(west, east, liars, Number(values.votes));
    return [
      isHeld,
      await judgeForgetting(west, east, liars),
      await judgeMaps(west, east, liars),
      await judgeLies(west, east, liars),
      await judgeKill(west, east, Number(values.votes)),
    ].every(Boolean);
  } finally {
    for (const { close } of opened.toReversed()) await close();
    rmSync(base, { recursive: true, force: true });
  }
}

/** As often as there are signs and ways to them. */
const VOTES_FORGOTTEN = 24;

function tell(holds: boolean, words: string): boolean {
  console.log(`${holds ? 'holds' : 'WRONG'}  ${words}`);
  return holds;
}

const codesOf = ({ cities }: DrilledCell): string[] =>
  cities.flatMap(({ places }) => places.map(({ code }) => code));
const slugsOf = ({ cities }: DrilledCell): string[] => cities.map(({ slug }) => slug);

/** What the east draws its codes of: no sign that hangs begins so, or the map would know the sign by it. */
function beginningOf(cells: readonly DrilledCell[]): string {
  const codes = cells.flatMap(codesOf);
  return ['9', '8', '7'].find((digit) => !codes.some((code) => code.startsWith(digit))) ?? '';
}

/** The map with all that hangs already; `forgotten`: but for these codes. */
function mapOf(
  west: DrilledCell,
  east: DrilledCell,
  liars: readonly Liar[],
  forgotten: readonly string[] = [],
): object {
  const listed = (cell: DrilledCell) => codesOf(cell).filter((code) => !forgotten.includes(code));
  return {
    version: 1,
    cells: [
      { name: 'west', address: west.address, municipalities: slugsOf(west), codes: listed(west) },
      {
        name: 'east',
        address: east.address,
        municipalities: slugsOf(east),
        codes: [beginningOf([west, east]), ...listed(east)],
      },
      ...liars.map(({ name, address }, at) => ({
        name,
        address,
        municipalities: [name],
        codes: [`00${at}`],
      })),
    ],
  };
}

async function judgeVotes(
  west: DrilledCell,
  east: DrilledCell,
  liars: readonly Liar[],
  votes: number,
): Promise<boolean> {
  const map = mapOf(west, east, liars);
  await east.restart(map);
  await west.restart(map);
  const before = [await west.waiting(), await east.waiting()];
  const { taken, refused } = await vote([west, east], votes);
  const blind =
    (await voteBlindly(west, codesOf(east)[0] ?? '', 4)) +
    (await voteBlindly(east, codesOf(west)[0] ?? '', 4));
  const stored = [(await west.waiting()) - (before[0] ?? 0), (await east.waiting()) - (before[1] ?? 0)];
  const acknowledged = [west, east].map(({ address }) => taken.get(address) ?? 0);
  const isWhole = acknowledged[0] === stored[0] && acknowledged[1] === stored[1];
  return tell(
    refused === 0 && blind === 0 && isWhole,
    `${votes} votes by either cell: ${acknowledged.join(' and ')} acknowledged, ${stored.join(' and ')} stored, ` +
      `${refused} refused; of 8 to the wrong cell ${blind} acknowledged`,
  );
}

/** Planted: a sign hangs in the east, whose code the map leaves to the west. */
async function judgeForgetting(
  west: DrilledCell,
  east: DrilledCell,
  liars: readonly Liar[],
): Promise<boolean> {
  await west.restart(mapOf(west, east, liars, codesOf(east)));
  const { refused } = await vote([west, east], VOTES_FORGOTTEN);
  return tell(
    refused > 0,
    `planted: by a map that forgets printed codes ${refused} of ${VOTES_FORGOTTEN} votes are refused`,
  );
}

async function judgeMaps(west: DrilledCell, east: DrilledCell, liars: readonly Liar[]): Promise<boolean> {
  const [code = ''] = codesOf(west);
  // By the west's map its signs are the east's, and by the east's they are the west's.
  const wrong = mapOf({ ...east, address: west.address }, { ...west, address: east.address }, liars);
  await west.restart(wrong);
  const asked = await fetch(`${west.address}/S/${code}`, { redirect: 'manual' });
  const next = await fetch(asked.headers.get('location') ?? west.address, { redirect: 'manual' });
  const isOnce = asked.status === 308 && next.status === 404 && !next.headers.has('location');
  await west.restart(mapOf(west, east, liars));
  return tell(isOnce, `two maps that disagree: one redirect (${asked.status}), then ${next.status}`);
}

const pageOf = ({ address }: DrilledCell): string => `${address}/results/vidin/benchmark?language=en`;

async function judgeLies(west: DrilledCell, east: DrilledCell, liars: readonly Liar[]): Promise<boolean> {
  await untilShown(pageOf(west), `href="${east.address}/results/burgas`);
  const noted = (name: string): boolean => west.log().includes(`"cell":"${name}"`);
  await until(async () => Promise.resolve(liars.every(({ name }) => noted(name))));
  const page = await (await fetch(pageOf(west))).text();
  const isTrue = page.includes(`href="${east.address}/results/burgas`) && !page.includes('Lie ');
  return tell(
    isTrue,
    `${liars.length} cells lie, each in its own way (${liars.map(({ lie }) => lie).join(', ')}): all refused`,
  );
}

async function judgeKill(west: DrilledCell, east: DrilledCell, votes: number): Promise<boolean> {
  await east.kill();
  const before = await west.waiting();
  const { taken, refused } = await vote([{ ...west }], votes);
  const stored = (await west.waiting()) - before;
  const page = await (await fetch(pageOf(west))).text();
  const isShown = page.includes(`href="${east.address}/results/burgas`);
  return tell(
    refused === 0 && stored === votes && taken.get(west.address) === votes && isShown,
    `one cell killed: the other stored ${stored} of ${votes} votes, and ${isShown ? 'shows' : 'does not show'} what it last knew`,
  );
}
