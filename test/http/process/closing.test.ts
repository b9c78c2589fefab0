// The server ends when it is told to, whatever hangs, and says what did.
import { expect, test } from 'vitest';
import { closeAll, type Opened } from '../../../server/foundation/shutdown.ts';
import type { EventName } from '../../../server/foundation/log.ts';

/** A process that ends in words only. */
function aProcess() {
  const noted: unknown[] = [];
  let ended: (code: number) => void;
  const end = new Promise<number>((resolve) => {
    ended = resolve;
  });
  const log = { note: (event: EventName, fields: unknown) => void noted.push([event, fields]) };
  return {
    noted,
    end,
    parts: {
      log,
      patience: 50,
      exit: (code: number) => ended(code),
      failed: (error: unknown) => void noted.push(error),
    },
  };
}

const never: Opened = { name: 'counter', close: () => new Promise(() => undefined) };

test('everything is closed, the last first', async () => {
  const { noted, parts } = aProcess();
  const closed: string[] = [];
  const opened = ['database', 'box', 'requests'].map((name) => ({
    name,
    close: () => {
      closed.push(name);
      return Promise.resolve();
    },
  }));
  await closeAll(opened, { ...parts, patience: 60_000 });
  expect([closed, noted]).toEqual([['requests', 'box', 'database'], []]);
});

test('what hangs is named, and the process ends with 1 without it', async () => {
  const { noted, end, parts } = aProcess();
  void closeAll([never, { name: 'jobs', close: () => Promise.resolve() }], parts);
  expect(await end).toBe(1);
  expect(noted).toEqual([['closingHangs', { name: 'counter' }]]);
});

test('so does a connection that keeps the process alive when all is closed', async () => {
  const { noted, end, parts } = aProcess();
  await closeAll([{ name: 'database', close: () => Promise.resolve() }], parts);
  expect(await end).toBe(1);
  expect(noted).toEqual([['closingHangs', { name: 'connections' }]]);
});
