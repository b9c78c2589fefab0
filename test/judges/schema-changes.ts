// Whether the API still answers what it was released with: each change is weighed by GraphQL Inspector.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { root } from '../sources.ts';
import { type Judge, packageNamed } from './judge.ts';

const schemaOf = (file: string) => buildSchema(readFileSync(join(root, 'server', file), 'utf8'));

export const schemaChanges: Judge = {
  name: 'schema-changes',
  claim: 'Nothing that was released is taken away',
  suite: `${packageNamed('@graphql-inspector/core')}, \`diff\``,
  declined: '',
  judge: async () => {
    const changes = await diff(schemaOf('schema.released.graphql'), schemaOf('schema.graphql'));
    const findings = changes
      .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
      .map(({ message }) => message);
    return {
      held: findings.length === 0,
      result: `${findings.length} of ${changes.length} changes break something`,
      findings,
    };
  },
};
