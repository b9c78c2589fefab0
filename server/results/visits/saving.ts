// A member, or another system by a key, tells how many people came: of one month of a place, or of as many as a table has.
import { change } from '../../access/journal/change.ts';
import { invalid, type FieldFault, type Invalid } from '../../access/journal/outcomes.ts';
import type { Changed } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { dayIn } from '../../foundation/days.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { faultOf, LONGEST_PLACE, LONGEST_SOURCE, MOST_ROWS, MOST_VISITORS } from './rules.ts';
import {
  listNumbered,
  listVisits,
  recordVisits,
  removeVisits,
  type NumberedPlace,
  type Visit,
} from './store.ts';

interface VisitsSaved {
  readonly outcome: 'VisitsSaved';
  readonly changed: number;
}

const VisitsSavedType = builder.objectRef<VisitsSaved>('VisitsSaved').implement({
  description: 'The visitors are known.',
  fields: (t) => ({
    changed: t.exposeInt('changed', { description: 'Of how many months something else is known now.' }),
  }),
});

const SaveVisitsResult = outcomesOf('SaveVisitsResult', 'What became of visitors that were told.', [
  VisitsSavedType,
  InvalidType,
]);

const VisitsInput = builder.inputType('VisitsInput', {
  description: 'The visitors of a place in a month.',
  fields: (t) => ({
    place: t.string({
      required: true,
      description: `What the lists of the municipality call it, in 1 to ${LONGEST_PLACE} characters.`,
    }),
    month: t.field({ type: 'Date', required: true, description: 'The first day of the month.' }),
    visitors: t.int({
      description: `How many came, 1 to ${MOST_VISITORS}; null: it is not known any more.`,
    }),
  }),
});

const SaveVisitsInput = builder.inputType('SaveVisitsInput', {
  description:
    'Visitors of places, by month. A fault names the row, from 0: rows.3.visitors. One faulty row, and none is saved.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    source: t.string({
      required: true,
      description: `Who counted them, in 1 to ${LONGEST_SOURCE} characters.`,
    }),
    rows: t.field({
      type: [VisitsInput],
      required: true,
      description: `1 to ${MOST_ROWS} months of places.`,
    }),
  }),
});

/** A row is looked up, written, and told in the journal. */
const COST = 100;
const COST_OF_ROW = 15;

type Row = typeof VisitsInput.$inferInput;

const keyOf = ({ locationId, month }: Pick<Visit, 'locationId' | 'month'>): string =>
  `${locationId} ${month}`;

function faultsOf(
  rows: readonly Row[],
  places: ReadonlyMap<string, NumberedPlace>,
  today: string,
): FieldFault[] {
  const seen = new Set<string>();
  return rows.flatMap((row, at): FieldFault[] => {
    const place = places.get(row.place);
    if (place === undefined) return [{ field: `rows.${at}.place`, fault: 'UNKNOWN', part: row.place }];
    const fault = faultOf({ month: row.month, visitors: row.visitors ?? null }, today);
    if (fault === 'NOT_ALLOWED') return [{ field: `rows.${at}.month`, fault }];
    if (fault !== null) return [{ field: `rows.${at}.visitors`, fault }];
    const key = keyOf({ locationId: place.id, month: row.month });
    if (seen.has(key)) return [{ field: `rows.${at}.month`, fault: 'TAKEN' }];
    seen.add(key);
    return [];
  });
}

builder.mutationField('saveVisits', (t) =>
  cityMutation(t, {
    type: SaveVisitsResult,
    access: 'visits.record',
    args: { input: t.arg({ type: SaveVisitsInput, required: true, description: 'The visitors.' }) },
    complexity: ({ input }) => COST + input.rows.length * COST_OF_ROW,
    description:
      'Tells how many people came to places, in place of what was known: by members, and by a key that may.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const today = dayIn(municipality.timeZone, context.now());
      const source = tidy(input.source);
      const faults = textFaults('source', source, LONGEST_SOURCE);
      if (input.rows.length === 0) faults.push({ field: 'rows', fault: 'REQUIRED' });
      if (input.rows.length > MOST_ROWS) faults.push({ field: 'rows', fault: 'TOO_MANY' });
      else
        for (const [at, { place }] of input.rows.entries())
          if (place.length > LONGEST_PLACE) faults.push({ field: `rows.${at}.place`, fault: 'TOO_LONG' });
      if (faults.length > 0) return invalid(faults);
      return change<VisitsSaved | Invalid>(context, edit, async (tx) => {
        const numbered = await listNumbered(tx, edit, [...new Set(input.rows.map(({ place }) => place))]);
        const places = new Map(numbered.map((place) => [place.externalId, place]));
        const wrong = faultsOf(input.rows, places, today);
        if (wrong.length > 0) return { outcome: invalid(wrong), audit: null };
        const known = await listVisits(
          tx,
          edit,
          numbered.map(({ id }) => id),
          [...new Set(input.rows.map(({ month }) => month))],
        );
        const before = new Map(known.map((visit) => [keyOf(visit), visit.visitors]));
        const told = input.rows.flatMap(({ place: externalId, month, visitors = null }) => {
          const place = places.get(externalId);
          const was = place && (before.get(keyOf({ locationId: place.id, month })) ?? null);
          return place && was !== visitors
            ? [{ place, locationId: place.id, month, visitors, was: was ?? null }]
            : [];
        });
        const present = told.flatMap(({ visitors, ...row }) =>
          visitors === null ? [] : [{ ...row, visitors }],
        );
        if (present.length > 0) await recordVisits(tx, edit, present, { source, today });
        const gone = told.filter(({ visitors }) => visitors === null);
        if (gone.length > 0) await removeVisits(tx, edit, gone);
        const audit = told.map(({ place, month, visitors, was }): Changed => ({
          subject: 'Visits',
          subjectId: String(place.id),
          subjectName: place.name,
          before: was === null ? null : { month, visitors: was },
          after: visitors === null ? null : { month, visitors, source },
        }));
        return { outcome: { outcome: 'VisitsSaved', changed: told.length }, audit };
      });
    },
  }),
);
