// Tests of the QR code: which version is taken, and that the path draws exactly its modules.
import { assert, array, boolean, property } from 'fast-check';
import { expect, test } from 'vitest';
import { encodeModules, modulePath } from '../../sign-generator/qr.ts';

test.each([
  ['HTTPS://KAZVA.BG/S/271828145', 25],
  ['HTTPS://KAZVA1.BG/S/271828145', 25],
  ['HTTP://LOCALHOST:4000/S/271828145', 29],
  ['HTTPS://KAZVA.STARAZAGORA.BG/S/271828145', 29],
  ['HTTPS://KAZVA.OBSHTINA-STARA-ZAGORA.BG/S/271828145', 33],
])('%s takes %i modules', (url, size) => {
  const modules = encodeModules(url, 'far');
  expect(modules).toHaveLength(size);
  expect(modules?.every((row) => row.length === size)).toBe(true);
});

test.each([
  ['HTTPS://KAZVA.BG/S/271828145', 29],
  ['HTTPS://KAZVA.OBSHTINA-STARA-ZAGORA.BG/S/271828145', 33],
])('on a sticker %s takes %i modules: more of them may be dirty', (url, size) => {
  expect(encodeModules(url, 'near')).toHaveLength(size);
});

test.each([
  [36, 33],
  [37, 37],
  [60, 41],
])('on a slip of paper a host of %i characters takes a symbol of %i modules', (length, size) => {
  expect(encodeModules(`HTTPS://${'A'.repeat(length)}/P/${'0'.repeat(20)}`, 'hand')).toHaveLength(size);
});

test('what does not fit, or not in alphanumeric mode, is not encoded', () => {
  expect(encodeModules(`HTTPS://${'A'.repeat(60)}`, 'far')).toBeNull();
  expect(encodeModules('https://kazva.bg/s/271828145', 'far')).toBeNull();
});

test('the path fills exactly the black modules, on whole coordinates', () => {
  assert(
    property(
      array(array(boolean(), { minLength: 9, maxLength: 9 }), { minLength: 9, maxLength: 9 }),
      (modules) => {
        const drawn = modules.map((row) => row.map(() => false));
        for (const line of modulePath(modules).split('\n').filter(Boolean)) {
          expect(line).toMatch(/^\d+ \d+ \d+ 1 re$/);
          const [x = 0, y = 0, width = 0] = line.split(' ').map(Number);
          for (let i = x; i < x + width; i++) {
            const row = drawn[modules.length - 1 - y];
            expect(row?.[i]).toBe(false);
            if (row) row[i] = true;
          }
        }
        expect(drawn).toEqual(modules);
      },
    ),
  );
});
