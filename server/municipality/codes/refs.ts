// The names of this noun's types in the schema, and the outcomes of reading a code that are not a sign.
import { builder } from '../../api/builder.ts';
import { MunicipalityType } from '../municipalities/refs.ts';
import { LocationType } from '../locations/refs.ts';
import { lastDayOf, type SeasonState } from '../locations/season.ts';
import type { FoundSign } from './store-led.ts';
import { signUrl } from '../../foundation/sign-code.ts';
import { type SignState } from '../../foundation/sign-states.ts';
import type { Voice } from './inactivity.ts';
import type { Sign } from './store.ts';
import type { ManagedSign, ManagedState } from './store-managed.ts';

export interface SignRetired {
  readonly outcome: 'SignRetired';
  readonly sign: FoundSign;
  /** Of its place today. */
  readonly season: SeasonState;
}

export interface SignUnknown {
  readonly outcome: 'SignUnknown';
  readonly code: string;
  readonly didYouMean: readonly Sign[];
}

export const ManagedSignType = builder.objectRef<ManagedSign>('ManagedSign');

const STATES = {
  NEW: { description: 'It was never ordered or printed.' },
  ORDERED: { description: 'It was ordered, and not printed yet.' },
  PRINTED: { description: 'It was printed, and waits to be put up.' },
  MOUNTED: { description: 'It was put up, and nobody reported that it is damaged.' },
  DAMAGED: { description: 'It was reported damaged, or gone, and not printed again since.' },
} as const satisfies Record<SignState, object>;

export const SignStateType = builder.enumType('SignState', {
  description: 'How far a sign in use has come, and whether it is whole.',
  values: STATES,
});

export const ManagedSignStateType = builder.enumType('ManagedSignState', {
  description: 'What members look for: the state of a sign in use, or that it is retired.',
  values: {
    ...STATES,
    RETIRED: { description: 'It was taken down, or its place is out of use: nothing is rated with it.' },
  } as const satisfies Record<ManagedState, object>,
});

export const SignVoiceStateType = builder.enumType('SignVoiceState', {
  description: "Whether ratings come from a sign's place, as far as what is published tells.",
  values: {
    SPEAKS: { description: 'Ratings of it are published as usual.' },
    SILENT: {
      description:
        'Nothing was published for more than three times its usual gap, longer than ever, and two weeks at least.',
    },
    TOO_QUIET: { description: 'Too little is published to tell.' },
  } as const satisfies Record<Voice['state'], object>,
});

export const SignType = builder.objectRef<Sign & { readonly outcome: 'Sign' }>('Sign').implement({
  description: 'A sign with a QR code, at a place or in a vehicle.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Nine digits, of which the last two check the others.' }),
    url: t.string({
      description: 'The address in its QR code, upper case.',
      resolve: ({ code, municipality }, _args, { publicUrl }) => signUrl(code, municipality.host, publicUrl),
    }),
    municipality: t.expose('municipality', {
      type: MunicipalityType,
      description: 'The municipality that put it up.',
    }),
    location: t.expose('location', { type: LocationType, description: 'Where it is.' }),
    state: t.field({
      type: SignStateType,
      description: 'Whether it was printed, and is whole, for its print shop: needs a print token.',
      resolve: ({ state, municipality }, _args, { grant }) => {
        grant('signs.print', municipality.id);
        return state;
      },
    }),
  }),
});

export const SignRetiredType = builder.objectRef<SignRetired>('SignRetired').implement({
  description:
    'Nothing is rated here: the sign was taken down, or it is not one of the days on which its place is open.',
  fields: (t) => ({
    code: t.string({ description: 'Its code.', resolve: ({ sign }) => sign.code }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'The municipality that put it up.',
      resolve: ({ sign }) => sign.municipality,
    }),
    location: t.field({
      type: LocationType,
      description: 'The place at which it was, which may be out of use too.',
      resolve: ({ sign }) => sign.location,
    }),
    replacement: t.field({
      type: SignType,
      nullable: true,
      description:
        'The sign in use that is to be scanned instead: the one that was named, or another one of the place.',
      resolve: ({ sign, season }) => {
        const { municipality, replacement } = sign;
        // Retired on the day of a vote that waited, and in use by now, elsewhere.
        const now = season === 'OPEN' ? sign : null;
        const other = sign.isRetired ? replacement : now;
        return other && { outcome: 'Sign' as const, ...other, municipality };
      },
    }),
    opensOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Of a sign that hangs already at a place that opens later: its first day.',
      resolve: ({ sign, season }) =>
        !sign.isRetired && season === 'EARLY' ? (sign.desk ?? sign.location).firstDay : null,
    }),
    closedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Of a sign at a place whose last day is past: that day.',
      resolve: ({ sign, season }) =>
        !sign.isRetired && season === 'OVER' ? lastDayOf(sign.desk ?? sign.location) : null,
    }),
  }),
});

export const SignUnknownType = builder.objectRef<SignUnknown>('SignUnknown').implement({
  description: 'No sign has this code.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What was asked for.' }),
    didYouMean: t.field({
      type: [SignType],
      description: 'Signs whose code differs in one digit, or in one swap of neighbours.',
      resolve: ({ didYouMean }) => didYouMean.map((sign) => ({ outcome: 'Sign' as const, ...sign })),
    }),
  }),
});
