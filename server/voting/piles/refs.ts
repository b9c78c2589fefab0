// The names of this noun's types in the schema, and what becomes of the code on a slip of paper.
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import { SignType } from '../../municipality/codes/refs.ts';
import type { ClosedBecause, PaperSlipClosed, PaperSlipFound, PaperSlipUnknown } from './paper-reading.ts';
import type { Pile } from './store-edit.ts';

export const PileType = builder.objectRef<Pile>('Pile');

/** The code of the slip of paper that a vote is cast with. */
export const PAPER = {
  description:
    'The code of the slip of paper that it is cast with: it counts as present, once. Null without one. Its ballotId is that of the slip.',
} as const;

const ClosedBecauseType = builder.enumType('PaperSlipClosedBecause', {
  description: 'Why a slip of paper does not count.',
  values: {
    EARLY: { description: 'Its first day is ahead.' },
    OVER: { description: 'Its last day is past.' },
    REVOKED: { description: 'The municipality called its pile back.' },
    PLACE_RETIRED: { description: 'Its place is out of use.' },
    USED: { description: 'Somebody voted with it.' },
  } as const satisfies Record<ClosedBecause, object>,
});

export const PaperSlipType = builder.objectRef<PaperSlipFound>('PaperSlip').implement({
  description: 'A slip of paper that gives one vote, and has given none yet.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code, in its one spelling.' }),
    ballotId: t.exposeID('ballotId', { description: 'The ballotId of the score that is cast with it.' }),
    sign: t.expose('sign', { type: SignType, description: 'A sign at its place, at which it is cast.' }),
  }),
});

export const PaperSlipClosedType = builder.objectRef<PaperSlipClosed>('PaperSlipClosed').implement({
  description: 'A slip of paper that does not count now.',
  fields: (t) => ({
    because: t.expose('because', { type: ClosedBecauseType, description: 'Why.' }),
    beginsOn: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ slip }) => slip.beginsOn }),
    endsOn: t.field({ type: 'Date', description: 'Its last day.', resolve: ({ slip }) => slip.endsOn }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'Whose it is.',
      resolve: ({ sign }) => sign.municipality,
    }),
    location: t.field({
      type: LocationType,
      description: 'Its place.',
      resolve: ({ sign }) => sign.location,
    }),
  }),
});

export const PaperSlipUnknownType = builder.objectRef<PaperSlipUnknown>('PaperSlipUnknown').implement({
  description: 'No slip of paper of the place has this code.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What was asked for.' }),
  }),
});
