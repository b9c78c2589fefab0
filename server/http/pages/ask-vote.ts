// What the vote page tells of a place, as it asks it of the API: an address that only says the settlement once more is none.
import { pages } from '../../../client/citizen/pages.tsx';
import type { VotePageQuery } from '../../../client/generated/operations.ts';
import { streetOf } from '../../../client/text/formats.ts';
import type { Context } from '../../api/context.ts';
import { run } from '../../api/run-in-process.ts';

/** Before the page is made for a kind of places: within the kind no two words are compared. */
export async function askVote(code: string, language: string, context: Context): Promise<VotePageQuery> {
  const data = await run<VotePageQuery>(pages.vote.operation, { code, language }, context);
  if (data.sign.__typename !== 'Sign') return data;
  const { location } = data.sign;
  const address = streetOf(location.settlement.name, location.address);
  return { ...data, sign: { ...data.sign, location: { ...location, address } } };
}
