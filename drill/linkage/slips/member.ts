// The member who empties the box of paper slips, and sends what he or she read in batches, by the members' API.
import type { PaperCode } from '../../../server/foundation/paper-code.ts';
import { createSignIn } from '../../../test/support/members.ts';
import type { Calendar } from '../calendar.ts';
import type { Scene } from '../scene.ts';
import type { Town } from '../town.ts';

const CAST = `mutation ($input: CastPaperSlipsInput!) { castPaperSlips(input: $input) { fates } }`;

/** Signs somebody in at the town; answers what sends a batch. */
export async function memberOf(
  { owner, gateKey, house: { url } }: Scene,
  town: Town,
  calendar: Calendar,
): Promise<(codes: readonly PaperCode[]) => Promise<void>> {
  const signIn = createSignIn({ owner: { pool: owner } }, gateKey, { url, origin: url }, calendar.now);
  const { headers } = await signIn(town, { role: 'editor' });
  const { rows } = await owner.query<{ slug: string }>(
    'SELECT slug FROM municipalities WHERE municipality_id = $1',
    [town.id],
  );
  return async (codes) => {
    const slips = codes.map((code) => ({ code, score: 7 }));
    const input = { municipality: rows[0]?.slug, slips };
    const response = await fetch(`${url}/members/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query: CAST, variables: { input } }),
    });
    const text = await response.text();
    if (text.split('"RECEIVED"').length !== codes.length + 1)
      throw new Error(`Slips of paper that were read were answered with ${text}`);
  };
}
