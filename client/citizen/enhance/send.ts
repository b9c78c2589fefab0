// Sends what a form holds, as slips that are never linked, and goes on to the next step.
import { deliver, type Delivery, type Late, type Slip } from '../offline/deliver.ts';
import { noteSeal, noteSent, wasSent } from './ballots.ts';
import { find } from './find.ts';
import { hasFollowUp, moveOn, trip, type Outcome } from './steps.ts';
import { pathOfMore } from './thanks.ts';

let isUnderWay = false;

/** The form's slips by kind: the score; or the answer if something was chosen, and the comment if one was written. */
function slipsOf(form: HTMLFormElement): Map<string, Slip> {
  // No field of ours is a file.
  const fields = [...new FormData(form)] as [string, string][];
  const valueOf = (wanted: string) => fields.find(([name]) => name === wanted)?.[1] ?? '';
  const slips = new Map<string, Slip>();
  const kind = form.dataset['kind'] ?? '';
  if (kind === 'score' || valueOf('option')) {
    const own = fields.filter(([name]) => !name.startsWith('comment'));
    slips.set(kind, { path: form.action.slice(location.origin.length), fields: own });
  }
  const comment = valueOf('comment').trim();
  const action = find('textarea', form)?.dataset['action'];
  if (comment && action) {
    const own: Slip['fields'] = [
      ['ballotId', valueOf('commentId')],
      ['comment', comment],
    ];
    slips.set('comment', { path: action, fields: own });
  }
  return slips;
}

/** An answer that got lost on its way makes a first attempt look like a second one: that is no surprise to tell of. */
function outcomeOf(delivery: Delivery, isAgain: boolean): Outcome {
  if (delivery.state === 'kept') return delivery.isStored ? 'saved' : 'unsaved';
  return isAgain && delivery.state === 'received' && delivery.already ? 'already' : 'received';
}

function say(form: HTMLFormElement, text: string | undefined): void {
  find('.status', form)?.replaceChildren(text ?? '');
}

/**
 * The step behind a form, at an address of its own where the slip is in the box. Of what the phone sealed only this page knows which
 * question follows, and whoever loads it anew is thanked instead. A question tells the band of the score, and there is no place for its
 * name: browsers write the state of a tab's history, its address and sessionStorage to the disk, to open tabs again that were closed.
 */
function goOn(form: HTMLFormElement, delivery: Delivery | undefined): void {
  const step = form.dataset['kind'] === 'score' && hasFollowUp() ? 'follow-up' : 'thanks';
  moveOn(step, delivery?.state === 'received' ? (delivery.next ?? pathOfMore() ?? null) : null);
}

/** One after the other: each round of sending takes along all that waits. Behind one that waits, nobody waits again. */
async function deliverAll(slips: readonly Slip[]): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  let before: Delivery | undefined;
  for (const slip of slips) {
    const delivery = deliver(slip);
    before = before?.state === 'kept' ? before : await delivery;
    deliveries.push(before);
  }
  return deliveries;
}

/**
 * Who voted here without a signal and comes back sees thanks, and no empty scale. Who sealed it is told where this page sent it; the
 * worker leaves no more than the sign.
 */
addEventListener('late', (event) => {
  const form = find<HTMLFormElement>('[data-kind=score]');
  const [path, received] = (event as CustomEvent<Late>).detail;
  const [place = ''] = path.split('?');
  if (!form?.action.includes(place) || trip.step !== 'vote' || find(':checked', form)) return;
  trip.outcome = received ? 'received' : 'already';
  noteSeal(received?.next === null);
  moveOn('thanks', null);
});

/** Sends a form's slips; pressed twice, once. */
export async function send(form: HTMLFormElement): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  say(form, form.dataset['now']);
  const slips = slipsOf(form);
  const isAgain = [...slips.keys()].some(wasSent);
  for (const kind of slips.keys()) noteSent(kind, trip.step === 'vote');
  const deliveries = await deliverAll([...slips.values()]);
  isUnderWay = false;
  say(form, '');
  const refused = deliveries.find((delivery) => delivery.state === 'refused');
  if (refused) {
    if (refused.location) location.assign(refused.location);
    else say(form, form.dataset['refused']);
    return;
  }
  const worst = deliveries.find(({ state }) => state === 'kept') ?? deliveries[0];
  if (worst) trip.outcome = outcomeOf(worst, isAgain);
  if (worst?.state === 'received') noteSeal(worst.next === null);
  const score = slips.get('score')?.fields.find(([name]) => name === 'score')?.[1];
  // Said already, its number unknown after a reload: the question is that of the score that was pressed now.
  if (score && (trip.outcome !== 'already' || !trip.score)) trip.score = Number(score);
  goOn(form, worst);
}
