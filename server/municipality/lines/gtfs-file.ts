// POST /members/files/gtfs/SLUG: GTFS comes in; its stops go out as rows for a table of places, its lines for saveLines, and what they would change.
import type { Grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import { readBytes } from '../../foundation/body.ts';
import { runInChild, TooMuch } from '../../foundation/child-process/run-in-child.ts';
import { membersFile } from '../municipalities/members-file.ts';
import type { GtfsPiece } from './gtfs-child.ts';
import type { Gtfs } from './gtfs.ts';
import { planLines } from './lines-plan.ts';
import { findNumbered, listLines, listVehicles } from './store.ts';

/** A city's, with a year of timetables. */
const MOST_BYTES = 20_000_000;

const run = runInChild<Uint8Array, GtfsPiece>('server/municipality/lines/gtfs-child', {
  seconds: 40,
  megabytes: 512,
  atOnce: 1,
  most: 4,
});

async function read(bytes: Buffer): Promise<GtfsPiece> {
  try {
    return await run(async ({ say, hear }) => {
      await say(bytes);
      return hear();
    });
  } catch (error) {
    if (error instanceof TooMuch) return { fault: 'TOO_COSTLY', line: null };
    throw error;
  }
}

/** Nothing of it is kept: the page shows what would change, and sends the lines when somebody wants it. TOO_LARGE beyond twenty megabytes. */
export const GTFS_FILE = membersFile(
  'POST',
  '/gtfs/:slug',
  'lines.edit',
  async ({ request, response, context, grant }) => {
    const piece = await read(await readBytes(request, MOST_BYTES));
    const answer = 'fault' in piece ? piece : planLines(piece, await present(context, grant, piece));
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(answer));
  },
);

async function present({ database }: Context, edit: Grant<'lines.edit'>, { stops }: Gtfs) {
  const { prisma } = database.citizen;
  const ids = stops.map(({ externalId }) => externalId);
  const [known, vehicles, lines] = await Promise.all([
    findNumbered(prisma, edit, ids),
    listVehicles(prisma, edit),
    listLines(prisma, edit),
  ]);
  return { known, vehicles, lines };
}
