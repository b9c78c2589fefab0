// The steps of one person's visit to the tablet: which is shown, in a copy made for it.
import { tellWhoSealed } from '../enhance/seal-line.ts';
import { makeBallotId } from '../../parts/offline/ballot-id.ts';

export type Step = 'vote' | 'follow-up' | 'thanks';
type Outcome = 'received' | 'saved';

export type Visit = {
  step: Step;
  score: number;
  outcome: Outcome;
  /** Whether this tablet sealed what came in last; the server did where it could not. */
  isSealed: boolean;
};

const untouched: Visit = { step: 'vote', score: 0, outcome: 'received', isSealed: false };
let visit = untouched;

/** Where the visit stands. */
export function stepNow(): Step {
  return visit.step;
}

function templateOf(step: Step): HTMLTemplateElement | undefined {
  const all = document.querySelectorAll<HTMLTemplateElement>(`template[data-step=${step}]`);
  return [...all].find(
    ({ dataset: { from = 0, to = 10 } }) => Number(from) <= visit.score && visit.score <= Number(to),
  );
}

/** Whether a question follows the score. */
export function hasFollowUp(): boolean {
  return templateOf('follow-up') !== undefined;
}

/** Takes the step that was shown away, and puts a fresh copy of the present one in its place. */
export function show(): void {
  const template = templateOf(visit.step);
  if (!template) return;
  document.querySelector('dialog')?.remove();
  const section = document.querySelector('section[data-step]');
  section?.replaceWith(template.content.cloneNode(true));
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-slip]'))
    input.value = makeBallotId();
  const { outcome, score, isSealed } = visit;
  for (const told of document.querySelectorAll<HTMLElement>(`section [data-${outcome}]`))
    told.textContent = (told.dataset[outcome] ?? '').replace('#', String(score));
  tellWhoSealed(isSealed, outcome);
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('section h1')?.focus();
}

/** From now on the visit stands at this step; what is known of the score and its fate goes along. */
export function note(known: Partial<Visit>): void {
  visit = { ...visit, ...known };
}

/** Nothing of this person is left: not the score, not the step. */
export function forget(): void {
  visit = untouched;
}
