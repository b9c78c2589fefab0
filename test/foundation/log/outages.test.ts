// An outage is one line when it begins and one when it ends, however often it is noticed and however it flickers.
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { EventName } from '../../../server/foundation/log.ts';
import { createOutageLog, noteOutage } from '../../../server/foundation/outage-log.ts';

/** A log whose clock the test moves second by second, and a database that it switches off. */
function aWatch() {
  const noted: unknown[] = [];
  const log = { note: (event: EventName, fields: unknown) => void noted.push([event, fields]) };
  let time = 0;
  let answer: () => Promise<boolean> = () => Promise.resolve(true);
  let wake: () => void = () => undefined;
  const outages = createOutageLog(log, {
    isBack: () => answer(),
    now: () => time,
    sleep: () =>
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
  });
  return {
    noted,
    notice: () => outages.note('databaseAway', {}),
    note: outages.note,
    stop: outages.stop,
    set: (state: () => Promise<boolean>) => {
      answer = state;
    },
    seconds: async (count: number) => {
      for (let second = 0; second < count; second += 1) {
        time += 1_000;
        wake();
        await setImmediate();
      }
    },
  };
}

const away = () => Promise.resolve(false);
const well = () => Promise.resolve(true);

test('a thousand failures are one line, and the end is told with how long it was', async () => {
  const watch = aWatch();
  watch.set(away);
  for (let times = 0; times < 1_000; times += 1) watch.notice();
  await watch.seconds(60);
  expect(watch.noted).toEqual([['databaseAway', {}]]);
  watch.set(well);
  await watch.seconds(5);
  expect(watch.noted).toHaveLength(1);
  await watch.seconds(5);
  expect(watch.noted).toEqual([
    ['databaseAway', {}],
    ['databaseBack', { seconds: 61 }],
  ]);
});

test('one that flickers is one outage', async () => {
  const watch = aWatch();
  for (let times = 0; times < 20; times += 1) {
    watch.set(away);
    watch.notice();
    await watch.seconds(2);
    watch.set(well);
    await watch.seconds(3);
  }
  expect(watch.noted).toHaveLength(1);
  // Noticed by a vote only, while every look finds it well.
  for (let times = 0; times < 20; times += 1) {
    watch.notice();
    await watch.seconds(4);
  }
  expect(watch.noted).toHaveLength(1);
  await watch.seconds(10);
  expect(watch.noted).toHaveLength(2);
});

test('each cause is told, once', async () => {
  const watch = aWatch();
  watch.set(away);
  const errors = ['53100', '55P03', '25006', '28P01', '57P03', 'ECONNREFUSED', '53100'].map((code) =>
    Object.assign(new Error('no matter'), { code }),
  );
  for (const error of errors) expect(noteOutage({ note: watch.note }, error)).toBe(true);
  expect(noteOutage({ note: watch.note }, new TypeError('a bug'))).toBe(false);
  expect(watch.noted).toEqual([
    ['diskFull', {}],
    ['lockHeld', {}],
    ['databaseReadOnly', {}],
    ['passwordsChanged', {}],
    ['databaseAway', {}],
  ]);
  watch.set(well);
  await watch.seconds(10);
  expect(watch.noted.at(-1)).toEqual(['databaseBack', { seconds: expect.any(Number) }]);
  expect(watch.noted).toHaveLength(6);
});

test('the next outage is told again', async () => {
  const watch = aWatch();
  for (let times = 0; times < 2; times += 1) {
    watch.notice();
    await watch.seconds(10);
  }
  expect(watch.noted).toHaveLength(4);
});

test('a database that answers with a fault is back', async () => {
  const watch = aWatch();
  watch.notice();
  watch.set(() => Promise.reject(new Error('permission denied')));
  await watch.seconds(10);
  expect(watch.noted).toHaveLength(2);
});

test('everything else goes through, and after the stop an outage is nobody’s business', async () => {
  const watch = aWatch();
  watch.note('slipsSpoiled', { spoiled: 3 });
  watch.stop();
  watch.notice();
  await watch.seconds(10);
  expect(watch.noted).toEqual([['slipsSpoiled', { spoiled: 3 }]]);
});
