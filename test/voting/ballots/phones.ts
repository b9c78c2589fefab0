// People whose phones seal what they say, in front of a test server.
import { seal, type BallotKey } from '../../../client/parts/offline/seal.ts';
import { placeOf, sealSlip, useKey } from '../../../client/parts/offline/sealed-slip.ts';
import type { Slip } from '../../../client/parts/offline/slip.ts';
import type { SlipKind } from '../../../server/foundation/ballot.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import type { City } from '../../support/city.ts';
import type { TestServer } from '../../support/server.ts';
import { codeOf } from './live-city.ts';

const RATE_SEALED = `mutation ($input: RateSealedInput!) { rateSealed(input: $input) { __typename
  ... on KeyRetired { key { id publicKey } } } }`;

const KIND = { score: 'SCORE', answer: 'ANSWER', comment: 'COMMENT' } as const;

const PATHS: Readonly<Record<SlipKind, string>> = { score: 'vote', answer: 'answer', comment: 'comment' };

type Fields = readonly (readonly [string, string])[];

/** A slip as a form of the page at the sign holds it. */
export const slipOf = (
  code: string,
  kind: SlipKind,
  fields: Fields,
  id: string = crypto.randomUUID(),
): Slip => ({
  path: `/s/${code}/${PATHS[kind]}?language=bg`,
  fields: [['ballotId', id], ...fields],
});

export const scoreOf = (code: string, score: number, id?: string): Slip =>
  slipOf(code, 'score', [['score', String(score)]], id);

/** What the server answers a script. */
export interface Outcome {
  readonly status: number;
  readonly body: string;
  readonly outcome: {
    readonly state: string;
    readonly already?: boolean;
    readonly next?: string | null;
    readonly key?: BallotKey;
  };
}

export function phonesOf(server: () => TestServer) {
  /** Posts the fields as they are. */
  async function post({ path, fields }: Slip): Promise<Outcome> {
    const response = await fetch(server().url + path, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
    });
    const body = await response.text();
    return { status: response.status, body, outcome: JSON.parse(body) as Outcome['outcome'] };
  }

  /** The key that a page of the city carries, in the phone's words. */
  async function keyFor(id: MunicipalityId): Promise<{ id: string; point: string }> {
    const { keyId, publicKey } = await server().box.keyOf(id);
    return { id: keyId, point: publicKey.toString('base64') };
  }

  return {
    post,
    keyFor,
    /** Seals the slip with the city's key, as the page's script does, and sends it; again where the answer brings another key. */
    send: async (city: { readonly id: MunicipalityId }, slip: Slip): Promise<Outcome> => {
      const { code } = placeOf(slip);
      useKey(code, await keyFor(city.id));
      const first = await post(await sealSlip(slip));
      if (first.outcome.state !== 'retired' || !first.outcome.key) return first;
      useKey(code, first.outcome.key);
      return post(await sealSlip(slip));
    },
    /** Any bytes, sealed as a phone would for the city's first sign, by the id and to the key: a new one, and the city's. */
    sealBytes: async (
      city: City,
      kind: SlipKind,
      bytes: Uint8Array,
      { id = crypto.randomUUID(), key }: { readonly id?: string; readonly key?: BallotKey } = {},
    ) => {
      const code = codeOf(city);
      const to = key ?? (await keyFor(city.id));
      const [info, aad] = [`kazva ballot 2 ${to.id}`, `${code} ${kind} ${id}`];
      const sealed = Buffer.from(await seal(to, info, aad, new Uint8Array(bytes))).toString('base64');
      return { code, kind: KIND[kind], ballotId: id, key: to.id, sealed };
    },
    /** Sends what was sealed, as an app does. */
    rateSealed: (input: object) => server().ask(RATE_SEALED, { input }),
  };
}
