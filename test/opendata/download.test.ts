// Downloads side by side: some at once, the rest is told to wait; who goes away makes room.
import { expect, it } from 'vitest';
import { createSlots } from '../../server/opendata/download.ts';

it('refuses one more than there is room for, with the time after which to ask again, until one is over', async () => {
  const slots = createSlots(2);
  const waiting: (() => void)[] = [];
  const begin = (): Promise<void> => slots.within(() => new Promise((resolve) => waiting.push(resolve)));
  const begun = [begin(), begin()];
  await expect(begin()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', retrySeconds: 10 });
  waiting[0]?.();
  await begun[0];
  const third = begin();
  waiting.forEach((end) => end());
  await Promise.all([...begun, third]);
});

it('makes room where one fails', async () => {
  const slots = createSlots(1);
  const broken = () => Promise.reject(new Error('The database is away.'));
  await expect(slots.within(broken)).rejects.toThrow('away');
  await expect(slots.within(() => Promise.resolve())).resolves.toBeUndefined();
});
