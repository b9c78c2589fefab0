// What npm says of advisories is heard: none, moderate ones, severe ones, and a registry that has none to ask for.
import { expect, it } from 'vitest';
import { verdictOf } from './advisories.ts';

const report = (vulnerabilities: object, names: readonly string[] = []) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(names.map((name) => [name, {}])),
    metadata: { vulnerabilities },
  });

it.each([
  [report({ moderate: 0, high: 0, critical: 0, total: 0 }), true, '0 of 0 high or critical', []],
  [
    report({ moderate: 2, high: 0, critical: 0, total: 2 }, ['a', 'b']),
    true,
    '0 of 2 high or critical',
    ['a', 'b'],
  ],
  [report({ moderate: 1, high: 1, critical: 1, total: 3 }, ['a']), false, '2 of 3 high or critical', ['a']],
])('hears %s', (said, held, result, findings) => {
  expect(verdictOf(said)).toEqual({ held, result, findings });
});

it.each(['', 'null', '[]', '{"message":"405"}', '{"metadata":{}}', 'npm error'])(
  'was not answered by %s',
  (said) => {
    expect(verdictOf(said).held).toBeNull();
  },
);
