// What the drill of the model makes of spin's answers: how many states, whether all were seen, and which promise broke.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FAULTS } from './model/runs.ts';
import { MODEL, readExplored } from './model/spin.ts';

const said = (errors: number, memory = '  128.730\ttotal actual memory usage', head = ''): string => `${head}
(Spin Version 6.5.2 -- 6 December 2019)
\t+ Partial Order Reduction

State-vector 88 byte, depth reached 345, errors: ${errors}
  1234567 states, stored
    98765 states, matched
${memory}
`;

it('everything was seen, and nothing broke', () => {
  expect(readExplored(said(0))).toEqual({
    states: 1_234_567,
    depth: 345,
    megabytes: 128.73,
    broken: null,
    isWhole: true,
  });
});

it.each([
  ['pan:1: assertion violated each_slip_is_there_once (at depth 45)', 'each_slip_is_there_once'],
  ['pan:1: invalid end state (at depth 12)', 'invalid end state'],
])('%s', (head, broken) => {
  const text = said(1, undefined, `${head}\npan: wrote box.pml.trail\nWarning: Search not completed`);
  expect(readExplored(text)).toMatchObject({ broken, isWhole: true });
});

it.each(['error: max search depth too small', 'pan: reached -DMEMLIM bound\nWarning: Search not completed'])(
  'not everything was seen: %s',
  (head) => {
    expect(readExplored(said(0, undefined, head))).toMatchObject({ broken: null, isWhole: false });
  },
);

it('refuses what it does not understand', () => {
  expect(() => readExplored('')).toThrow('something else');
});

it('each promise of the model is broken by a fault, and each fault is planted in it', () => {
  const model = readFileSync(MODEL, 'utf8');
  const promises = [...model.matchAll(/\bpromise\((\w+), /g)].map(([, name]) => name);
  expect(new Set(FAULTS.map(({ breaks }) => breaks))).toEqual(
    new Set(promises.filter((name) => name !== 'what')),
  );
  const names = FAULTS.flatMap(({ defined }) => defined.map((name) => name.replace(/=.*/, '')));
  expect(names.filter((name) => !new RegExp(`^#.*\\b${name}\\b`, 'm').test(model))).toEqual([]);
});
