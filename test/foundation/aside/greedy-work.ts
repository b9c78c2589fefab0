// Work that wants ever more memory.
import type { Job } from '../../../server/foundation/aside/talk.ts';

export const work: Job<string, string>['work'] = () => {
  const kept: object[] = [];
  for (;;) kept.push({ kept: kept.length });
};
