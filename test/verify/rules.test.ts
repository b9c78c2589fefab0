// Pure: whatever colour a city has, its page is the same; whatever a policy lets in beside style and script, it is not strict.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrityOf, type ServedFiles } from '../../client/integrity/files.ts';
import { themeOf } from '../../client/parts/colour/theme.ts';
import { isStrict } from '../../client/verify/policy.ts';
import { comparePage, kindOf, KINDS } from '../../client/verify/rules.ts';

const NAMES = [
  'style.css',
  'results.css',
  'report.css',
  'desk.css',
  'display.css',
  'print.css',
  'request.css',
  'mount.css',
  'checklist.css',
  'enhance.js',
  'tablet.js',
  'turns.js',
  'request.js',
  'mount.js',
  'checklist.js',
  'worker.js',
  'mount-worker.js',
  'checklist-worker.js',
] as const;
const files = Object.fromEntries(
  NAMES.map((name) => [name, Buffer.from(`of(${name})`)]),
) as unknown as ServedFiles;

const [STYLE, SCRIPT] = ['a{}', 'a()'];
const [ofStyle, ofScript] = [STYLE, SCRIPT].map((text) => `'${integrityOf(text)}'`);
const POLICY =
  `default-src 'none'; style-src ${ofStyle}; script-src ${ofScript}; connect-src 'self'; worker-src 'self'; ` +
  `img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const strict = (policy: string) => isStrict(policy, [STYLE], [SCRIPT]);

it('a page has the style of its kind in every colour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
      const style = `${themeOf(`#${colour.toString(16).padStart(6, '0')}`)}of(style.css)`;
      const html = `<html><style>${style}</style><body><script>of(enhance.js)</script>`;
      const findings = comparePage({ path: '/s/1', html, policy: null }, KINDS.vote, files);
      expect(findings.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'missing']);
    }),
  );
});

it.each(['/', '/anonymity', '/s/1/thanks', '/results/a/b', '/mount/token', '/members'])(
  '%s is no page that is compared',
  (path) => {
    expect(kindOf(path)).toBeNull();
  },
);

describe('a policy', () => {
  it('is strict that lets in the style and the script, or less; also as one of several', () => {
    for (const policy of [
      POLICY,
      POLICY.replace(ofScript ?? '', "'none'"),
      `${POLICY}; upgrade-insecure-requests`,
      `upgrade-insecure-requests, ${POLICY}`,
      POLICY.replace('default-src', 'Default-Src'),
    ])
      expect([policy, strict(policy)]).toEqual([policy, true]);
  });

  it.each([
    '',
    POLICY.replace("default-src 'none'; ", ''),
    POLICY.replace("default-src 'none'", "default-src 'self'"),
    POLICY.replace("; base-uri 'none'", ''),
    POLICY.replace("; form-action 'self'", ''),
    POLICY.replace("form-action 'self'", 'form-action https:'),
    POLICY.replace(ofScript ?? '', `${ofScript} 'self'`),
    POLICY.replace(ofScript ?? '', `'${integrityOf('b()')}'`),
    POLICY.replace(ofStyle ?? '', "'unsafe-inline'"),
    POLICY.replace("connect-src 'self'", 'connect-src https://elsewhere.example'),
    POLICY.replace('img-src', 'img-src *'),
    `${POLICY}; script-src-elem 'self'`,
    `${POLICY}; script-src-attr 'unsafe-hashes'`,
    `${POLICY}; object-src data:`,
    `default-src 'none', base-uri 'none'; form-action 'none'`,
  ])('is not strict: %s', (policy) => {
    expect(strict(policy)).toBe(false);
  });
});
