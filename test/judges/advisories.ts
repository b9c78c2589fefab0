// Whether a library that runs in production has a hole that npm's advisories know: where the registry in use is one that answers.
import { spawnSync } from 'node:child_process';
import { isRecord } from '../../server/foundation/json.ts';
import { root } from '../sources.ts';
import { notAsked, type Judge, type Verdict } from './judge.ts';

/** What `npm audit --json` said. Without a count it said nothing: a registry that only hands packages out has no advisories. */
export function verdictOf(said: string): Verdict {
  const report: unknown = parsed(said);
  const metadata = isRecord(report) ? report['metadata'] : undefined;
  const counts = isRecord(metadata) ? metadata['vulnerabilities'] : undefined;
  if (!isRecord(report) || !isRecord(counts)) return notAsked('The registry has no advisories.');
  const count = (severity: string) => Number(counts[severity] ?? 0);
  const holes = isRecord(report['vulnerabilities']) ? Object.keys(report['vulnerabilities']) : [];
  const severe = count('high') + count('critical');
  return { held: severe === 0, result: `${severe} of ${count('total')} high or critical`, findings: holes };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It ended before it said anything.
    return null;
  }
}

export const advisories: Judge = {
  name: 'advisories',
  claim: 'No library with a hole that is known and severe',
  suite: '`npm audit`, of what runs',
  declined: 'what is moderate or low: docs/inventory.md says by when',
  judge: async () => {
    const words = ['audit', '--omit=dev', '--json'];
    const { stdout } = spawnSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
    return verdictOf(stdout);
  },
};
