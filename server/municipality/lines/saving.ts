// A member tells which lines there are, as GTFS or a table has them: those of the list are in use, all others out of use.
import { change } from '../../access/journal/change.ts';
import { invalid, type FieldFault, type Invalid } from '../../access/journal/outcomes.ts';
import type { Changed } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { todayFrom } from '../../foundation/retirement.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { textFaults, tidy } from '../texts/typed-text.ts';
import { LineModeType } from './refs.ts';
import { inOrder, isSame } from './lines-plan.ts';
import {
  isColour,
  LONGEST_ID,
  LONGEST_LONG_NAME,
  LONGEST_SHORT_NAME,
  MOST_LINES,
  MOST_STOPS,
  type Mode,
} from './rules.ts';
import { findNumbered, holdLines, listLines, writeLine, type Line, type LineDraft } from './store.ts';

interface LinesSaved {
  readonly outcome: 'LinesSaved';
  readonly changed: number;
}

const LinesSavedType = builder.objectRef<LinesSaved>('LinesSaved').implement({
  description: 'The lines are as they were sent.',
  fields: (t) => ({
    changed: t.exposeInt('changed', { description: 'Of how many lines something is different now.' }),
  }),
});

const SaveLinesResult = outcomesOf('SaveLinesResult', 'What became of lines that were sent.', [
  LinesSavedType,
  InvalidType,
]);

const LineInput = builder.inputType('LineInput', {
  description: 'A line of public transport.',
  fields: (t) => ({
    externalId: t.string({
      required: true,
      description: `What whoever runs it calls it, at most ${LONGEST_ID} characters.`,
    }),
    shortName: t.string({
      required: true,
      description: `Its number or letter, at most ${LONGEST_SHORT_NAME} characters.`,
    }),
    longName: t.string({
      description: `From where to where it runs, at most ${LONGEST_LONG_NAME} characters.`,
    }),
    mode: t.field({ type: LineModeType, required: true, description: 'What runs on it.' }),
    colour: t.string({ description: 'The colour by which people know it, #rrggbb.' }),
    places: t.stringList({
      required: true,
      description: `Where it stops, and the vehicles that run on it, as the lists of the municipality call them: at most ${MOST_STOPS}.`,
    }),
  }),
});

const SaveLinesInput = builder.inputType('SaveLinesInput', {
  description:
    'All lines of a municipality. A fault names the line, from 0: lines.3.places. One faulty line, and none is saved.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    lines: t.field({ type: [LineInput], required: true, description: `At most ${MOST_LINES}.` }),
  }),
});

/** A line is looked up, written, and told in the journal. */
const COST = 100;
const COST_OF_LINE = 20;

/** A line as it came, tidied. */
interface Sent extends Omit<LineDraft, 'locationIds'> {
  readonly places: readonly string[];
}

function tidied(line: typeof LineInput.$inferInput): Sent {
  const mode: Mode = line.mode;
  return {
    externalId: tidy(line.externalId),
    shortName: tidy(line.shortName),
    longName: tidy(line.longName ?? '') || null,
    mode,
    colour: line.colour?.trim().toLowerCase() || null,
    places: [...new Set(line.places)],
  };
}

function faultsOf(lines: readonly Sent[]): FieldFault[] {
  const seen = new Set<string>();
  return lines.flatMap(({ externalId, shortName, longName, colour, places }, at): FieldFault[] => {
    const isTaken = seen.has(externalId);
    seen.add(externalId);
    return [
      ...textFaults(`lines.${at}.externalId`, externalId, LONGEST_ID),
      ...(isTaken ? [{ field: `lines.${at}.externalId`, fault: 'TAKEN' } as const] : []),
      ...textFaults(`lines.${at}.shortName`, shortName, LONGEST_SHORT_NAME),
      ...(longName === null ? [] : textFaults(`lines.${at}.longName`, longName, LONGEST_LONG_NAME)),
      ...(colour === null || isColour(colour)
        ? []
        : [{ field: `lines.${at}.colour`, fault: 'NOT_A_COLOUR' } as const]),
      ...(places.length > MOST_STOPS ? [{ field: `lines.${at}.places`, fault: 'TOO_MANY' } as const] : []),
    ];
  });
}

const unknownIn = (lines: readonly Sent[], known: ReadonlyMap<string, bigint>): FieldFault[] =>
  lines.flatMap(({ places }, at) => {
    const part = places.find((place) => !known.has(place));
    return part === undefined ? [] : [{ field: `lines.${at}.places`, fault: 'UNKNOWN' as const, part }];
  });

/** A line as the journal tells it. */
const told = ({ shortName, longName, mode, colour, locationIds, retiredOn }: Line) => ({
  shortName,
  longName,
  mode,
  colour,
  stops: locationIds.length,
  isRetired: retiredOn !== null,
});

/** Whether those whom it asked are those whom it asks from now on. */
const stopsAsBefore = (before: Line, draft: LineDraft): boolean =>
  before.retiredOn === null && before.locationIds.join() === draft.locationIds.join();

const changeOf = (before: Line | null, after: Line): Changed => ({
  subject: 'Line',
  subjectId: String(after.id),
  subjectName: after.shortName,
  before: before && told(before),
  after: told(after),
});

builder.mutationField('saveLines', (t) =>
  cityMutation(t, {
    type: SaveLinesResult,
    access: 'lines.edit',
    args: { input: t.arg({ type: SaveLinesInput, required: true, description: 'The lines.' }) },
    complexity: ({ input }) => COST + input.lines.length * COST_OF_LINE,
    description:
      'Tells which lines of public transport there are. A line keeps its id by its externalId; one that is not named is out of use, and what was published of it stays.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      if (input.lines.length > MOST_LINES) return invalid([{ field: 'lines', fault: 'TOO_MANY' }]);
      const sent = input.lines.map(tidied);
      const faults = faultsOf(sent);
      if (faults.length > 0) return invalid(faults);
      return change<LinesSaved | Invalid>(context, edit, async (tx) => {
        await holdLines(tx, edit);
        const known = await findNumbered(tx, edit, [...new Set(sent.flatMap(({ places }) => places))]);
        const unknown = unknownIn(sent, known);
        if (unknown.length > 0) return { outcome: invalid(unknown), audit: null };
        const present = new Map((await listLines(tx, edit)).map((line) => [line.externalId, line]));
        const audit: Changed[] = [];
        const today = todayFrom(municipality.timeZone, context.now());
        for (const { places, ...names } of sent) {
          const ids = places.flatMap((place) => known.get(place) ?? []);
          const draft = { ...names, locationIds: inOrder(ids) };
          const before = present.get(draft.externalId) ?? null;
          present.delete(draft.externalId);
          if (before && isSame(before, draft)) continue;
          const toldSince = before && stopsAsBefore(before, draft) ? before.toldSince : today;
          audit.push(changeOf(before, await writeLine(tx, edit, draft, { retiredOn: null, toldSince })));
        }
        for (const before of present.values()) {
          if (before.retiredOn !== null) continue;
          const { id: _id, retiredOn: _was, toldSince: _asked, ...draft } = before;
          const days = { retiredOn: today, toldSince: today };
          audit.push(changeOf(before, await writeLine(tx, edit, draft, days)));
        }
        return { outcome: { outcome: 'LinesSaved', changed: audit.length }, audit };
      });
    },
  }),
);
