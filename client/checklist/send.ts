// Sends the visits that are finished, by a page or by the worker, never two at once.
import { askByPass, type Hindrance } from '../parts/offline/by-pass.ts';
import type { TellMysteryVisitsMutation } from '../generated/operations.ts';
import { forgetDraft, keepProgramme, listDrafts, listProgrammes, type Draft } from './offline-store.ts';
import { TELL_VISITS } from './operations.ts';

export interface Sent {
  /** How many visits wait on. */
  readonly waiting: number;
  readonly hindrance: Hindrance | null;
  /** The server took something. */
  readonly isSent: boolean;
}

/** What fits into one request on a poor line. */
const BATCH = 5;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // Without locks two may send the same: its id makes it count once all the same.
  return navigator.locks ? navigator.locks.request('kazva-checklists', work) : work();
}

const inputOf = ({ id: visit, toldId: id, on, answers, note }: Draft) => ({
  id,
  visit,
  on,
  note: note.trim() || null,
  answers: Object.entries(answers).map(([criterion, answer]) =>
    typeof answer === 'number' ? { criterion, number: answer } : { criterion, choice: answer },
  ),
});

/** Writes down what became of visits: whoever looks next may not be who sent them. */
async function settle(programme: string, told: readonly string[], refused: readonly string[]): Promise<void> {
  await keepProgramme(
    programme,
    (known) =>
      known && {
        ...known,
        told: [...new Set([...known.told, ...told])],
        refused: [...new Set([...known.refused, ...refused])],
      },
  );
  for (const id of [...told, ...refused]) await forgetDraft(id);
}

/** Sends some of a programme's; one by one where the server does not take them together. Answers what hinders it, and whether some was taken. */
async function sendSome(
  token: string,
  drafts: readonly Draft[],
): Promise<{ readonly hindrance: Hindrance | null; readonly isSent: boolean }> {
  const [first] = drafts;
  if (first === undefined) return { hindrance: null, isSent: false };
  const input = { visits: drafts.map(inputOf) };
  const answer = await askByPass<TellMysteryVisitsMutation>(token, TELL_VISITS, { input });
  if (answer.state === 'refused' && drafts.length > 1) {
    let way = { hindrance: null as Hindrance | null, isSent: false };
    for (const each of drafts) {
      const { hindrance, isSent } = await sendSome(token, [each]);
      way = { hindrance, isSent: isSent || way.isSent };
      if (hindrance !== null) break;
    }
    return way;
  }
  if (answer.state === 'refused') {
    await settle(first.programme, [], [first.id]);
    return { hindrance: null, isSent: false };
  }
  if (answer.state !== 'answered') return { hindrance: answer.state, isSent: false };
  const { results } = answer.data.tellMysteryVisits;
  const by = (kind: (typeof results)[number]['__typename']) =>
    drafts.filter((_, at) => results[at]?.__typename === kind).map(({ id }) => id);
  await settle(first.programme, by('MysteryVisitTold'), by('MysteryVisitNotTaken'));
  return { hindrance: null, isSent: true };
}

const finishedOf = async (programme?: string) =>
  (await listDrafts()).filter(
    (draft) => draft.isFinished && (programme === undefined || draft.programme === programme),
  );

/** Sends all that is finished. */
export function sendAll(): Promise<Sent> {
  return inTurn(async () => {
    let [hindrance, isSent]: [Hindrance | null, boolean] = [null, false];
    for (const { id, token } of await listProgrammes()) {
      const own = await finishedOf(id);
      for (let at = 0; at < own.length; at += BATCH) {
        const way = await sendSome(token, own.slice(at, at + BATCH));
        isSent ||= way.isSent;
        hindrance = way.hindrance ?? hindrance;
        // Another programme has a link of its own.
        if (way.hindrance !== null) break;
      }
    }
    return { hindrance, isSent, waiting: (await finishedOf()).length };
  });
}
