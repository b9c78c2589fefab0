// The search for canaries knows every form by which a file could betray a visitor, and can say no.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawVisitor, type Canary } from './canary/canaries.ts';
import { openCensus } from './canary/census.ts';
import { formsOf } from './canary/forms.ts';
import { judge } from './canary/judge.ts';

const flock = (size: number) => Array.from({ length: size }, drawVisitor);
const flocks = { sent: flock(5), control: flock(5), planted: flock(1) };
const census = openCensus(flocks);
const MEGABYTE = 1 << 20;

function folderWith(content: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'));
  writeFileSync(join(folder, 'file'), content);
  return folder;
}

const planted = flocks.planted.flatMap((visitor) => Object.values(visitor).flatMap(formsOf));
const all = Buffer.concat(planted.map(({ bytes }) => Buffer.concat([bytes, randomBytes(9)])));

it('has the forms that others would write', () => {
  const address: Canary = {
    kind: 'IPv6',
    word: '2001:db8:0:1:2:3:4:5',
    text: '2001:db8:0:1:2:3:4:5',
    packed: Buffer.from('20010db8000000010002000300040005', 'hex'),
  };
  const forms = formsOf(address).map(({ bytes }) => bytes.toString('latin1'));
  const md5 = createHash('md5').update(address.text).digest();
  const expected = [
    '2001:db8:0:1:2:3:4:5',
    '2001:0DB8:0000:0001:0002:0003:0004:0005',
    '2001:db8:0:1:',
    '20010db8000000010002000300040005',
    address.packed?.toString('latin1'),
    Buffer.from(address.packed?.toReversed() ?? []).toString('latin1'),
    address.packed?.toString('base64'),
    md5.toString('latin1'),
    md5.toString('hex').toUpperCase(),
  ];
  expect(forms).toEqual(expect.arrayContaining(expected));
});

it('finds every planted form, also across the border of two pieces', () => {
  // The border falls among the forms, at another place each time.
  for (const inside of [all.length, all.length / 2, all.length / 3, 40]) {
    const before = randomBytes(MEGABYTE - Math.floor(inside));
    const { found, bytes } = census.count([folderWith(Buffer.concat([before, all]))]);
    expect(found.filter((each) => each.flock === 'planted')).toHaveLength(census.wanted.planted);
    expect(bytes).toBe(before.length + all.length);
  }
});

it('holds where only planted ones are found, and not where one was sent or a planted one is missing', () => {
  const holds = (content: Buffer) => judge(census, census.count([folderWith(content)])).holds;
  expect(holds(all)).toBe(true);
  expect(holds(all.subarray(0, all.length / 2))).toBe(false);
  for (const { bytes } of Object.values(flocks.sent[0] ?? {})
    .flatMap(formsOf)
    .filter((form) => !form.isByChance))
    expect(holds(Buffer.concat([all, bytes]))).toBe(false);
});

it('judges four bytes by how many stand there by chance', () => {
  const packed = flocks.sent.flatMap(({ IPv4 }) => formsOf(IPv4).filter((form) => form.isByChance));
  const withSome = (some: number) => {
    const few = packed.slice(0, some).map(({ bytes }) => bytes);
    return judge(census, census.count([folderWith(Buffer.concat([all, ...few]))])).holds;
  };
  expect(withSome(2)).toBe(true);
  expect(withSome(packed.length)).toBe(false);
});
