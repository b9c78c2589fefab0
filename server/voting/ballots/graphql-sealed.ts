// What a citizen's phone can send sealed, so that only the counter reads it; and the key that it seals to.
import { AppError } from '../../foundation/errors.ts';
import type { SlipKind } from '../../foundation/ballot.ts';
import type { SignCode } from '../../foundation/sign-code.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import { CAST_ON } from '../../municipality/codes/cast-on.ts';
import { readCode } from '../../municipality/codes/reading.ts';
import { SignRetiredType, SignUnknownType } from '../../municipality/codes/refs.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import type { Location } from '../../municipality/locations/store.ts';
import { PAPER, PaperSlipClosedType, PaperSlipUnknownType } from '../piles/refs.ts';
import { usePaper } from '../piles/paper-reading.ts';
import { ballotIdFrom, castSaid } from './cast.ts';
import { AlreadyReceivedType, CommentsClosedType } from './outcomes.ts';
import type { Sealer } from './seal.ts';
import { phoneBytes, phoneCharacters, type KeyId } from './slip-bytes.ts';

const BallotKeyType = builder.objectRef<Pick<Sealer, 'keyId' | 'publicKey'>>('BallotKey').implement({
  description: 'The key of a municipality that slips are sealed to, until its next night.',
  fields: (t) => ({
    id: t.exposeID('keyId', { description: 'Its id, which what is sealed names.' }),
    publicKey: t.string({
      description: 'A point of the curve P-256, uncompressed (65 bytes), in base64.',
      resolve: ({ publicKey }) => publicKey.toString('base64'),
    }),
  }),
});

builder.objectField(MunicipalityType, 'ballotKey', (t) =>
  t.field({
    type: BallotKeyType,
    nullable: true,
    description: 'The key that slips are sealed to now; null while the box is not open yet.',
    resolve: ({ id }, _args, { box }) => box.keyOf(id).catch(nullIfUnavailable),
  }),
);

function nullIfUnavailable(error: unknown): null {
  if (error instanceof AppError && error.code === 'UNAVAILABLE') return null;
  throw error;
}

const KINDS = { SCORE: 'score', ANSWER: 'answer', COMMENT: 'comment' } as const satisfies Record<
  string,
  SlipKind
>;

const SlipKindType = builder.enumType('SlipKind', {
  description: 'What a slip says.',
  values: {
    SCORE: { value: KINDS.SCORE, description: 'A score.' },
    ANSWER: { value: KINDS.ANSWER, description: 'An answer to a follow-up question.' },
    COMMENT: { value: KINDS.COMMENT, description: 'A comment.' },
  } as const,
});

const SlipReceivedType = builder
  .objectRef<{ readonly outcome: 'SlipReceived'; readonly location: Location }>('SlipReceived')
  .implement({
    description:
      'The slip is in the ballot box: stored for good before this was said. What it says only the counter will know.',
    fields: (t) => ({
      location: t.expose('location', { type: LocationType, description: 'The place.' }),
    }),
  });

export const KeyRetiredType = builder
  .objectRef<{ readonly outcome: 'KeyRetired'; readonly key: Pick<Sealer, 'keyId' | 'publicKey'> }>(
    'KeyRetired',
  )
  .implement({
    description:
      'The key is not that of today: nothing was stored, and the ballotId is free. Seal it again to this one, and send it with the same ballotId.',
    fields: (t) => ({
      key: t.expose('key', { type: BallotKeyType, description: 'The key of today.' }),
    }),
  });

const RateSealedResult = outcomesOf('RateSealedResult', 'What became of a sealed slip.', [
  SlipReceivedType,
  AlreadyReceivedType,
  CommentsClosedType,
  KeyRetiredType,
  SignRetiredType,
  SignUnknownType,
  PaperSlipClosedType,
  PaperSlipUnknownType,
]);

const RateSealedInput = builder.inputType('RateSealedInput', {
  description:
    'A slip that was sealed on the phone by HPKE (RFC 9180): base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, with ' +
    '"kazva ballot 2 " and the key’s id as info, and code, kind (in small letters) and ballotId, with a space between, as associated data.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the sign: nine digits, as they are sealed.' }),
    kind: t.field({ type: SlipKindType, required: true, description: 'What it says.' }),
    ballotId: t.id({
      required: true,
      description: 'A random UUID (version 4) in small letters, drawn for this one slip.',
    }),
    key: t.id({ required: true, description: 'The key that it was sealed to.' }),
    sealed: t.string({
      required: true,
      most: phoneCharacters('comment'),
      description:
        'The encapsulated key (65 bytes), the ciphertext and the tag (16), in base64. Sealed is: 1 (one byte), then of a score the score ' +
        '(one byte); of an answer how many options (one byte), the question and twenty options (8 bytes each, zeros where there are fewer), or, of the line that was ridden, ' +
        '-1 in place of the question, and as options the line and the score with a minus, or, of the part of the day in place of the line, -11 (morning), -12 (day) or -13 (evening); ' +
        'of a comment how many bytes (two), and 900 bytes of UTF-8, zeros where there are fewer.',
    }),
    castOn: t.field(CAST_ON),
    paper: t.string(PAPER),
  }),
});

builder.mutationField('rateSealed', (t) =>
  t.field({
    type: RateSealedResult,
    access: 'ballots.cast',
    args: { input: t.arg({ type: RateSealedInput, required: true, description: 'The slip.' }) },
    description: 'Sends a sealed slip. The same ballotId again changes nothing, whatever it says.',
    resolve: async (_root, { input }, context) => {
      const id = ballotIdFrom(input.ballotId);
      const { kind } = input;
      const sign = await readCode(context, input.code, input.castOn, 'slip');
      if (sign.outcome !== 'Sign') return sign;
      const { location, municipality } = sign;
      // It is sealed for both as they stand here: written in another way, it would open for nobody.
      if (input.ballotId !== id) throw new AppError('BAD_INPUT', 'ballotId is written in small letters.');
      if (input.code !== sign.code)
        throw new AppError('BAD_INPUT', 'code has nine digits, and nothing else.');
      if (kind === KINDS.COMMENT && !municipality.commentsAllowed)
        return { outcome: 'CommentsClosed' as const, location };
      const code = sign.code as SignCode;
      const key = input.key as KeyId;
      const sealed = Buffer.from(input.sealed, 'base64');
      const retired = async () => ({
        outcome: 'KeyRetired' as const,
        key: await context.box.keyOf(municipality.id),
      });
      if (sealed.length !== phoneBytes(kind)) {
        // Whoever has no key yet asks for one so.
        if (input.sealed === '') return retired();
        throw new AppError('BAD_INPUT', `sealed has ${phoneBytes(kind)} bytes.`);
      }
      const { paper = null, castOn = null } = input;
      if (paper !== null && kind !== KINDS.SCORE)
        throw new AppError('BAD_INPUT', 'A slip of paper gives a score alone.');
      const use = paper === null ? null : await usePaper(context, sign, { paper, ballotId: id, castOn });
      if (use !== null && use.outcome !== 'PaperUse') return use;
      const said = { kind, code, ballotId: id, sealed, key };
      const stored = await castSaid(context, sign, id, said, use);
      if (stored === 'keyRetired') return retired();
      return stored === 'new'
        ? { outcome: 'SlipReceived' as const, location }
        : { outcome: 'AlreadyReceived' as const, location, score: null };
    },
  }),
);
