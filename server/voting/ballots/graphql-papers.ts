// Slips of paper that were filled in by hand, read by a member, and are cast together: each is a vote of its own, and none says who read it.
import { randomBytes } from 'node:crypto';
import { change } from '../../access/journal/change.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { findScore, type Score, type Trust } from '../../foundation/ballot.ts';
import { dayAfter, dayIn } from '../../foundation/days.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { readPaperCode } from '../../foundation/paper-code.ts';
import { shuffle } from '../../foundation/randomness.ts';
import { wasOpen } from '../../municipality/locations/season.ts';
import { cityMutation, type Asked } from '../../municipality/municipalities/city-field.ts';
import { DAYS_TO_READ, stateOfFilled, type SlipState } from '../piles/rules.ts';
import type { SlipIds } from '../piles/slip-ids.ts';
import { findPaperSlips, type PaperSlip } from '../piles/store.ts';
import { listPlacesWithin, type PaperPlace } from '../piles/store-places.ts';

/** Twenty-five sheets of eight. */
const MOST_CAST = 200;
/** Of fewer the journal and the database's log would tell when a single slip was cast: they wait for the next time the box is emptied. */
const FEWEST_CAST = 5;
const COUNTED: Trust = { standing: 'COUNTED', reason: null };

type Fate = 'RECEIVED' | 'USED' | 'TOO_FEW' | 'UNKNOWN' | 'PLACE_RETIRED' | Exclude<SlipState, 'OPEN'>;

interface Filled {
  readonly place: PaperPlace;
  readonly ids: SlipIds;
  readonly score: Score;
  /** Where it stands in what was sent. */
  readonly at: number;
}

const FateType = builder.enumType('PaperSlipFate', {
  description: 'What became of a slip of paper that was read.',
  values: {
    RECEIVED: { description: 'It is in the ballot box.' },
    USED: {
      description: 'Somebody voted with it before, or it stood twice in what was sent: it counts once.',
    },
    TOO_FEW: {
      description: `Fewer than ${FEWEST_CAST} of those that were sent could be cast, so none was: they are sent with others.`,
    },
    UNKNOWN: { description: 'No slip of places on which the member works has this code.' },
    PLACE_RETIRED: { description: 'Its place is out of use, or was not open lately.' },
    EARLY: { description: 'Its first day is ahead.' },
    OVER: { description: 'Its last day is more than thirty days past.' },
    REVOKED: { description: 'Its pile was called back.' },
  } as const satisfies Record<Fate, object>,
});

const PaperSlipsCastType = builder
  .objectRef<{ readonly fates: readonly Fate[] }>('PaperSlipsCast')
  .implement({
    description: 'The slips were cast, in an order that chance decided.',
    fields: (t) => ({
      fates: t.field({
        type: [FateType],
        description: 'What became of each, in the order in which they were sent.',
        resolve: ({ fates }) => fates,
      }),
    }),
  });

const FilledSlipInput = builder.inputType('FilledPaperSlipInput', {
  description: 'A slip of paper that somebody filled in.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Its code.' }),
    score: t.int({ required: true, description: 'Which bubble is filled, 1 to 10.' }),
  }),
});

const CastPaperSlipsInput = builder.inputType('CastPaperSlipsInput', {
  description: 'Slips of paper that were read.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    slips: t.field({
      type: [FilledSlipInput],
      required: true,
      description: `1 to ${MOST_CAST} of them.`,
    }),
  }),
});

async function castOne(context: Context, cast: CastGrant, isDemo: boolean, one: Filled): Promise<Fate> {
  const { id: locationId, categoryId } = one.place;
  const content = { kind: 'score', score: one.score } as const;
  const { claim, vote: spends } = one.ids;
  const slip = { locationId, categoryId, trust: COUNTED, paper: 'FILLED', spends, content } as const;
  const stored = await context.box.cast({ grant: cast, id: claim, isDemo, slip });
  return stored === 'new' ? 'RECEIVED' : 'USED';
}

type CastGrant = Parameters<Context['box']['cast']>[0]['grant'];

/** Why the slip is not cast; or what is cast. */
function judged(
  slip: PaperSlip | undefined,
  place: PaperPlace | undefined,
  today: string,
): Exclude<Fate, 'RECEIVED'> | PaperPlace {
  if (!slip || !place) return 'UNKNOWN';
  if (slip.isSpent) return 'USED';
  // Whoever filled it in did so before: on one of the days on which such slips are still read.
  if (place.isRetired || !wasOpen(place.seasons, dayAfter(today, -DAYS_TO_READ), today))
    return 'PLACE_RETIRED';
  const state = stateOfFilled(slip, today);
  return state === 'OPEN' ? place : state;
}

/** What becomes of each slip that was sent, and those that can be cast: once each, however often they were sent. */
async function judgeAll(
  tx: Tenant,
  { municipality, grant, context }: Asked<'papers.cast'>,
  sent: readonly { readonly code: string; readonly score: Score }[],
): Promise<{ readonly fates: Fate[]; readonly filled: readonly Filled[] }> {
  const ids = sent.map(({ code }) => idsOf(context, code));
  const { pool } = context.database.citizen;
  const known = [...new Map(ids.flatMap((each) => (each ? [[each.listed, each] as const] : []))).values()];
  const found = await findPaperSlips(pool, context.grant('signs.find', null), known);
  const own = new Map(
    found
      .filter(({ municipalityId }) => municipalityId === municipality.id)
      .map((slip) => [slip.ids.listed, slip]),
  );
  const places = await listPlacesWithin(tx, grant, [...own.values()]);
  const today = dayIn(municipality.timeZone, context.now());
  const fates: Fate[] = [];
  const filled = new Map<string, Filled>();
  sent.forEach(({ score }, at) => {
    const its = ids[at];
    const slip = its ? own.get(its.listed) : undefined;
    const place = judged(slip, slip && places.get(slip.locationId), today);
    fates.push(typeof place === 'string' ? place : 'USED');
    if (its && typeof place !== 'string' && !filled.has(its.claim))
      filled.set(its.claim, { place, ids: its, score, at });
  });
  return { fates, filled: [...filled.values()] };
}

interface AllCast {
  readonly fates: readonly Fate[];
  readonly isAnyStored: boolean;
  /** Why one could not be stored. Of the others the journal tells all the same. */
  readonly failure: Error | null;
}

async function castAll(
  { municipality, context }: Asked<'papers.cast'>,
  { fates, filled }: { readonly fates: readonly Fate[]; readonly filled: readonly Filled[] },
): Promise<AllCast> {
  const cast = context.grant('ballots.cast', municipality.id);
  const become = [...fates];
  const casting = shuffle(filled, randomBytes).map(async (one) => {
    become[one.at] = await castOne(context, cast, municipality.isDemo, one);
  });
  const cases = await Promise.allSettled(casting);
  if (municipality.isDemo) context.box.openSoon();
  const failed = cases.find((each) => each.status === 'rejected');
  const failure =
    failed && (failed.reason instanceof Error ? failed.reason : new Error(String(failed.reason)));
  return {
    fates: become,
    isAnyStored: cases.some(({ status }) => status === 'fulfilled'),
    failure: failure ?? null,
  };
}

function idsOf(context: Context, typed: string): SlipIds | null {
  const code = readPaperCode(typed);
  return code && context.slipIds(code);
}

builder.mutationField('castPaperSlips', (t) =>
  cityMutation(t, {
    type: PaperSlipsCastType,
    access: 'papers.cast',
    args: { input: t.arg({ type: CastPaperSlipsInput, required: true, description: 'The slips.' }) },
    complexity: { field: 2_000 },
    description:
      'Casts slips of paper that a member read, as votes that were given at the place. Sent again, each counts once.',
    resolve: async (asked, { input }) => {
      if (input.slips.length < 1 || input.slips.length > MOST_CAST)
        throw new AppError('BAD_INPUT', `slips are 1 to ${MOST_CAST}.`);
      const sent = input.slips.map(({ code, score: said }) => {
        const score = findScore(said);
        if (score === null) throw new AppError('BAD_INPUT', 'score is a whole number from 1 to 10.');
        return { code, score };
      });
      const { fates, failure } = await change<Omit<AllCast, 'isAnyStored'>>(
        asked.context,
        asked.grant,
        async (tx) => {
          const { fates: judgedAs, filled } = await judgeAll(tx, asked, sent);
          if (filled.length < FEWEST_CAST)
            return { outcome: { fates: withFew(judgedAs, filled), failure: null }, audit: null };
          const { isAnyStored, ...outcome } = await castAll(asked, { fates: judgedAs, filled });
          // Neither of which places nor how many of them were new: the sealed slips of just that moment would be theirs.
          const audit = {
            subject: 'PaperSlips',
            subjectId: String(asked.municipality.id),
            before: null,
            after: { slips: filled.length },
          } as const;
          return { outcome, audit: isAnyStored ? audit : null };
        },
      );
      if (failure !== null) throw failure;
      return { fates };
    },
  }),
);

/** The fates of slips that are too few to be cast; the same slip sent twice is told so at both places. */
function withFew(fates: readonly Fate[], filled: readonly Filled[]): Fate[] {
  const few = new Set(filled.map(({ at }) => at));
  return fates.map((fate, at) => (few.has(at) ? 'TOO_FEW' : fate));
}
