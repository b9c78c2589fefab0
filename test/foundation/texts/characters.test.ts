// The length of a text: the server counts characters, as the field does in which it was typed, and no halves of them.
import { expect, it } from 'vitest';
import { findName } from '../../../server/access/sessions/rules.ts';
import { draftFaults as programmeFaults } from '../../../server/action/mystery-visits/rules.ts';
import { noteFaults } from '../../../server/action/tasks/rules.ts';
import { draftFaults as webhookFaults } from '../../../server/action/webhooks/rules.ts';
import { whyFaults } from '../../../server/access/journal/reason.ts';
import { isLonger } from '../../../server/foundation/texts/characters.ts';
import { addressFaults } from '../../../server/municipality/request-channels/rules.ts';
import { serverFaults } from '../../../server/municipality/service-requests/rules.ts';
import { textFaults } from '../../../server/municipality/texts/typed-text.ts';
import { findNote } from '../../../server/results/openings/rules.ts';

/** One character of two units. */
const SMILE = '😀';
const TODAY = '2026-11-25';
const NOTHING = { jurisdiction: null, apiKey: null } as const;
const endpoint = 'https://signali.example.bg';

it.each<[what: string, longest: number, isTaken: (text: string) => boolean]>([
  ['a typed text', 100, (text) => textFaults('name', text, 100).length === 0],
  ['a reason for the journal', 300, (text) => whyFaults(text).length === 0],
  ['a note of a task', 1_000, (text) => noteFaults(text, 0).length === 0],
  ['a note on an opening', 500, (text) => findNote(text) !== null],
  ['a person’s name', 120, (text) => findName(text) !== null],
  [
    'a note of a programme',
    1_000,
    (note) =>
      programmeFaults({ name: 'Есен', note, beginsOn: TODAY, endsOn: TODAY }, null, TODAY).length === 0,
  ],
  [
    'a label of a webhook',
    100,
    (label) =>
      webhookFaults({ label, url: `${endpoint}/`, events: ['task.done'], isOn: true }, ['signali.example.bg'])
        .length === 0,
  ],
  [
    'a jurisdiction',
    100,
    (jurisdiction) =>
      serverFaults({ ...NOTHING, endpoint, jurisdiction }, []).every(({ field }) => field === 'endpoint'),
  ],
  [
    'a key of a server of reports',
    500,
    (apiKey) => serverFaults({ ...NOTHING, endpoint, apiKey }, []).every(({ field }) => field === 'endpoint'),
  ],
])('%s is counted in characters', (_what, longest, isTaken) => {
  const fits = SMILE.repeat(longest);
  expect([isTaken(fits), isTaken(`${fits}a`)]).toEqual([true, false]);
});

it('an address of a channel is counted in characters, with its scheme', () => {
  const scheme = 'https://signali.example.bg/';
  const fits = scheme + SMILE.repeat(500 - scheme.length);
  expect(addressFaults(fits)).toEqual([]);
  expect(addressFaults(`${fits}a`)).toEqual([{ field: 'address', fault: 'TOO_LONG' }]);
});

it('a text that is far too long is longer, whatever it is made of', () => {
  expect([SMILE, 'a'].map((letter) => isLonger(letter.repeat(100_000), 10))).toEqual([true, true]);
  expect(isLonger('', 0)).toBe(false);
});
