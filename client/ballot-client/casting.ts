// Sends one slip, sealed as it leaves to the key of today: the vote page's own sealing.
import { seal, type BallotKey } from '../parts/offline/seal.ts';
import { ask, type Line } from './asking.ts';
import { bytesOf, type Slip } from './said.ts';

/** What became of an attempt. */
export type Attempt =
  /** It is in the box; `already`: it was before, and this attempt changed nothing. */
  | { readonly state: 'received'; readonly already: boolean }
  /** It never will be. `because`: SignUnknown, SignRetired, CommentsClosed, or a code of the API as SUSPENDED. */
  | { readonly state: 'refused'; readonly because: string }
  | { readonly state: 'busy'; readonly restMs: number }
  | { readonly state: 'offline' };

const CAST = `mutation ($input: RateSealedInput!) {
  rateSealed(input: $input) { __typename ... on KeyRetired { key { id publicKey } } }
}`;

/** So many keys are tried: then something is wrong, and the slip waits. */
const MOST_KEYS = 3;

/** Keys by code, as they were learnt. A slip without one says nothing: the answer brings it. */
export type Keys = Map<string, BallotKey>;

/** Sends it. `castOn`: the day on which it was cast, YYYY-MM-DD, of one that waited. */
export async function castOnce(line: Line, keys: Keys, slip: Slip, castOn: string | null): Promise<Attempt> {
  const { code, ballotId, said } = slip;
  for (let tries = 0; tries < MOST_KEYS; tries += 1) {
    const key = keys.get(code);
    const sealed = key ? await sealed64(key, slip) : '';
    const input = {
      code,
      kind: said.kind,
      ballotId,
      key: key?.id ?? '',
      sealed,
      ...(castOn !== null && { castOn }),
    };
    const answer = await ask(line, CAST, { input });
    if (answer.state === 'refused') return { state: 'refused', because: answer.code };
    if (answer.state !== 'answered') return answer;
    const outcome = answer.data['rateSealed'] as Outcome;
    if (outcome.__typename === 'SlipReceived') return { state: 'received', already: false };
    if (outcome.__typename === 'AlreadyReceived') return { state: 'received', already: true };
    if (outcome.__typename !== 'KeyRetired' || !outcome.key)
      return { state: 'refused', because: outcome.__typename };
    keys.set(code, { id: outcome.key.id, point: outcome.key.publicKey });
  }
  return { state: 'busy', restMs: 0 };
}

interface Outcome {
  readonly __typename: string;
  readonly key?: { readonly id: string; readonly publicKey: string };
}

async function sealed64(key: BallotKey, { code, ballotId, said }: Slip): Promise<string> {
  const belongsTo = `${code} ${said.kind.toLowerCase()} ${ballotId}`;
  const bytes = await seal(key, `kazva ballot 2 ${key.id}`, belongsTo, bytesOf(said));
  return btoa(String.fromCharCode(...bytes));
}
