// What a demo city promised: one kept, one late, one to come; said on its days by the rules that members' words go by.
import type { Grant } from '../../access/grants/grant.ts';
import { becomeOf, type Wanted } from '../../action/improvements/promise-steps.ts';
import { writeDraft, writeState } from '../../action/improvements/store-edit.ts';
import { dayAfter } from '../../foundation/days.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Promised } from '../../foundation/improvements/promises.ts';
import type { ImprovementState } from '../../foundation/improvements/rules.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';

/** Something promised for a place, by days from today: below 0 it is over. */
export interface PromiseStory {
  readonly place: string;
  readonly text: Texts;
  readonly saidInDays: number;
  readonly forInDays: number;
  /** It was put off once. */
  readonly moved?: { readonly saidInDays: number; readonly forInDays: number; readonly reason: Texts };
  readonly doneInDays?: number;
}

interface Said extends Omit<Wanted, 'day'> {
  readonly inDays: number;
  /** For which day. */
  readonly day: number | null;
}

/** All that was said of it, the earliest first. */
function saidOf({ saidInDays, moved, doneInDays }: PromiseStory): Said[] {
  const said: Said[] = [{ state: 'PLANNED', inDays: saidInDays, day: null, reason: null }];
  if (moved)
    said.push({ state: 'PLANNED', inDays: moved.saidInDays, day: moved.forInDays, reason: moved.reason });
  if (doneInDays !== undefined)
    said.push({ state: 'PUBLISHED', inDays: doneInDays, day: doneInDays, reason: null });
  return said;
}

/** Writes them all; a story that no member could have told is refused (TypeError). */
export async function makePromises(
  tx: Tenant,
  edit: Grant<'improvements.edit'>,
  stories: readonly PromiseStory[],
  { places, today }: { readonly places: (externalId: string) => bigint; readonly today: string },
): Promise<void> {
  for (const story of stories) {
    let doneOn = dayAfter(today, story.forInDays);
    const id = await writeDraft(tx, edit, null, {
      locationIds: [places(story.place)],
      categoryId: null,
      settlementId: null,
      doneOn,
      said: null,
      text: story.text,
      photoHash: null,
      photoAlt: null,
    });
    let state: ImprovementState = 'DRAFT';
    let promised: Promised | null = null;
    for (const { inDays, day, ...rest } of saidOf(story)) {
      const on = dayAfter(today, inDays);
      const wanted = { ...rest, day: day === null ? null : dayAfter(today, day) };
      const outcome = becomeOf({ state, doneOn, promised }, wanted, on);
      if (!('become' in outcome)) throw new TypeError(`Nobody can promise so at ${story.place}.`);
      const { become } = outcome;
      await writeState(tx, edit, id, { ...become, today: on });
      ({ state, doneOn } = become);
      const steps = become.steps ?? [];
      promised = { day: steps.at(-1)?.day ?? doneOn, steps, isGivenUp: false, isDone: state === 'PUBLISHED' };
    }
  }
}
