// The log writes what its list says, the page says the same list, and nothing of an error but where it came from.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVENTS } from '../../../server/foundation/log.ts';
import { traceOf } from '../../../server/foundation/error-trace.ts';
import { listedEvents } from './inventory.ts';

const MARK = 'Qz7markedvalue';

test('docs/logs.md lists every event with its words, level and fields, and no other', () => {
  const events = Object.values(EVENTS).map(({ words, level, fields }) => ({
    words,
    level,
    fields: [...fields],
  }));
  expect(listedEvents).toEqual(events);
});

test('a field that is not listed is not written, whatever is handed over', () => {
  const script = `import { createLog } from './server/foundation/log.ts';
    const fields = { seconds: 3, address: '${MARK}', id: '${MARK}' };
    createLog().note('databaseBack', fields);`;
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '../../..'),
    encoding: 'utf8',
  });
  expect(JSON.parse(stderr)).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-/),
    seconds: 3,
    msg: 'the database answers again',
  });
});

test('a fault that nothing caught, and a warning, are written without their messages, and the process ends with 1', () => {
  const script = `import { createLog } from './server/foundation/log.ts';
    import { noteFaultsOfProcess } from './server/foundation/uncaught-errors.ts';
    noteFaultsOfProcess(createLog());
    process.emitWarning('${MARK}', { code: 'ODD', detail: '${MARK}' });
    setTimeout(() => Promise.reject(new TypeError('${MARK}', { cause: { ${MARK}: 1 } })), 50);
    setTimeout(() => console.log('still here'), 5_000);`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { cwd: join(import.meta.dirname, '../../..'), encoding: 'utf8' },
  );
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).not.toContain(MARK);
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; error: string });
  expect(lines.map(({ msg, error }) => [msg, error])).toEqual([
    [EVENTS.nodeWarning.words, 'Warning ODD'],
    [EVENTS.crash.words, 'TypeError'],
  ]);
});

test('of an error its kind, its code and the places are told', () => {
  const { error, at } = traceOf(
    new RangeError(`no ${MARK}`, { cause: Object.assign(new Error(MARK), { code: '23505' }) }),
  );
  expect(error).toBe('RangeError, Error 23505');
  expect(at[0]).toMatch(/^test\/foundation\/log\/events\.test\.ts:\d+:\d+$/);
  expect(at.some((place) => place.startsWith('node_modules/'))).toBe(true);
});

test('the errors that a sum is made of, and what Prisma hides, are told too', () => {
  const inner = Object.assign(new Error(MARK), { name: 'DriverAdapterError' });
  const outer = Object.assign(new Error(MARK), { code: 'P2010', meta: { driverAdapterError: inner } });
  expect(traceOf(new AggregateError([outer, new TypeError(MARK)], MARK)).error).toBe(
    'AggregateError, Error P2010, DriverAdapterError, TypeError',
  );
});

test.each([
  [
    'a message with lines like places',
    `${MARK}\n    at f (${process.cwd()}/${MARK}.ts:1:1)\n    at g (/s/${MARK}:1:2)`,
  ],
  ['an empty one', ''],
  ['one with characters of a pattern', `${MARK} (*[`],
])('%s tells nothing', (_what, message) => {
  const trace = traceOf(new Error(message));
  expect(JSON.stringify(trace)).not.toContain(MARK);
  expect(trace.at.length).toBeGreaterThan(0);
});

test('a name or a code that is none, a message that was changed, and a foreign stack tell nothing', () => {
  const error = new Error(MARK);
  error.message = 'another';
  error.name = `${MARK} with a blank`;
  Object.assign(error, { code: `${MARK}-` });
  expect(traceOf(error).error).toBe('Error');
  expect(JSON.stringify(traceOf(error))).not.toContain(MARK);
  error.stack = `Error: x\n    at ${MARK} (http://${MARK}/a.ts:1:2)\n    at eval (eval at ${MARK} (a:1:1), <anonymous>:1:1)`;
  expect(traceOf(error).at).toEqual([]);
});

test.each([
  ['text', 'string'],
  [undefined, 'undefined'],
  [null, 'object'],
  [{ message: MARK }, 'object'],
])('%j, which is no error, is told by its type', (value, type) => {
  expect(traceOf(value)).toEqual({ error: type, at: [] });
});

test('an error that is its own cause ends', () => {
  const error = new Error('round');
  error.cause = error;
  expect(traceOf(error).error.split(', ').length).toBeLessThan(10);
});
