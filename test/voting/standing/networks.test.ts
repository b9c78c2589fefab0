// Texts as addresses and networks, and which lies in which.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  LOOPBACK,
  narrow,
  normalNetwork,
  parseAddress,
  parseNetwork,
  PRIVATE,
  wide,
} from '../../../server/foundation/networks.ts';

const network = (text: string) => {
  const found = parseNetwork(text);
  if (found === null) throw new Error(`${text} is no network.`);
  return found;
};
const address = (text: string) => {
  const found = parseAddress(text);
  if (found === null) throw new Error(`${text} is no address.`);
  return found;
};

describe('an address', () => {
  it.each([
    ['192.0.2.1', [192, 0, 2, 1]],
    ['0.0.0.0', [0, 0, 0, 0]],
    ['::ffff:192.0.2.1', [192, 0, 2, 1]],
    ['::FFFF:c000:0201', [192, 0, 2, 1]],
    ['::1', [...Array(15).fill(0), 1]],
    ['fe80::1%eth0', [0xfe, 0x80, ...Array(13).fill(0), 1]],
    ['2001:DB8::1', [0x20, 0x01, 0x0d, 0xb8, ...Array(11).fill(0), 1]],
    ['64:ff9b::192.0.2.1', [0, 0x64, 0xff, 0x9b, ...Array(8).fill(0), 192, 0, 2, 1]],
  ])('%s is read', (text, bytes) => {
    expect(parseAddress(text)).toEqual(bytes);
  });

  it.each([
    '',
    ' ',
    '1',
    '127.1',
    '0x7f.0.0.1',
    '010.0.0.1',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '1.2.3.4 ',
    '1.2.3.4/8',
    '1.2.3.4%eth0',
    ':',
    ':::',
    '::1::',
    'g::',
    '1:2:3:4:5:6:7:8:9',
    '%',
    '::1/128',
    '[::1]',
    '１.2.3.4',
    'localhost',
  ])('%j is none', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it('is read from any text without throwing, and has 4 bytes or 16', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.ipV4(),
      fc.ipV6(),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef:.%/[]') }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const bytes = parseAddress(any);
        expect([undefined, 4, 16]).toContain(bytes?.length);
        for (const byte of bytes ?? []) expect(byte & 0xff).toBe(byte);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found whatever IPv6 it is', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        expect(parseAddress(text)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a network', () => {
  it.each([
    ['10.0.0.0/8', '10.255.1.2', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['10.0.0.0/8', '::ffff:10.1.2.3', true],
    ['10.0.0.0/8', '::1', false],
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.6', false],
    ['192.0.2.128/25', '192.0.2.127', false],
    ['192.0.2.128/25', '192.0.2.129', true],
    ['0.0.0.0/0', '8.8.8.8', true],
    ['0.0.0.0/0', '::1', false],
    ['2001:db8::/33', '2001:db8:7fff::', true],
    ['2001:db8::/33', '2001:db8:8000::', false],
    ['2001:db8::1/128', '2001:db8::1', true],
    ['::ffff:10.0.0.0/104', '10.9.9.9', true],
    ['::ffff:10.0.0.1', '10.0.0.1', true],
  ])('%s holds %s: %s', (text, inside, expected) => {
    expect(contains(network(text), address(inside))).toBe(expected);
  });

  it.each([
    '',
    '/8',
    '10.0.0.0/',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0.0/8x',
    'x/8',
    '::ffff:10.0.0.0/8',
    'fe80::%1/64',
    '1e2.0.0.0/8',
  ])('%j is none', (text) => {
    expect(parseNetwork(text)).toBeNull();
  });

  it('holds an address exactly if their first bits are the same', () => {
    const bits = (bytes: readonly number[]) =>
      bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), fc.nat(32), (start, other, length) => {
        const same = bits(address(start)).slice(0, length) === bits(address(other)).slice(0, length);
        expect(contains(network(`${start}/${length}`), address(other))).toBe(same);
      }),
    );
  });

  it('knows private ones from public ones', () => {
    const isIn = (networks: readonly ReturnType<typeof network>[], text: string) =>
      networks.some((each) => contains(each, address(text)));
    expect(
      ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].filter((text) => !isIn(LOOPBACK, text)),
    ).toEqual([]);
    const home = [
      '10.1.1.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.3.4',
      'fd00::1',
      'fc00::1',
      'fe80::1',
      '::1',
    ];
    expect(home.filter((text) => !isIn(PRIVATE, text))).toEqual([]);
    const out = [
      '172.32.0.1',
      '172.15.0.1',
      '192.169.0.1',
      '11.0.0.1',
      'fec0::1',
      'fe00::1',
      '2001:db8::1',
      '100.64.0.1',
    ];
    expect(out.filter((text) => isIn(PRIVATE, text))).toEqual([]);
  });

  it.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['192.0.2.7', '192.0.2.7/32'],
    ['2001:0DB8:0:0::/32', '2001:db8::/32'],
    ['::1', '::1/128'],
    ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1/128'],
    ['10.0.0.1/8', null],
    ['2001:db8::1/32', null],
  ])('%s is written %s', (text, written) => {
    expect(normalNetwork(network(text))).toBe(written);
  });
});

describe('what counts as one network', () => {
  it('is a whole IPv4 address, and a /64 of IPv6 within a /48', () => {
    expect(narrow(address('192.0.2.1'))).toEqual([192, 0, 2, 1]);
    expect(wide(address('192.0.2.1'))).toBeNull();
    const [one, same, sibling] = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1'].map(address);
    expect(narrow(one ?? [])).toEqual(narrow(same ?? []));
    expect(narrow(one ?? [])).not.toEqual(narrow(sibling ?? []));
    expect(wide(one ?? [])).toEqual(wide(sibling ?? []));
    expect(wide(one ?? [])).not.toEqual(wide(address('2001:db8:2:2::1')));
  });
});
