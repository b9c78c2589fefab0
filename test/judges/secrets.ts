// Whether a secret was ever committed: gitleaks reads the whole history; .gitleaks.toml names what only looks like one.
import { judgeBy } from './program.ts';

export const secrets = judgeBy({
  name: 'secrets',
  claim: 'No commit holds a secret',
  suite: '`gitleaks` of Debian, its own rules',
  declined: 'five keys and ids of tests, by name',
  command: 'gitleaks',
  words: ['detect', '--source', '.', '--no-banner', '--redact', '--verbose'],
});
