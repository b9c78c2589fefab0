// Rates a place, sealed before it leaves, so that only the counter reads the score. node --import tsx seal.ts https://kazva.example 123456789 8
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

type Key = { id: string; publicKey: string };
type Sign = { municipality?: { ballotKey: Key | null } };
type Sent = { __typename: string; key?: Key };

const [server = 'http://localhost:4000', code = '', score = ''] = process.argv.slice(2);
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});
const bytes = (text: string) => new TextEncoder().encode(text);

async function ask<Data>(query: string, variables: object): Promise<Data> {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!answer.data) throw new Error(answer.errors?.[0]?.message ?? response.statusText);
  return answer.data;
}

/** The score, sealed to the city's key for this one sign and id. */
async function seal({ id, publicKey }: Key, ballotId: string): Promise<string> {
  const point = Buffer.from(publicKey, 'base64');
  const recipientPublicKey = await suite.kem.importKey('raw', new Uint8Array(point).buffer, true);
  const info = bytes(`kazva ballot 2 ${id}`);
  const said = Uint8Array.of(1, Number(score));
  const sealed = await suite.seal({ recipientPublicKey, info }, said, bytes(`${code} score ${ballotId}`));
  return Buffer.concat([Buffer.from(sealed.enc), Buffer.from(sealed.ct)]).toString('base64');
}

const { sign } = await ask<{ sign: Sign }>(
  'query ($code: String!) { sign(code: $code) { ... on Sign { municipality { ballotKey { id publicKey } } } } }',
  { code },
);
let key = sign.municipality?.ballotKey ?? undefined;
if (!key) throw new Error('There is no such sign, or its box is not open yet.');

// One id for this vote, however often it is sent: it counts once.
const ballotId = crypto.randomUUID();
for (let tries = 0; key && tries < 3; tries += 1) {
  const sent: { rateSealed: Sent } = await ask(
    'mutation ($input: RateSealedInput!) { rateSealed(input: $input) { __typename ... on KeyRetired { key { id publicKey } } } }',
    { input: { code, kind: 'SCORE', ballotId, key: key.id, sealed: await seal(key, ballotId) } },
  );
  // A key lives for a day. One that is over costs no vote: the answer brings the next.
  key = sent.rateSealed.key;
  if (!key) console.log(sent.rateSealed.__typename);
}
if (key) throw new Error('The key changed too often. Try again in a minute.');
