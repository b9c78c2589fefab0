// TRUST_PROXY: which proxies are believed; a setting that cannot be is named.
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../../server/foundation/settings/env.ts';
import { contains, parseAddress } from '../../../server/foundation/networks.ts';

const isTrusted = (setting: string | undefined, address: string): boolean =>
  readSettings(setting === undefined ? {} : { TRUST_PROXY: setting }).trustedProxies.some((network) =>
    contains(network, parseAddress(address) ?? []),
  );

describe('TRUST_PROXY', () => {
  it.each([
    [undefined, '127.0.0.1', false],
    ['', '127.0.0.1', false],
    ['loopback', '127.0.0.1', true],
    ['loopback', '::1', true],
    ['loopback', '10.0.0.1', false],
    ['10.0.0.0/8', '10.9.8.7', true],
    ['10.0.0.0/8', '127.0.0.1', false],
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.8', false],
    [' loopback , 10.0.0.0/8,2001:db8::/32, ', '2001:db8::9', true],
    [' loopback , 10.0.0.0/8,2001:db8::/32, ', '10.0.0.9', true],
  ])('%j trusts %s: %s', (setting, address, expected) => {
    expect(isTrusted(setting, address)).toBe(expected);
  });

  it.each([
    'true',
    '1',
    '*',
    'localhost',
    '10.0.0.0/33',
    '10.0.0.0 192.0.2.1',
    'loopback;10.0.0.0/8',
    '0.0.0.0/0',
    '::/0',
  ])('%j is refused by its name', (setting) => {
    expect(() => readSettings({ TRUST_PROXY: setting })).toThrow(SettingsError);
    expect(() => readSettings({ TRUST_PROXY: setting })).toThrow(/^TRUST_PROXY names networks like/);
  });
});
