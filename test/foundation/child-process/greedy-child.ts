// Work that wants ever more memory.
import type { Job } from '../../../server/foundation/child-process/messages.ts';

export const work: Job<string, string>['work'] = () => {
  const kept: object[] = [];
  for (;;) kept.push({ kept: kept.length });
};
