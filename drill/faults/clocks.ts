// A clock that is wrong: at a start, and while the server runs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { sendByApi } from '../../test/http/process/votes.ts';
import type { Fault } from './fault.ts';
import type { Scene } from './scene.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Ahead or behind, while it runs. */
const JUMPS = [-HOUR_MS, 2 * HOUR_MS, -DAY_MS, 60 * DAY_MS, -365 * DAY_MS];

/** Starts the server by a clock that the returned function sets. */
async function startShifted({ dataDir, start }: Scene, offsetMs: number): Promise<(ms: number) => void> {
  const file = join(dataDir, 'clock-offset');
  const set = (ms: number): void => writeFileSync(file, String(ms));
  set(offsetMs);
  const shifted = pathToFileURL(join(import.meta.dirname, 'shifted.mjs'));
  shifted.search = encodeURIComponent(file);
  await start({ node: ['--import', shifted.href] });
  return set;
}

async function says(scene: Scene, status: number): Promise<boolean> {
  const answer = await fetch(`${scene.urls()[0]}/readyz`);
  await answer.text();
  return answer.status === status;
}

export const CLOCKS: readonly Fault[] = [
  {
    name: 'clock-start',
    what: 'one start with the clock 400 days ahead, then the right one; all slips are sent again',
    strike: async (scene, voters, { ms }) => {
      await scene.stop('SIGTERM');
      const counted = [...voters.acknowledged];
      await startShifted(scene, 400 * DAY_MS);
      await sleep(ms);
      const isSaid = await says(scene, 503);
      await scene.stop('SIGTERM');
      await scene.start();
      const [url = ''] = scene.urls();
      for (const vote of counted) await sendByApi(url, vote, { 'x-forwarded-for': '198.18.0.1' });
      return isSaid ? [] : ['/readyz said nothing of the clock'];
    },
  },
  {
    name: 'clock-jump',
    what: 'the clock jumps while the server runs: -1 h, +2 h, -1 day, +60 days, -1 year',
    strike: async (scene, _voters, { ms }) => {
      await scene.stop('SIGTERM');
      const set = await startShifted(scene, 0);
      for (const jump of JUMPS) {
        set(jump);
        await sleep(ms / 2);
      }
      set(0);
      await scene.stop('SIGTERM');
      await scene.start();
      return (await says(scene, 200)) ? [] : ['/readyz says no, though the clock is right'];
    },
  },
];
