// The question that a host is asked, and the answer that only this installation has.
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { answerTo, isAnswer, makeQuestion } from '../../../server/foundation/paper-addresses/proof.ts';

const HOST = 'results.burgas.bg';
const START = new Date('2026-11-30T10:00:00Z');
const at = (seconds: number) => ({ key, now: () => new Date(START.getTime() + seconds * 1_000) });
const key = randomBytes(32);

it('is answered for a minute, by whoever has the key', () => {
  const question = makeQuestion(at(0), HOST, randomBytes);
  const answer = answerTo(at(60), HOST, question);
  expect(isAnswer({ key }, HOST, question, answer ?? '')).toBe(true);
  expect(answerTo(at(61), HOST, question)).toBeNull();
  expect(answerTo({ ...at(0), key: randomBytes(32) }, HOST, question)).toBeNull();
});

it('is another each time, and each has its own answer', () => {
  const [one, other] = [makeQuestion(at(0), HOST, randomBytes), makeQuestion(at(0), HOST, randomBytes)];
  expect(one).not.toBe(other);
  expect(isAnswer({ key }, HOST, other, answerTo(at(0), HOST, one) ?? '')).toBe(false);
});

it('is not answered at another host, nor with another time, nor where it is none', () => {
  const question = makeQuestion(at(0), HOST, randomBytes);
  const later = question.replace(/^\d+/, (until) => String(Number(until) + 3_600_000));
  for (const [host, asked] of [
    ['results.varna.bg', question],
    [HOST, later],
    [HOST, `${question}x`],
    [HOST, ''],
    [HOST, '1.2.3'],
    [HOST, 'x'.repeat(10_000)],
  ] as const)
    expect(answerTo(at(0), host, asked)).toBeNull();
});
