// Work that says what it hears, until it hears how to fail.
import type { Job } from '../../../server/foundation/child-process/messages.ts';

export const work: Job<unknown, unknown>['work'] = async ({ say, hear }) => {
  for (;;) {
    const heard = await hear();
    if (heard === 'fail') throw new RangeError('qz7secret');
    if (heard === 'exit') process.exit(3);
    await say(heard);
  }
};
