// Which address a request comes from: what a proxy that is trusted says counts, and nothing that anybody else says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../../server/voting/standing/client.ts';
import { contains, LOOPBACK, networksOf, parseAddress } from '../../../server/foundation/networks.ts';

const trusted = [...LOOPBACK, ...networksOf('10.0.0.0/8', '2001:db8:ffff::/48')];
const PEER = '198.51.100.7';

describe('through a proxy that is trusted', () => {
  it.each([
    ['no header', undefined, '127.0.0.1'],
    ['one hop', '192.0.2.1', '192.0.2.1'],
    ['IPv6', '2001:db8::1', '2001:db8::1'],
    ['IPv4 in IPv6', '::ffff:192.0.2.1', '192.0.2.1'],
    ['a forged hop before the true one', '203.0.113.9, 192.0.2.1', '192.0.2.1'],
    ['a forged hop that looks trusted', '10.0.0.9, 192.0.2.1', '192.0.2.1'],
    ['two proxies', '192.0.2.1, 10.0.0.2', '192.0.2.1'],
    ['two proxies after a forged hop', '203.0.113.9, 192.0.2.1, 10.0.0.2, 10.0.0.3', '192.0.2.1'],
    ['only proxies', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['spaces', '  192.0.2.1  ,\t10.0.0.2 ', '192.0.2.1'],
    ['a port', '192.0.2.1:51234', '192.0.2.1'],
    ['brackets', '[2001:db8::1]', '2001:db8::1'],
    ['brackets and a port', '[2001:db8::1]:443', '2001:db8::1'],
    ['a zone', 'fe80::1%eth0', 'fe80::1'],
    ['a zone in brackets', '[fe80::1%25eth0]:80', 'fe80::1'],
    // What cannot be read was not written by a proxy of ours.
    ['nothing', '', '127.0.0.1'],
    ['garbage', 'unknown', '127.0.0.1'],
    ['a word of the client before garbage', '192.0.2.1, unknown', '127.0.0.1'],
    ['garbage before the true hop', "' OR 1=1, 192.0.2.1", '192.0.2.1'],
    ['garbage before a proxy', 'unknown, 10.0.0.2', '10.0.0.2'],
    ['an empty last hop', '192.0.2.1,', '127.0.0.1'],
    ['a short form', '127.1', '127.0.0.1'],
    ['octal', '0300.0.2.1', '127.0.0.1'],
    ['a port too large', '192.0.2.1:99999', '127.0.0.1'],
    ['a port that is none', '192.0.2.1:x', '127.0.0.1'],
    ['an open bracket', '[2001:db8::1', '127.0.0.1'],
    ['something behind the bracket', '[2001:db8::1]x', '127.0.0.1'],
    ['a closing bracket alone', '2001:db8::1]', '127.0.0.1'],
    [
      '100 hops',
      [...Array(50).fill('203.0.113.1'), '192.0.2.1', ...Array(50).fill('10.1.1.1')].join(', '),
      '192.0.2.1',
    ],
    ['100 trusted hops', Array(100).fill('10.1.1.1').join(','), '10.1.1.1'],
  ])('%s', (_what, header, expected) => {
    expect(clientAddress('127.0.0.1', header, trusted)).toEqual(parseAddress(expected));
  });

  it('whose own address is written as IPv6', () => {
    expect(clientAddress('::ffff:127.0.0.1', '192.0.2.1', trusted)).toEqual(parseAddress('192.0.2.1'));
    expect(clientAddress('2001:db8:ffff::1%2', '192.0.2.1', trusted)).toEqual(parseAddress('192.0.2.1'));
  });
});

const anyHeader = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc
    .array(
      fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('', '10.0.0.1', '[', ']', ':', '%', 'x:1', '[::1]:2')),
      { maxLength: 30 },
    )
    .map((hops) => hops.join(',')),
);

describe('whatever the header says', () => {
  it('a peer that nobody trusts is taken for itself', () => {
    fc.assert(
      fc.property(anyHeader, (header) => {
        expect(clientAddress(PEER, header, trusted)).toEqual(parseAddress(PEER));
        expect(clientAddress('127.0.0.1', header, [])).toEqual(parseAddress('127.0.0.1'));
      }),
      { numRuns: 2000 },
    );
  });

  it('what stands left of the last hop that is not trusted changes nothing', () => {
    fc.assert(
      fc.property(anyHeader, fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(5), (forged, true_, proxies) => {
        const isTrusted = trusted.some((network) => contains(network, parseAddress(true_) ?? []));
        fc.pre(!isTrusted);
        const header = [forged, true_, ...Array<string>(proxies).fill('10.0.0.2')].join(', ');
        expect(clientAddress('127.0.0.1', header, trusted)).toEqual(parseAddress(true_));
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing throws, and somebody is always there', () => {
    fc.assert(
      fc.property(anyHeader, (header) => {
        expect(clientAddress('127.0.0.1', header, trusted)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('a peer that is gone is nobody', () => {
    expect(clientAddress(undefined, '192.0.2.1', trusted)).toBeNull();
    expect(clientAddress('', '192.0.2.1', trusted)).toBeNull();
  });
});
