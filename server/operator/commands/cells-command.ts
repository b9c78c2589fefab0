// `npm run operator -- cells`: whether the map of cells holds: what this installation has, and each other cell, which is asked.
import { say as fill } from '../../../client/text/say.ts';
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import { Failure } from '../../foundation/failure.ts';
import type { Settings } from '../../foundation/settings/env.ts';
import { readCells } from '../../municipality/cells/read.ts';
import { misplacedIn } from '../../municipality/cells/rules.ts';
import { listErasedCodes, listHeldCodes } from '../../municipality/cells/store.ts';
import { listMunicipalities } from '../../municipality/municipalities/store.ts';
import { askCell } from '../../results/benchmark/ask-cell.ts';
import { terminalWords } from './text/words.ts';

/** Says what it finds, and prints codes that the map must name whole, each with its cell. Throws a Failure where something is wrong. */
export async function runCells(
  connections: Pick<Connections, 'citizen' | 'operator'>,
  { cells: path, publicUrl }: Pick<Settings, 'cells' | 'publicUrl'>,
  say: (sentence: string) => void,
): Promise<void> {
  const words = terminalWords().cells;
  const cells = readCells(path, publicUrl);
  const { own, others, hash } = cells;
  if (own === null) throw new Failure(words.none);
  let isWrong = false;
  const tell = (sentence: string): void => {
    isWrong = true;
    say(sentence);
  };
  for (const cell of others) {
    const { name, address } = cell;
    const answered = await askCell(cell);
    if ('failure' in answered) tell(fill(words[answered.failure], { name, address }));
    else if (answered.document.map !== hash) tell(fill(words.otherMap, { name }));
    else say(fill(words.good, { name, address }));
  }
  const find = grant(OPERATOR, 'municipalities.find', null);
  const cities = await listMunicipalities(connections.citizen.prisma, find);
  const named = new Set(own.municipalities);
  for (const { slug, isDemo } of cities) {
    const other = cells.otherOfSlug(slug);
    if (other !== null) say(fill(words.moved, { slug, name: other.name }));
    else if (!isDemo && !named.has(slug)) tell(fill(words.unnamed, { slug, name: own.name }));
  }
  const held = await listHeldCodes(connections.citizen.pool, grant(OPERATOR, 'signs.find', null));
  const erased = await listErasedCodes(connections.operator.pool, find);
  const misplaced = misplacedIn([...held, ...erased], { ...cells, own });
  for (const { code, cell } of misplaced) process.stdout.write(`${cell}\t${code}\n`);
  if (misplaced.length > 0) tell(fill(words.misplaced, { count: String(misplaced.length) }));
  if (isWrong) throw new Failure(words.wrong);
  say(fill(words.holds, { name: own.name }));
}
