// Which addresses may be asked, whom a token speaks of, and what opens what was sealed.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../../server/foundation/settings/env.ts';
import { isAskable, personFrom, type IdentityProvider } from '../../../server/access/identity/rules.ts';
import { seal, unseal } from '../../../server/foundation/sealed-text.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';

describe('an address', () => {
  const hosts = ['login.proba.bg', 'localhost:8080', 'login.proba.bg:8443', '127.0.0.1:1', 'plain.proba.bg'];
  it.each([
    ['https://login.proba.bg/realms/x', true],
    ['https://login.proba.bg:443', true],
    ['https://login.proba.bg:8443/', true],
    ['http://localhost:8080/', true],
    ['http://127.0.0.1:1/', true],
    ['http://login.proba.bg/', false],
    ['http://plain.proba.bg/', false],
    ['http://localhost/', false],
    ['https://login.proba.bg:444', false],
    ['https://login.proba.bg.elsewhere.example', false],
    ['https://elsewhere.example/login.proba.bg', false],
    ['https://login.proba.bg@elsewhere.example', false],
    ['https://user@login.proba.bg', false],
    ['https://sub.login.proba.bg', false],
    ['file:///login.proba.bg', false],
    ['login.proba.bg', false],
    ['', false],
  ])('%s', (address, expected) => expect(isAskable(address, hosts)).toBe(expected));

  it('is never asked where no host is listed', () =>
    expect(isAskable('https://login.proba.bg', [])).toBe(false));
});

describe('OIDC_HOSTS', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['login.proba.bg', ['login.proba.bg']],
    ['login.proba.bg, localhost:8080,', ['login.proba.bg', 'localhost:8080']],
  ])('%j', (setting, hosts) =>
    expect(readSettings(setting === undefined ? {} : { OIDC_HOSTS: setting }).oidcHosts).toEqual(hosts),
  );

  it.each([
    'https://login.proba.bg',
    'login.proba.bg/realm',
    '*.proba.bg',
    'Login.proba.bg',
    'a b',
    'user@x.bg',
  ])('%s is refused', (setting) =>
    expect(() => readSettings({ OIDC_HOSTS: setting })).toThrow(SettingsError),
  );
});

describe('a token', () => {
  const provider: IdentityProvider = {
    municipalityId: 1n as MunicipalityId,
    issuer: 'https://login.proba.bg',
    clientId: 'kazva',
    clientSecret: null,
    domains: ['proba.bg'],
    factorClaim: 'amr',
    factorValues: ['mfa'],
  };
  const claims = { sub: 'ana', email: 'Ana@Proba.bg', email_verified: true };

  it('speaks of a person', () => {
    expect(
      personFrom({ ...claims, name: ' Ана ', amr: ['pwd', 'mfa'], auth_time: 1_700_000_000 }, provider),
    ).toEqual({
      subject: 'ana',
      email: 'ana@proba.bg',
      name: 'Ана',
      hasFactor: true,
      askedAt: new Date(1_700_000_000_000),
    });
  });

  it.each([
    [{ email: undefined }, 'NOT_VERIFIED'],
    [{ email: 'ana' }, 'NOT_VERIFIED'],
    [{ email: ['ana@proba.bg'] }, 'NOT_VERIFIED'],
    [{ email_verified: undefined }, 'NOT_VERIFIED'],
    [{ email_verified: 'true' }, 'NOT_VERIFIED'],
    [{ email_verified: false }, 'NOT_VERIFIED'],
    [{ email: 'ana@sub.proba.bg' }, 'OTHER_DOMAIN'],
    [{ email: 'ana@proba.bg.elsewhere.example' }, 'OTHER_DOMAIN'],
  ])('with %j speaks of nobody', (wrong, unfit) =>
    expect(personFrom({ ...claims, ...wrong }, provider)).toBe(unfit),
  );

  it.each([
    [undefined, provider, false],
    ['mfa', provider, true],
    [['pwd'], provider, false],
    [[7, null], provider, false],
    [['mfa'], { ...provider, factorClaim: null, factorValues: [] }, false],
    [['mfa'], { ...provider, factorClaim: 'acr' }, false],
  ])('with amr %j stands for a factor only where that was agreed on', (amr, agreed, expected) =>
    expect(personFrom({ ...claims, amr }, agreed)).toMatchObject({ hasFactor: expected }),
  );
});

describe('what was sealed', () => {
  const [key, other] = [randomBytes(32), randomBytes(32)];

  it('opens with the key, for the purpose', () => {
    const sealed = seal(key, 'secret:1', 'тайна');
    expect(unseal(key, 'secret:1', sealed)).toBe('тайна');
    expect(unseal(key, 'secret:2', sealed)).toBeNull();
    expect(unseal(key, 'sign-in', sealed)).toBeNull();
    expect(unseal(other, 'secret:1', sealed)).toBeNull();
  });

  it('does not open where a byte of it differs, or it is short', () => {
    const sealed = seal(key, 'sign-in', 'тайна');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(key, 'sign-in', changed)).toBeNull();
      expect(unseal(key, 'sign-in', sealed.subarray(0, at))).toBeNull();
    }
  });
});
