// The steps of a trip inside one page: the vote, the question of its band, thanks.
import { enter, giveIds, kept, wasSealed } from './ballots.ts';
import { find } from './find.ts';
import { tellWhoSealed } from './seal-line.ts';

export type Step = 'vote' | 'follow-up' | 'thanks';
/** What became of the last slip, as the steps' texts tell it; see the `data-` texts of FollowUp.tsx and Thanks.tsx. */
export type Outcome = 'received' | 'saved' | 'unsaved' | 'already';

type Trip = {
  step: Step;
  outcome?: Outcome;
  /** The score that was sent first: it cannot be changed any more. */
  score?: number;
};

const first = find('section[data-step]')?.dataset['step'] as Step | undefined;
/** Where this visit stands. */
export const trip: Trip = { step: first ?? 'vote' };
/** The step behind the vote; while this page came to none, one that it cannot show. */
let behind: Step = 'follow-up';

function templateOf(step: Step): HTMLTemplateElement | undefined {
  const all = document.querySelectorAll<HTMLTemplateElement>(`template[data-step=${step}]`);
  const score = trip.score ?? 0;
  return [...all].find(({ dataset: { from = 0, to = 10 } }) => Number(from) <= score && score <= Number(to));
}

/** Whether a question follows the score. */
export function hasFollowUp(): boolean {
  return templateOf('follow-up') !== undefined;
}

function sectionOf(step: Step): HTMLElement | null {
  const section = find(`section[data-step=${step}]`);
  const template = section ? undefined : templateOf(step);
  if (!template) return section;
  find('main')?.append(template.content.cloneNode(true));
  const made = find(`section[data-step=${step}]`);
  if (made) giveIds(made);
  return made;
}

/** Says in the thanks, where they are there, who sealed what came in. */
export function tellSeal(): void {
  tellWhoSealed(wasSealed(), trip.outcome);
}

/** Shows the step that the trip has come to; false where this page does not have it. */
export function show(isMoved = true): boolean {
  const { step, outcome, score } = trip;
  const section = sectionOf(step);
  if (!section) return false;
  for (const each of document.querySelectorAll<HTMLElement>('section[data-step]'))
    each.hidden = each !== section;
  const told = outcome && find(`[data-${outcome}]`, section);
  // After a reload the score is not known any more.
  if (told && (score || !told.dataset[outcome]?.includes('#')))
    told.textContent = (told.dataset[outcome] ?? '').replace('#', String(score));
  tellSeal();
  document.body.className = step === 'thanks' ? 'reading' : 'trip';
  const { title } = document;
  document.title = `${section.dataset['title']}${title.slice(title.lastIndexOf(' · '))}`;
  dispatchEvent(new Event('step'));
  if (isMoved) {
    scrollTo(0, 0);
    find('h1', section)?.focus();
  }
  return true;
}

/** Goes on to a step; "back" leads to the vote. */
export function moveOn(step: Step, path: string | null): void {
  enter(path, trip.step === 'vote');
  behind = trip.step = step;
  show();
}

addEventListener('popstate', () => {
  const { isVote } = kept();
  // The way to the content, which is the same step.
  if (isVote === undefined) return;
  trip.step = isVote ? 'vote' : behind;
  // Another step of the same visit, but this page was opened at a later one, or anew.
  if (!show()) location.reload();
});
