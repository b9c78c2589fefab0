// Asks a demo city's staff: what they said last year, which its head lets the annual report tell, and what they are asked now.
import { randomBytes } from 'node:crypto';
import { asGranted } from '../../access/grants/as-granted.ts';
import { grant } from '../../access/grants/grant.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import { dayAfter } from '../../foundation/days.ts';
import { drawPaperCode } from '../../foundation/paper-code.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { takeTurn } from '../../voting/ballots/store-lock.ts';
import { SMALLEST_PART, opensOn, type PulseDraft, type PulseQuestion } from '../../voting/pulses/rules.ts';
import { recordPulse } from '../../voting/pulses/store-count.ts';
import { listPulses, writeAgreed, writePulse } from '../../voting/pulses/store-edit.ts';
import { demoAdmin, demoHead } from './demo-admin.ts';

/** What is invented of a pulse. */
export interface PulseStory {
  readonly question: PulseQuestion;
  /** Teams, each with its people and the scores that it was told with; null: it was too small to be told by itself. */
  readonly teams: readonly {
    readonly name: string;
    readonly people: number;
    readonly counts: Counts | null;
  }[];
  /** The scores of those that were too small, together. */
  readonly together: Counts;
}

interface Asking {
  readonly city: Municipality;
  readonly story: PulseStory;
  readonly today: string;
}

const DAYS = 13;
/** It began some days ago. */
const RUNNING_SINCE = 4;

/** Does it: in the November of the year before, and now. */
export async function askStaff(
  connections: Pick<Connections, 'member' | 'counter'>,
  { city, story, today }: Asking,
): Promise<void> {
  const edit = grant(demoAdmin(city.id), 'pulses.edit', city.id);
  const first = `${Number(today.slice(0, 4)) - 1}-11-03`;
  const draftOn = (beginsOn: string): PulseDraft & { madeOn: string } => {
    const { question, teams } = story;
    return { question, teams, madeOn: beginsOn, beginsOn, endsOn: dayAfter(beginsOn, DAYS) };
  };
  const codes = () => story.teams.map(() => drawPaperCode(randomBytes));
  const over = draftOn(first);
  const pulse = await asGranted({ database: connections }, edit, async (tx) => {
    const id = await writePulse(tx, edit, over, codes());
    await writePulse(tx, edit, draftOn(dayAfter(today, -RUNNING_SINCE)), codes());
    return (await listPulses(tx, edit, id))[0];
  });
  if (!pulse) throw new TypeError('A pulse that was made is there.');
  const own = story.teams.flatMap(({ counts }, at) => {
    const team = pulse.teams[at];
    return counts && team ? [{ teamId: team.id, counts }] : [];
  });
  const parts = [...own, { teamId: null, counts: story.together }];
  await takeTurn(connections.counter.pool, (counter) =>
    recordPulse(counter, city.id, opensOn(over), { id: pulse.id, partSize: SMALLEST_PART, parts }),
  );
  const agree = grant(demoHead(city.id), 'pulses.agree', city.id);
  await asGranted({ database: connections }, agree, (tx) => writeAgreed(tx, agree, pulse.id, opensOn(over)));
}
