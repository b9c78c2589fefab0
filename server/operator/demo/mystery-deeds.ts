// The programme of mystery-client visits that a demo city finished in the year before: every visit told, of places of two services.
import { randomUUID } from 'node:crypto';
import { criteriaBy, type Answer, type Criterion } from '../../action/mystery-visits/checklist.ts';
import { createProgramme, writeTold } from '../../action/mystery-visits/store-edit.ts';
import { listVisits } from '../../action/mystery-visits/store.ts';
import { readChecklist } from '../../action/mystery-visits/checklist-template.ts';
import { grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { dayAfter } from '../../foundation/days.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { demoAdmin, demoMysteryClient } from './demo-admin.ts';
import type { MysteryStory } from './stories.ts';

interface MysteryWork {
  readonly city: Municipality;
  readonly story: MysteryStory;
  readonly places: (externalId: string) => bigint;
  readonly today: string;
}

/** So far apart that every answer of the checklist is given somewhere. */
const [STEP, VISIT_STEP] = [7, 3];

/** An answer that differs from visit to visit and is the same at each start: of ten, so many are good as `good` says. */
function answerTo({ kind }: Criterion, good: number, turn: number): Answer {
  const draw = turn % 10;
  if (kind === 'MINUTES') return 4 + ((turn * 3) % 17);
  if (kind === 'YES_NO') return draw < good ? 'YES' : 'NO';
  return Math.min(10, Math.max(1, good - 1 + (turn % 4)));
}

/** Makes the programme, and tells of all of its visits. */
export async function doMysteryVisits(
  tx: Tenant,
  { city, story, places, today }: MysteryWork,
): Promise<void> {
  const year = Number(today.slice(0, 4)) - 1;
  const beginsOn = `${year}-10-01`;
  const edit = grant(demoAdmin(city.id), 'mysteryVisits.edit', city.id);
  const criteria = readChecklist();
  const draft = { name: story.name, note: story.note, beginsOn, endsOn: `${year}-11-15` };
  const visits = {
    locationIds: story.places.map(places),
    channels: ['DESK', 'PHONE'] as const,
    each: story.each,
  };
  const id = await createProgramme(tx, edit, draft, criteria, visits);
  const tell = grant(demoMysteryClient(city.id, id), 'mysteryVisits.tell', city.id);
  for (const [at, visit] of (await listVisits(tx, tell, { id })).entries()) {
    const answers = criteriaBy(criteria, visit.channel).map((criterion, place) => {
      const answer = answerTo(criterion, story.good[criterion.section], at * VISIT_STEP + place * STEP);
      return [criterion.id, answer] as const;
    });
    await writeTold(tx, tell, visit.id, {
      toldId: randomUUID(),
      toldOn: dayAfter(beginsOn, at * 2 - (at % 2)),
      answers: Object.fromEntries(answers),
      note: at === 0 ? story.remark : null,
    });
  }
}
