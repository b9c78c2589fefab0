// Whether it is said of each file whose it is and under which licence, so that a machine can read it: REUSE 3.3.
import { judgeBy } from './program.ts';

export const licences = judgeBy({
  name: 'licences',
  claim: 'Each file says whose it is, and its licence',
  suite: '`reuse lint` of Debian, REUSE 3.3',
  declined: 'a head in each file: REUSE.toml says it of all',
  command: 'reuse',
  words: ['lint'],
});
