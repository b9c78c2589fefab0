// What may become of an improvement, and what is said of its promise with it: another state, another day, and why. Pure.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { MOST_STEPS, type Promised, type Step } from '../../foundation/improvements/promises.ts';
import type { ImprovementState } from '../../foundation/improvements/rules.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import { textsFaults, tidyTexts } from '../../municipality/texts/typed-text.ts';

/** How many characters the reason may have. */
export const LONGEST_REASON = 240;

interface Present {
  readonly state: ImprovementState;
  readonly doneOn: string;
  readonly promised: Promised | null;
}

/** What a member asks for: a state, a day (YYYY-MM-DD) other than the one that stands there, and why. */
export interface Wanted {
  readonly state: ImprovementState;
  readonly day: string | null;
  readonly reason: Texts | null;
}

/** What is to be written. */
export interface Become {
  readonly state: ImprovementState;
  readonly doneOn: string;
  /** All of them; null where nothing was ever promised. */
  readonly steps: readonly Step[] | null;
}

type Outcome = { readonly become: Become } | { readonly faults: readonly FieldFault[] };

const NOT_ALLOWED: Outcome = { faults: [{ field: 'state', fault: 'NOT_ALLOWED' }] };

/** What becomes of the improvement on the day `today`; or what is wrong with what is wanted. What was promised is never withdrawn. */
export function becomeOf(present: Present, wanted: Wanted, today: string): Outcome {
  const reason = wanted.reason && tidyTexts(wanted.reason);
  const faults = reason === null ? [] : textsFaults('reason', reason, LONGEST_REASON);
  if (faults.length > 0) return { faults };
  const { state, doneOn, promised } = present;
  const asked = { ...wanted, reason };
  switch (wanted.state) {
    case 'WITHDRAWN':
      if (promised !== null || state === 'DRAFT') return NOT_ALLOWED;
      return { become: { state: 'WITHDRAWN', doneOn, steps: null } };
    case 'PLANNED':
      return promised === null ? promisedFirst(present, today) : movedTo(promised, present, asked, today);
    case 'GIVEN_UP':
      return promised === null || state === 'PUBLISHED' ? NOT_ALLOWED : givenUp(promised, asked, today);
    case 'PUBLISHED':
      return promised === null || state === 'PUBLISHED'
        ? { become: { state: 'PUBLISHED', doneOn, steps: promised?.steps ?? null } }
        : done(promised, asked, today);
    case 'DRAFT':
    default:
      return NOT_ALLOWED;
  }
}

/** What is wrong with a change of a promised one beside its state: its day has a step of its own, and it stays where it was promised. */
export function promisedFaults(
  { state, doneOn, promised, ...was }: Present & Where,
  draft: Where & { readonly doneOn: string },
): FieldFault[] {
  if (promised === null) return [];
  const stays = was.locationIds.every((id) => draft.locationIds.includes(id));
  const isSame = was.categoryId === draft.categoryId && was.settlementId === draft.settlementId;
  return [
    ...(stays && isSame ? [] : [{ field: 'locations', fault: 'IN_USE' } as const]),
    ...(state === 'PUBLISHED' || doneOn === draft.doneOn
      ? []
      : [{ field: 'doneOn', fault: 'NOT_ALLOWED' } as const]),
  ];
}

interface Where {
  readonly locationIds: readonly bigint[];
  readonly categoryId: bigint | null;
  readonly settlementId: bigint | null;
}

/** The steps after its words were changed, of which everybody is told that they were, once a day. */
export function rewordedSteps({ day, steps }: Promised, today: string): readonly Step[] {
  const last = steps.at(-1);
  if (last?.kind === 'REWORDED' && last.on === today) return steps;
  return steps.length < MOST_STEPS ? [...steps, { kind: 'REWORDED', on: today, day, reason: null }] : steps;
}

function promisedFirst({ state, doneOn }: Present, today: string): Outcome {
  // What was seen as done is withdrawn first.
  if (state === 'PUBLISHED') return NOT_ALLOWED;
  if (doneOn < today) return { faults: [{ field: 'doneOn', fault: 'OUT_OF_RANGE' }] };
  const step: Step = { kind: 'PROMISED', on: today, day: doneOn, reason: null };
  return { become: { state: 'PLANNED', doneOn, steps: [step] } };
}

function movedTo(promised: Promised, { state }: Present, { day, reason }: Wanted, today: string): Outcome {
  if (day === null) return { faults: [{ field: 'day', fault: 'REQUIRED' }] };
  const isNone = state === 'PLANNED' && day === promised.day;
  if (day < today || isNone) return { faults: [{ field: 'day', fault: 'OUT_OF_RANGE' }] };
  return stepped(promised, { kind: 'MOVED', on: today, day, reason }, 'PLANNED', day);
}

function givenUp(promised: Promised, { reason }: Wanted, today: string): Outcome {
  const { day, steps, isGivenUp } = promised;
  if (isGivenUp) return { become: { state: 'GIVEN_UP', doneOn: day, steps } };
  return stepped(promised, { kind: 'GIVEN_UP', on: today, day, reason }, 'GIVEN_UP', day);
}

function done(promised: Promised, { day }: Wanted, today: string): Outcome {
  const doneOn = day ?? today;
  if (doneOn > today) return { faults: [{ field: 'day', fault: 'OUT_OF_RANGE' }] };
  return stepped(promised, { kind: 'DONE', on: today, day: promised.day, reason: null }, 'PUBLISHED', doneOn);
}

interface Given extends Step {
  readonly reason: Texts | null;
}

/** With one step more. Another day, and an end, are told with a reason. */
function stepped({ steps }: Promised, step: Given, state: ImprovementState, doneOn: string): Outcome {
  const isOwed = step.kind === 'MOVED' || step.kind === 'GIVEN_UP';
  if (isOwed && !step.reason?.bg) return { faults: [{ field: 'reason.bg', fault: 'REQUIRED' }] };
  if (steps.length >= MOST_STEPS) return { faults: [{ field: 'state', fault: 'TOO_MANY' }] };
  return { become: { state, doneOn, steps: [...steps, step] } };
}
