// Makes piles of paper slips, one for each place. Their codes are told once, to be printed, and are remembered nowhere.
import { randomBytes } from 'node:crypto';
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { PATIENT, type Tenant } from '../../foundation/database/tenant.ts';
import { dayIn } from '../../foundation/days.ts';
import { drawPaperCode, paperUrl, type PaperCode } from '../../foundation/paper-code.ts';
import { cityMutation, type Asked } from '../../municipality/municipalities/city-field.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { PileType } from './refs.ts';
import { FEWEST_SLIPS, MOST_SLIPS, MOST_TOGETHER, pileFaults, type Period } from './rules.ts';
import { writePiles, type Pile } from './store-edit.ts';
import { listPilePlaces, type PilePlace } from './store-places.ts';

/** A place, and the codes of its slips. */
export interface DrawnPile {
  readonly place: PilePlace;
  readonly codes: readonly PaperCode[];
}

interface MadePile {
  readonly municipality: Municipality;
  readonly pile: Pile;
  readonly codes: readonly PaperCode[];
}

interface PilesMade {
  readonly outcome: 'PilesMade';
  readonly piles: readonly MadePile[];
}

const MadePileType = builder.objectRef<MadePile>('MadePile').implement({
  description: 'A pile that was made just now.',
  fields: (t) => ({
    pile: t.expose('pile', { type: PileType, description: 'It.' }),
    urls: t.stringList({
      description:
        'The address of each slip, upper case, which ends with its code. They are told this once: whoever lost them makes another pile.',
      resolve: ({ codes, municipality }, _args, { publicUrl }) =>
        codes.map((code) => paperUrl(code, municipality.host, publicUrl)),
    }),
  }),
});

const PilesMadeType = builder.objectRef<PilesMade>('PilesMade').implement({
  description: 'The piles are made.',
  fields: (t) => ({
    piles: t.expose('piles', {
      type: [MadePileType],
      complexity: { field: 0, multiplier: 1 },
      description: 'They, by settlement and name of their places.',
    }),
  }),
});

const MakePilesResult = outcomesOf('MakePilesResult', 'What became of piles that were wished for.', [
  PilesMadeType,
  InvalidType,
]);

const MakePilesInput = builder.inputType('MakePilesInput', {
  description: 'Piles of paper slips, one for each place. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    locations: t.idList({
      required: true,
      description: `The places that are rated with them, each once however often it is named: ${MOST_TOGETHER} slips in all at the most.`,
    }),
    slips: t.int({
      required: true,
      description: `How many for each place, ${FEWEST_SLIPS} to ${MOST_SLIPS}.`,
    }),
    beginsOn: t.field({
      type: 'Date',
      required: true,
      description: 'The first day on which they count: tomorrow or later; of a demo city also today.',
    }),
    endsOn: t.field({
      type: 'Date',
      required: true,
      description: 'The last one, a year after the first at the most.',
    }),
  }),
});

export interface PilesWish extends Period {
  /** Each once. */
  readonly locationIds: readonly bigint[];
  readonly slips: number;
}

/** Draws the codes of each place's slips; answers what is wrong with the wish where it cannot be had. */
export async function drawPiles(
  { municipality, grant: edit, context }: Asked<'piles.edit'>,
  wish: PilesWish,
): Promise<DrawnPile[] | Invalid> {
  const { isDemo, timeZone } = municipality;
  const today = dayIn(timeZone, context.now());
  const faults = pileFaults({ ...wish, places: wish.locationIds.length }, { today, isDemo });
  if (faults.length > 0) return invalid(faults);
  const places = await asGranted(context, edit, (tx) => listWished(tx, edit, wish));
  if (!Array.isArray(places)) return places;
  const draw = () => Array.from({ length: wish.slips }, () => drawPaperCode(randomBytes));
  return places.map((place) => ({ place, codes: draw() }));
}

/** The places of the wish; faults where one of them is gone. */
async function listWished(
  tx: Tenant,
  edit: Grant<'piles.edit'>,
  { locationIds }: PilesWish,
): Promise<PilePlace[] | Invalid> {
  const places = await listPilePlaces(tx, edit, { settlementId: null, categoryId: null, locationIds });
  const known = new Set(places.map(({ id }) => id));
  const gone = locationIds.filter((id) => !known.has(id));
  if (gone.length === 0) return places;
  return invalid(gone.map((id) => ({ field: 'locations', fault: 'UNKNOWN', part: String(id) })));
}

/** Remembers the piles, unless a place is gone meanwhile. */
export async function makePiles(
  { municipality, grant: edit, context }: Asked<'piles.edit'>,
  wish: PilesWish,
  drawn: readonly DrawnPile[],
): Promise<PilesMade | Invalid> {
  const { beginsOn, endsOn, slips } = wish;
  return change<PilesMade | Invalid>(
    context,
    edit,
    async (tx) => {
      const places = await listWished(tx, edit, wish);
      if (!Array.isArray(places)) return { outcome: places, audit: null };
      const madeOn = dayIn(municipality.timeZone, context.now());
      const drafts = drawn.map(({ place, codes }) => ({
        locationId: place.id,
        ids: codes.map((code) => context.slipIds(code).listed),
      }));
      const piles = await writePiles(tx, edit, { madeOn, beginsOn, endsOn }, drafts);
      const of = new Map(piles.map((pile) => [pile.locationId, pile]));
      const made = drawn.flatMap(({ place, codes }) => {
        const pile = of.get(place.id);
        return pile ? [{ municipality, place, pile, codes }] : [];
      });
      return {
        outcome: { outcome: 'PilesMade', piles: made },
        audit: made.map(({ place, pile }) => ({
          subject: 'Pile',
          subjectId: String(pile.id),
          subjectName: place.name.bg,
          before: null,
          after: { slips, beginsOn, endsOn },
        })),
      };
    },
    PATIENT,
  );
}

builder.mutationField('makePiles', (t) =>
  cityMutation(t, {
    type: MakePilesResult,
    access: 'piles.edit',
    args: { input: t.arg({ type: MakePilesInput, required: true, description: 'The piles.' }) },
    complexity: { field: 2_000 },
    description: 'Makes a pile of paper slips for each place, each of which gives one vote there.',
    resolve: async (asked, { input }) => {
      const wish = { ...input, locationIds: [...new Set(input.locations.map(idFrom))] };
      const drawn = await drawPiles(asked, wish);
      return Array.isArray(drawn) ? makePiles(asked, wish, drawn) : drawn;
    },
  }),
);
