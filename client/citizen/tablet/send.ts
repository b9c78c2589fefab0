// Sends what a form on the tablet holds, with the tablet's token, and goes on.
import { deliver } from '../offline/deliver.ts';
import { tokenOf } from './device.ts';
import { hasFollowUp } from './steps.ts';
import { goOn } from './visit.ts';

let isUnderWay = false;

/** A slip that could not be sent is kept on the tablet and sent later; pressed twice, it is sent once. */
export async function send(form: HTMLFormElement): Promise<void> {
  // No field of ours is a file.
  const fields = [...new FormData(form)] as [string, string][];
  const valueOf = (wanted: string) => fields.find(([name]) => name === wanted)?.[1];
  const score = Number(valueOf('score') ?? 0);
  // An answer without a choice is a skip.
  if (!score && !valueOf('option')) return goOn('thanks');
  if (isUnderWay) return;
  isUnderWay = true;
  const status = form.querySelector('.status');
  if (status) status.textContent = form.dataset['now'] ?? '';
  const { pathname, search } = new URL(form.action);
  const delivery = await deliver({ path: pathname + search, fields, token: tokenOf() });
  isUnderWay = false;
  // The person has gone meanwhile, and the screen was cleared for the next.
  if (!form.isConnected) return;
  if (delivery.state === 'refused') {
    if (status) status.textContent = form.dataset['refused'] ?? '';
    return;
  }
  const outcome = delivery.state === 'kept' ? 'saved' : 'received';
  const isSealed = delivery.state === 'received' && delivery.next === null;
  const known = { outcome, isSealed, ...(score && { score }) } as const;
  if (score) goOn('follow-up', known);
  if (!score || !hasFollowUp()) goOn('thanks', known);
}
