// What a fitter can ask with the pass of a round: the round, and what a code is.
import { asMember } from '../database/tenant.ts';
import { builder } from '../graphql/builder.ts';
import { LocationType } from '../locations/refs.ts';
import { MunicipalityType } from '../municipalities/refs.ts';
import type { Municipality } from '../municipalities/store.ts';
import { isCode, readTyped } from '../signs/rules.ts';
import { asFitter } from './mount.ts';
import { MountingOutcomeType } from './refs.ts';
import {
  otherSign,
  SignNotKnownType,
  SignNotOfRoundType,
  type NotKnown,
  type NotOfRound,
} from './other-signs.ts';
import './recording.ts';
import { MOST_SIGNS } from './rules.ts';
import { getLastDay, getMountingDays } from './store-mount.ts';
import { getRound, listRoundSigns, type Round, type RoundSign } from './store.ts';

/** A round as the one who puts up its signs sees it. */
interface FitterRound extends Round {
  readonly municipality: Municipality;
  readonly lastDay: string;
  readonly keptDays: number;
  readonly signs: readonly RoundSign[];
}

const FitterSignType = builder.objectRef<RoundSign>('FitterSign').implement({
  description: 'A sign that a fitter is to put up.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its nine digits.' }),
    location: t.field({
      type: LocationType,
      description: 'Where it belongs.',
      resolve: ({ municipalityId, locationId: id }, _args, { loaders }) =>
        loaders.location.load({ municipalityId, id }),
    }),
    isRetired: t.exposeBoolean('isRetired', {
      description: 'It was taken out of use: it is not to be put up.',
    }),
    outcome: t.field({
      type: MountingOutcomeType,
      nullable: true,
      description: 'What was told of it last on this round; null: nothing yet.',
      resolve: ({ mountings: [last] }) => last?.outcome ?? null,
    }),
  }),
});

const FitterRoundType = builder.objectRef<FitterRound>('FitterRound').implement({
  description: 'A round as its fitter sees it.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'Whose signs they are.',
      resolve: ({ municipality }) => municipality,
    }),
    name: t.exposeString('name', { description: 'For whom the round is.' }),
    roundOn: t.field({ type: 'Date', description: 'The day.', resolve: ({ roundOn }) => roundOn }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last day on which something can be told.',
      resolve: ({ lastDay }) => lastDay,
    }),
    note: t.exposeString('note', { nullable: true, description: 'What the municipality wants known.' }),
    keptDays: t.exposeInt('keptDays', {
      description: 'For how many days a position and a photo are kept. 0: they are not taken.',
    }),
    signs: t.field({
      type: [FitterSignType],
      complexity: { field: 0, multiplier: MOST_SIGNS },
      description: 'Its signs in the order of the way.',
      resolve: ({ signs }) => [...signs],
    }),
  }),
});

builder.queryField('mountingRound', (t) =>
  t.field({
    type: FitterRoundType,
    access: 'rounds.mount',
    complexity: 10,
    description: 'The round of the pass that is shown, for its fitter.',
    resolve: async (_root, _args, context): Promise<FitterRound> => {
      const { mount, municipality } = await asFitter(context);
      return asMember(context.database.member.prisma, municipality.id, async (tx) => {
        const round = await getRound(tx, mount, mount.subjectId);
        const signs = await listRoundSigns(tx, mount, round);
        const keptDays = await getMountingDays(tx, mount);
        return { ...round, municipality, signs, keptDays, lastDay: await getLastDay(tx, mount) };
      });
    },
  }),
);

const SignOfRoundType = builder.objectRef<OfRound>('SignOfRound').implement({
  description: 'The sign is of the round.',
  fields: (t) => ({
    sign: t.field({ type: FitterSignType, description: 'It.', resolve: ({ sign }) => sign }),
  }),
});

const CodeResult = builder.unionType('MountingSignResult', {
  description: 'What a code is for a fitter.',
  types: [SignOfRoundType, SignNotOfRoundType, SignNotKnownType],
  resolveType: ({ outcome }) => outcome,
});

interface OfRound {
  readonly outcome: 'SignOfRound';
  readonly sign: RoundSign;
}

builder.queryField('mountingSign', (t) =>
  t.field({
    type: CodeResult,
    access: 'rounds.mount',
    args: {
      code: t.arg.string({ required: true, description: 'Nine digits; spaces and dashes do not matter.' }),
    },
    complexity: 10,
    description:
      'What a code is, for the fitter of the pass that is shown: of the round, of another place of the same municipality, or unknown.',
    resolve: async (_root, args, context): Promise<OfRound | NotOfRound | NotKnown> => {
      const { mount, municipality } = await asFitter(context);
      const code = readTyped(args.code);
      if (!isCode(code)) return { outcome: 'SignNotKnown', code };
      return asMember(context.database.member.prisma, municipality.id, async (tx) => {
        const signs = await listRoundSigns(tx, mount, { id: mount.subjectId });
        const own = signs.find((sign) => sign.code === code);
        return own ? { outcome: 'SignOfRound', sign: own } : otherSign(tx, mount, code);
      });
    },
  }),
);
