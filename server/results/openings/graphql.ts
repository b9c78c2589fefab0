// What a member can ask of openings, and decide: that one has another standing than it had.
import { DAYS, daysFrom } from '../aggregates/summary.ts';
import { StandingType } from '../../voting/ballots/refs.ts';
import { actorOf } from '../../access/grants/viewers.ts';
import { change } from '../../access/journal/change.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { Cursor } from '../../api/cursor.ts';
import { connectionOf } from '../../api/connections.ts';
import { pagesBy } from '../../api/list-pages.ts';
import { idOrNull } from '../../api/scalars.ts';
import { findPlacesOf } from '../../municipality/location-groups/store.ts';
import { cityField, cityMutation } from '../../municipality/municipalities/city-field.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { isDay } from '../../foundation/days.ts';
import { OpeningType } from './refs.ts';
import { findNote, findOpeningId } from './rules.ts';
import { findOpening, listOpenings, type Opening, type OpeningKeys } from './store.ts';
import { reclassify } from './store-reclassify.ts';
import './larger-threshold-field.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';

interface Decided<Outcome extends string> {
  readonly outcome: Outcome;
  readonly opening: Opening;
}

const OpeningReclassifiedType = builder
  .objectRef<Decided<'OpeningReclassified'>>('OpeningReclassified')
  .implement({
    description: 'The opening has that standing now, and the decision is logged.',
    fields: (t) => ({
      opening: t.expose('opening', { type: OpeningType, description: 'The opening as it is now.' }),
    }),
  });

const OpeningUnchangedType = builder.objectRef<Decided<'OpeningUnchanged'>>('OpeningUnchanged').implement({
  description:
    'Nothing was changed or logged: the opening had that standing already, or others decided on it since it was seen.',
  fields: (t) => ({
    opening: t.expose('opening', { type: OpeningType, description: 'The opening as it was, and is.' }),
  }),
});

const OpeningConnectionType = connectionOf('OpeningConnection', OpeningType, {
  description: 'A page of openings.',
  nodes: 'The openings of this page.',
});

const PAGES = pagesBy<OpeningKeys, OpeningKeys>(
  new Cursor('openings', isDay, (key) => findOpeningId(key) !== null),
  50,
  {
    of: ({ publishedOn, id }) => [publishedOn, id],
    from: ([publishedOn = '', text = '']) => {
      const id = findOpeningId(text);
      return id && { publishedOn, id };
    },
  },
);

builder.queryField('openings', (t) =>
  cityField(t, {
    type: OpeningConnectionType,
    access: 'openings.read',
    args: {
      location: t.arg.id({ description: 'Only of this location.' }),
      group: t.arg.id({ description: 'Only of the locations of this group.' }),
      standing: t.arg({ type: StandingType, description: 'Only those that have this standing.' }),
      ...DAYS,
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description:
      "A municipality's openings, newest day first, for its members, of any role that reads openings. A group is told whole.",
    resolve: async ({ grant: read, context }, args) => {
      const locationId = idOrNull(args.location);
      const group = idOrNull(args.group);
      const wanted = { locationId, standing: args.standing ?? null, ...daysFrom(args) };
      const page = PAGES.wanted(args);
      const openings = await asGranted(context, read, async (tx) => {
        const locationIds = await findPlacesOf(tx, read, group);
        return listOpenings(tx, read, { ...wanted, locationIds }, page);
      });
      return PAGES.cut(openings, page);
    },
  }),
);

const ReclassifyOpeningResult = outcomesOf(
  'ReclassifyOpeningResult',
  'What became of a decision on an opening.',
  [OpeningReclassifiedType, OpeningUnchangedType],
);

const ReclassifyOpeningInput = builder.inputType('ReclassifyOpeningInput', {
  description: 'A decision on an opening.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    opening: t.id({ required: true, description: 'The opening.' }),
    standing: t.field({ type: StandingType, required: true, description: 'The standing that it gets.' }),
    note: t.string({ required: true, description: 'Why, in 1 to 500 characters. Members read it.' }),
    seen: t.int({
      description:
        'How many decisions on it were seen: where it has others by now, nothing is changed. Without it, whatever was decided.',
    }),
  }),
});

builder.mutationField('reclassifyOpening', (t) =>
  cityMutation(t, {
    type: ReclassifyOpeningResult,
    access: 'openings.reclassify',
    args: { input: t.arg({ type: ReclassifyOpeningInput, required: true, description: 'The decision.' }) },
    description:
      'Gives all ratings of an opening another standing, with their place in every sum; another call takes it back. ' +
      'For admins. Answers to questions are slips of their own, linked with no rating: they stay as they are.',
    resolve: async ({ municipality, grant: decide, context }, { input }) => {
      const read = context.grant('openings.read', municipality.id);
      const note = findNote(input.note);
      if (note === null) throw new AppError('BAD_INPUT', 'note says why, in 1 to 500 characters.');
      const openingId = findOpeningId(input.opening);
      const { standing } = input;
      const decidedBy = actorOf(context.viewer).name;
      const decidedAt = context.now();
      const decided = openingId && { openingId, standing, note, decidedBy, decidedAt };
      return change(context, decide, async (tx) => {
        const outcome = decided && (await reclassify(tx, decide, decided, input.seen ?? null));
        const opening = decided && (await findOpening(tx, read, decided.openingId));
        if (!outcome || !opening) throw new AppError('NOT_FOUND', 'There is no such opening here.');
        const isNew = outcome === 'OpeningReclassified';
        const { name } = await context.loaders(locationLoader).load({
          municipalityId: municipality.id,
          id: opening.locationId,
        });
        const thing = { subject: 'Opening', subjectId: opening.id, subjectName: textIn(name, 'bg') };
        const audit = { ...thing, before: null, after: { standing, note } };
        return { outcome: { outcome, opening }, audit: isNew ? audit : null };
      });
    },
  }),
);
