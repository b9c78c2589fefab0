// What a phone sealed, in the slip that the server seals around it: opened for its sign or its team alone, or refused, by what is wrong.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal } from '../../../client/parts/offline/seal.ts';
import { wordsOf } from '../../../client/parts/offline/sealed-slip.ts';
import type { SlipKind } from '../../../server/foundation/ballot.ts';
import type { SignCode } from '../../../server/foundation/sign-code.ts';
import { createOpener, createSealer, drawKeyPair } from '../../../server/voting/ballots/seal.ts';
import {
  decodeSlip,
  encodeSlip,
  phoneBytes,
  phoneCharacters,
  type PhoneSlip,
  type Slip,
} from '../../../server/voting/ballots/slip-bytes.ts';
import type { TeamCode } from '../../../server/voting/pulses/rules.ts';
import { ballotId, keyId, municipalityId, score, trustFor } from './slips.ts';

const KEY = keyId('5d1f7a52-6f8f-4b9e-9a54-0c2f6e6b7a10');
const ID = ballotId('3f0c8f0e-6d0b-4a51-9d1e-0d8a4b1f2c33');
const CODE = '000000098' as SignCode;
const TEAM_CODE = '20000000000000000001' as TeamCode;
const pair = drawKeyPair(randomBytes);
const sealer = createSealer(municipalityId(1n), { id: KEY, publicKey: pair.publicKey }, randomBytes);
const phoneKey = { id: KEY, point: pair.publicKey.toString('base64') };

interface Said {
  readonly kind?: SlipKind;
  /** For which code the phone seals. */
  readonly code?: string;
  readonly words?: Uint8Array<ArrayBuffer>;
  /** What the server writes beside it. */
  readonly beside?: Partial<PhoneSlip>;
  readonly claimed?: SignCode | TeamCode;
}

/** A slip as the box keeps it, whose phone said a seven where nothing else is given. */
async function aSlip(said: Said = {}): Promise<PhoneSlip> {
  const { kind = 'score', code = CODE, words = wordsOf(kind, ['7']), beside = {}, claimed = CODE } = said;
  const sealed = await seal(phoneKey, `kazva ballot 2 ${KEY}`, `${code} ${kind} ${ID}`, words);
  const phone = { kind, code: claimed, ballotId: ID, sealed: Buffer.from(sealed) };
  return { locationId: 7n, categoryId: 2n, trust: trustFor(null), phone, ...beside };
}

const open = (slip: Slip | PhoneSlip, teams?: ReadonlyMap<bigint, TeamCode | null>) =>
  createOpener(KEY, pair.privateKey, teams).open(
    {
      municipalityId: municipalityId(1n),
      kind: 'phone' in slip ? slip.phone.kind : slip.content.kind,
      keyId: KEY,
    },
    sealer.seal(slip),
  );

const SEVEN = {
  locationId: 7n,
  categoryId: 2n,
  trust: trustFor(null),
  content: { kind: 'score', score: score(7) },
};

test('what a phone said is opened as if it had come without a seal', async () => {
  expect(open(await aSlip())).toEqual({ outcome: 'opened', slip: SEVEN });
  const trust = trustFor('CHANNEL');
  expect(open(await aSlip({ beside: { trust } }))).toEqual({ outcome: 'opened', slip: { ...SEVEN, trust } });
  const kinds = [
    ['answer', ['70', '71'], { kind: 'answer', question: 70n, options: [71n] }],
    ['comment', ['Чисто е.'], { kind: 'comment', text: 'Чисто е.' }],
  ] as const;
  for (const [kind, said, content] of kinds)
    expect(open(await aSlip({ kind, words: wordsOf(kind, said) }))).toEqual({
      outcome: 'opened',
      slip: { ...SEVEN, content },
    });
});

test('with a slip of paper it spends what the phone sealed it by', async () => {
  const paper = 'SCANNED';
  expect(open(await aSlip({ beside: { paper } }))).toEqual({
    outcome: 'opened',
    slip: { ...SEVEN, paper, spends: ID },
  });
});

test('sealed for another sign it is refused, and so is what is in no form of ours', async () => {
  expect(open(await aSlip({ code: '000000101' }))).toEqual({ outcome: 'refused', reason: 'seal' });
  for (const words of [
    [1, 0],
    [1, 11],
    [0, 7],
    [2, 7],
  ])
    expect(open(await aSlip({ words: Uint8Array.from(words) }))).toEqual({
      outcome: 'refused',
      reason: 'content',
    });
});

test('of a team it is sealed for the code that the team has, and of one that was called back it stays closed', async () => {
  const slip = await aSlip({ code: TEAM_CODE, claimed: TEAM_CODE, beside: { isOfTeam: true } });
  const opened = { outcome: 'opened', slip: { ...SEVEN, isOfTeam: true } };
  expect(open(slip, new Map([[7n, TEAM_CODE]]))).toEqual(opened);
  expect(open(slip, new Map([[7n, null]]))).toEqual({ outcome: 'revoked' });
  for (const teams of [
    new Map(),
    new Map([[8n, TEAM_CODE]]),
    new Map([[7n, '20000000000000000002' as TeamCode]]),
  ])
    expect(open(slip, teams)).toEqual({ outcome: 'refused', reason: 'seal' });
  // A place of the same number is none of its teams.
  expect(open(await aSlip(), new Map([[7n, null]]))).toEqual({ outcome: 'opened', slip: SEVEN });
  expect(open(await aSlip(), new Map([[7n, TEAM_CODE]]))).toEqual({ outcome: 'opened', slip: SEVEN });
  const known: Slip = { ...SEVEN, content: { kind: 'score', score: score(7) }, isOfTeam: true };
  expect(open(known, new Map([[7n, TEAM_CODE]]))).toEqual({ outcome: 'opened', slip: known });
  expect(open(known, new Map([[7n, null]]))).toEqual({ outcome: 'revoked' });
});

test('of a team its bytes hold no code, and nothing that only a place has', async () => {
  const slip = await aSlip({ beside: { isOfTeam: true } });
  const bytes = encodeSlip(slip);
  expect(bytes.readUInt32BE(18)).toBe(0);
  expect(decodeSlip('score', bytes)).toEqual({ ...slip, phone: { ...slip.phone, code: '000000000' } });
  const reasoned = Buffer.from(bytes);
  reasoned.writeUInt8(1, 17);
  expect(decodeSlip('score', reasoned)).toBeNull();
  const comment = await aSlip({
    kind: 'comment',
    words: wordsOf('comment', ['Да']),
    beside: { isOfTeam: true },
  });
  expect(decodeSlip('comment', encodeSlip(comment))).toBeNull();
});

test('what a phone seals is as long in base64 as it is let in', async () => {
  for (const kind of ['score', 'answer', 'comment'] as const) {
    const { phone } = await aSlip({ kind, words: wordsOf(kind, ['70', '71']) });
    expect(phone.sealed).toHaveLength(phoneBytes(kind));
    expect(phone.sealed.toString('base64')).toHaveLength(phoneCharacters(kind));
  }
});
