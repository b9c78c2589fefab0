// A reader waits for a database that answers somebody, and not for one that says nothing at all.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { unlessSilent } from '../../../server/foundation/database/silence.ts';
import { isOutage } from '../../../server/foundation/outage-kinds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Waits for work that the test ends; what became of it, as soon as something did. */
function waiting() {
  const state = { answers: 7, heard: undefined as unknown };
  let finish = (_result: string): void => undefined;
  const work = new Promise<string>((resolve) => (finish = resolve));
  void unlessSilent(work, () => state.answers, 1_000).then(
    (result) => (state.heard = result),
    (error: unknown) => (state.heard = error),
  );
  return { state, finish };
}

it('gives up after that time without an answer, as an outage', async () => {
  const { state } = waiting();
  await vi.advanceTimersByTimeAsync(999);
  expect(state.heard).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(isOutage(state.heard)).toBe(true);
});

it('waits on as long as somebody was answered meanwhile', async () => {
  const { state, finish } = waiting();
  for (let times = 0; times < 20; times += 1) {
    state.answers += 1;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.heard).toBeUndefined();
  }
  finish('done');
  await vi.advanceTimersByTimeAsync(0);
  expect(state.heard).toBe('done');
});

it('hears the work’s own end first, and leaves no timer', async () => {
  await expect(unlessSilent(Promise.resolve(1), () => 0, 1_000)).resolves.toBe(1);
  await expect(unlessSilent(Promise.reject(new Error('own')), () => 0, 1_000)).rejects.toThrow('own');
  expect(vi.getTimerCount()).toBe(0);
});
