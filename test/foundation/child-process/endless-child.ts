// Work that never ends, and never pauses: what it hears makes no difference.
import type { Job } from '../../../server/foundation/child-process/messages.ts';

export const work: Job<string, string>['work'] = async ({ say, hear }) => {
  await say(await hear());
  for (;;);
};
