// What a mystery client tells of visits, several at a time, as a phone sends them when it is back on the network. Each counts once.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import type { Changed } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { dayIn } from '../../foundation/days.ts';
import { AppError } from '../../foundation/errors.ts';
import { isUuid } from '../../foundation/uuid.ts';
import { toldOnFrom } from '../../signs/rounds/rules.ts';
import { criteriaBy, isAnswerTo, MOST_CRITERIA, type Answer, type Answers } from './checklist.ts';
import {
  asMysteryClient,
  ClientProgrammeType,
  getClientProgramme,
  type ClientProgramme,
} from './client-programme.ts';
import { toldVisit } from './journal-fields.ts';
import { MysteryChoiceType } from './refs.ts';
import { isOver, LONGEST_REMARK, MOST_TOLD } from './rules.ts';
import { lockProgramme, writeTold } from './store-edit.ts';
import type { Visit } from './store.ts';

interface VisitTold {
  readonly outcome: 'MysteryVisitTold';
  readonly visit: string;
  readonly isRepeated: boolean;
}

interface NotTaken {
  readonly outcome: 'MysteryVisitNotTaken';
  readonly visit: string;
  readonly why: 'UNKNOWN' | 'TOLD_BEFORE' | 'OVER';
}

const VisitToldType = builder.objectRef<VisitTold>('MysteryVisitTold').implement({
  description: 'What was told of the visit is kept.',
  fields: (t) => ({
    visit: t.exposeID('visit', { description: 'The id of the visit.' }),
    isRepeated: t.exposeBoolean('isRepeated', {
      description: 'It had been told with this id before: this time changed nothing.',
    }),
  }),
});

const NotTakenType = builder.objectRef<NotTaken>('MysteryVisitNotTaken').implement({
  description: 'What was told of the visit is not kept.',
  fields: (t) => ({
    visit: t.exposeID('visit', { description: 'The id that was sent.' }),
    why: t.field({
      description: 'Why.',
      type: builder.enumType('MysteryVisitRefusal', {
        description: 'Why what was told of a visit is not kept.',
        values: {
          UNKNOWN: { description: 'The programme has no such visit.' },
          TOLD_BEFORE: { description: 'It was told before, from another phone.' },
          OVER: { description: 'The programme is over.' },
        } as const,
      }),
      resolve: ({ why }) => why,
    }),
  }),
});

const ResultType = outcomesOf('TellMysteryVisitResult', 'What became of one visit that was told.', [
  VisitToldType,
  NotTakenType,
]);

interface VisitsTold {
  readonly results: readonly (VisitTold | NotTaken)[];
  readonly programme: ClientProgramme;
}

const VisitsToldType = builder.objectRef<VisitsTold>('MysteryVisitsTold').implement({
  description: 'What became of what was told.',
  fields: (t) => ({
    results: t.expose('results', {
      type: [ResultType],
      complexity: { field: 0, multiplier: MOST_TOLD },
      description: 'One for each visit that was told, in the order of the input.',
    }),
    programme: t.expose('programme', {
      type: ClientProgrammeType,
      description: 'The programme as it is now.',
    }),
  }),
});

const AnswerInput = builder.inputType('MysteryAnswerInput', {
  description: 'The answer to one criterion: a choice, or a number.',
  fields: (t) => ({
    criterion: t.id({ required: true, description: 'Its id.' }),
    choice: t.field({ type: MysteryChoiceType, description: 'Yes, no, or that it does not apply.' }),
    number: t.int({ description: 'A score from 1 to 10, or minutes.' }),
  }),
});

const VisitInput = builder.inputType('MysteryVisitInput', {
  description: 'What is told of a visit.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'A UUID that the phone drew: what is sent twice counts once.' }),
    visit: t.id({ required: true, description: 'Which visit.' }),
    on: t.field({ type: 'Date', description: 'The day on which it was told to the phone; null: today.' }),
    answers: t.field({
      type: [AnswerInput],
      required: true,
      description: `1 to ${MOST_CRITERIA}, each of a criterion of its channel.`,
    }),
    note: t.string({
      description: `What is to be added, up to ${LONGEST_REMARK} characters. It is to describe no person.`,
    }),
  }),
});

const TellInput = builder.inputType('TellMysteryVisitsInput', {
  description: 'What a mystery client tells of visits of the programme of the pass.',
  fields: (t) => ({
    visits: t.field({ type: [VisitInput], required: true, description: `1 to ${MOST_TOLD}.` }),
  }),
});

type Given = typeof VisitInput.$inferInput;

/** What a phone of ours never sends. */
function refuseNonsense(given: readonly Given[]): void {
  if (given.length < 1 || given.length > MOST_TOLD)
    throw new AppError('BAD_INPUT', `visits are 1 to ${MOST_TOLD}.`);
  for (const { id, note, answers } of given) {
    if (!isUuid(id)) throw new AppError('BAD_INPUT', 'An id is a UUID.');
    if ((note ?? '').length > LONGEST_REMARK)
      throw new AppError('BAD_INPUT', `A note has at most ${LONGEST_REMARK} characters.`);
    if (answers.length < 1 || answers.length > MOST_CRITERIA)
      throw new AppError('BAD_INPUT', `answers are 1 to ${MOST_CRITERIA}.`);
  }
}

/** The answers by criterion. Throws BAD_INPUT where one is to nothing that this visit asks, or not as it asks. */
function answersTo({ criteria }: ClientProgramme, { channel }: Visit, given: Given['answers']): Answers {
  const asked = criteriaBy(criteria, channel);
  const answers = new Map<string, Answer>();
  for (const { criterion: id, choice, number } of given) {
    const criterion = asked.find((each) => each.id === id);
    const answer = choice ?? number ?? null;
    const isOne = (choice == null) !== (number == null);
    if (!criterion || answer === null || !isOne || answers.has(id) || !isAnswerTo(criterion, answer))
      throw new AppError('BAD_INPUT', 'An answer is one that its criterion asks for.');
    answers.set(id, answer);
  }
  return Object.fromEntries(answers);
}

interface Telling {
  readonly programme: ClientProgramme;
  /** By id, as they are after each that was told: the same may stand in a request twice. */
  readonly visits: Map<string, Visit>;
  readonly today: string;
}

/** Keeps what was told of one visit, unless it was before. */
async function tellOne(
  tx: Tenant,
  tell: Grant<'mysteryVisits.tell'>,
  given: Given,
  { programme, visits, today }: Telling,
): Promise<{ readonly result: VisitTold | NotTaken; readonly audit: Changed | null }> {
  const told = (isRepeated: boolean): VisitTold => ({
    outcome: 'MysteryVisitTold',
    visit: given.visit,
    isRepeated,
  });
  const not = (why: NotTaken['why']) => ({
    result: { outcome: 'MysteryVisitNotTaken', visit: given.visit, why } as const,
    audit: null,
  });
  const visit = visits.get(given.visit);
  if (visit === undefined) return not('UNKNOWN');
  if (visit.toldId !== null)
    return visit.toldId === given.id.toLowerCase() ? { result: told(true), audit: null } : not('TOLD_BEFORE');
  if (isOver(programme, today)) return not('OVER');
  const toldOn = toldOnFrom(given.on ?? null, today);
  const answers = answersTo(programme, visit, given.answers);
  const note = given.note?.trim() || null;
  const toldId = given.id.toLowerCase();
  await writeTold(tx, tell, visit.id, { toldId, toldOn, answers, note });
  visits.set(given.visit, { ...visit, toldId });
  return { result: told(false), audit: toldVisit(visit, programme, toldOn) };
}

builder.mutationField('tellMysteryVisits', (t) =>
  t.field({
    type: VisitsToldType,
    access: 'mysteryVisits.tell',
    args: { input: t.arg({ type: TellInput, required: true, description: 'What is told.' }) },
    complexity: 10,
    description: 'Tells, for the mystery client of the pass that is shown, what he or she found at visits.',
    resolve: async (_root, { input: { visits } }, context): Promise<VisitsTold> => {
      const { held: tell, municipality } = await asMysteryClient(context, 'mysteryVisits.tell');
      refuseNonsense(visits);
      const today = dayIn(municipality.timeZone, context.now());
      return change(context, tell, async (tx) => {
        await lockProgramme(tx, tell, tell.subjectId);
        const before = await getClientProgramme(tx, tell, municipality);
        const known = new Map(before.visits.map((visit) => [String(visit.id), visit]));
        const results: VisitsTold['results'][number][] = [];
        const audit: Changed[] = [];
        for (const given of visits) {
          const one = await tellOne(tx, tell, given, { programme: before, visits: known, today });
          results.push(one.result);
          if (one.audit) audit.push(one.audit);
        }
        const programme = await getClientProgramme(tx, tell, municipality);
        return { outcome: { results, programme }, audit };
      });
    },
  }),
);
