// Whether what is no TypeScript is written as its programs read it: shell by shellcheck, YAML by yamllint.
import { judgeBy } from './program.ts';

export const shell = judgeBy({
  name: 'shell',
  claim: 'Scripts of the shell do what they seem to',
  suite: '`shellcheck` of Debian, from warnings on',
  declined: 'notes of style: words that are split on purpose, `$` of GraphQL in quotes',
  command: 'shellcheck',
  words: ['--severity=warning'],
  files: ['.ci/run', 'deploy/systemd/kazva', 'prisma/schema-engine', '*.sh'],
});

export const yaml = judgeBy({
  name: 'yaml',
  claim: 'YAML says once what it says',
  suite: '`yamllint` of Debian, relaxed',
  declined: 'lines of 80 characters',
  command: 'yamllint',
  words: ['--strict', '-d', '{extends: relaxed, rules: {line-length: disable}}'],
  files: ['*.yml', '*.yaml'],
});
