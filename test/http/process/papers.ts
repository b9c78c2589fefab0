// Paper slips of a server that runs as a process: a pile under the secret of its keys, and votes with its slips.
import { randomBytes } from 'node:crypto';
import { Prisma } from '../../../prisma/generated/client.ts';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import { drawPaperCode, type PaperCode } from '../../../server/foundation/paper-code.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { createSlipIds } from '../../../server/voting/piles/slip-ids.ts';
import { createCity } from '../../support/city.ts';
import { addPile } from '../../support/piles.ts';
import { ownerOf } from './started.ts';

export interface Papers {
  /** Votes at the server with these of its slips; answers what became of each. */
  readonly vote: (url: string, ...slips: readonly number[]) => Promise<string[]>;
  /** Holds the city's night. */
  readonly night: () => Promise<void>;
}

const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;

/** A city with a pile of so many slips; no night of it comes by itself in the zone. */
export async function openPapers(dataDir: string, zone: string, slips: number): Promise<Papers> {
  const owner = connectOwner(ownerOf(dataDir));
  const keys = await openKeyFolder(`${dataDir}-keys`, null);
  const slipIds = createSlipIds(await keys.drawSecret('slips', randomBytes));
  const city = await createCity(owner.pool, { isDemo: false });
  const openAt = (hour: number) =>
    owner.pool.query(
      Prisma.sql`UPDATE municipalities SET time_zone = ${zone}, opening_hour = ${hour} WHERE municipality_id = ${city.id}`,
    );
  await openAt(23);
  const codes = Array.from({ length: slips }, () => drawPaperCode(randomBytes));
  await addPile(owner.pool, city, codes, { slipIds });
  const voteWith = async (url: string, paper: PaperCode | undefined): Promise<string> => {
    if (paper === undefined) throw new Error('There is no such slip.');
    const input = { code: city.places[0]?.code, score: 8, paper, ballotId: slipIds(paper).vote };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: RATE, variables: { input } }),
    });
    const { data } = (await response.json()) as { data?: { rate: { __typename: string } } | null };
    return data?.rate.__typename ?? '';
  };
  return {
    vote: (url, ...slips) => Promise.all(slips.map((at) => voteWith(url, codes[at]))),
    night: async () => {
      await openAt(0);
      await createCounter({ pool: owner.pool, keys, random: randomBytes }).openDue(new Date());
      await owner.close();
    },
  };
}
