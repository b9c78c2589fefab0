// Pure: what is read of a definition, whatever a server says, is bounded; what is posted are answers to its questions alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersTo,
  attributesIn,
  KINDS,
  MOST_ATTRIBUTES,
  type Attribute,
} from '../../../server/municipality/service-requests/definition.ts';
import { FORMATS } from '../../../server/municipality/service-requests/said.ts';
import { stateIn } from '../../../server/municipality/service-requests/state.ts';

const question = (kind: Attribute['kind'], more: Partial<Attribute> = {}): Attribute => ({
  code: 'q',
  kind,
  question: 'Q?',
  hint: null,
  isRequired: false,
  isTold: false,
  choices: [
    { key: 'a', name: 'A' },
    { key: 'b', name: 'B' },
  ],
  ...more,
});
const answer = (attribute: Attribute, ...values: string[]) =>
  answersTo([attribute], [{ code: 'q', values }], 'Europe/Sofia');

describe('an answer', () => {
  it.each([
    ['STRING', ['  ред '], ['ред']],
    ['NUMBER', ['3,5'], ['3.5']],
    ['DATETIME', ['2026-12-01T10:30'], ['2026-12-01T08:30:00Z']],
    ['DATETIME', ['2026-07-01T10:30'], ['2026-07-01T07:30:00Z']],
    ['SINGLEVALUELIST', ['a'], ['a']],
    ['MULTIVALUELIST', ['a', 'b'], ['a', 'b']],
  ] as const)('to %s: %j', (kind, values, posted) => {
    const isList = kind === 'MULTIVALUELIST';
    expect(answer(question(kind), ...values)).toEqual({
      answers: [{ code: 'q', values: posted, isList }],
      faults: [],
    });
  });

  it.each([
    ['STRING', ['x'.repeat(256)], 'TOO_LONG'],
    ['TEXT', ['x'.repeat(2_001)], 'TOO_LONG'],
    ['STRING', ['a', 'b'], 'TOO_MANY'],
    ['NUMBER', ['three'], 'NOT_ALLOWED'],
    ['NUMBER', ['1e9'], 'NOT_ALLOWED'],
    ['DATETIME', ['2026-13-41T99:99'], 'NOT_ALLOWED'],
    ['DATETIME', ['yesterday'], 'NOT_ALLOWED'],
    ['SINGLEVALUELIST', ['c'], 'UNKNOWN'],
    ['MULTIVALUELIST', ['a', 'c'], 'UNKNOWN'],
    ['MULTIVALUELIST', ['a', 'a', 'a'], 'TOO_MANY'],
  ] as const)('to %s that is none: %j', (kind, values, fault) => {
    expect(answer(question(kind), ...values)).toEqual({
      answers: [],
      faults: [{ field: 'answers.q', fault }],
    });
  });

  it('must be there where it is required, and is not taken where nobody asks', () => {
    const required = question('STRING', { isRequired: true });
    expect(answer(required, '  ').faults).toEqual([{ field: 'answers.q', fault: 'REQUIRED' }]);
    expect(answersTo([], [{ code: 'api_key', values: ['x'] }], 'Europe/Sofia').answers).toEqual([]);
    expect(answer(question('STRING', { isTold: true, isRequired: true }), 'x')).toEqual({
      answers: [],
      faults: [],
    });
  });
});

const words = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ minLength: 600, maxLength: 900 }),
);
const said = fc.record(
  {
    code: fc.oneof(words, fc.constantFrom('a', 'a', 'b', 'x]', 'с интервал')),
    datatype: fc.oneof(words, fc.constantFrom(...KINDS.map((kind) => kind.toLowerCase()))),
    description: words,
    required: words,
    variable: words,
    order: words,
    values: fc.oneof(
      words,
      fc.array(fc.oneof(words, fc.record({ key: words, name: words })), { maxLength: 150 }),
    ),
  },
  { requiredKeys: [] },
);

it('whatever a server says, questions are few, short, with codes that differ and can be posted', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 60 }), (attributes) => {
      const found = attributesIn(JSON.stringify({ service_code: 'x', attributes }), 'JSON') ?? [];
      const codes = found.map(({ code }) => code);
      const isBounded = found.every(
        ({ code, question: asked, hint, choices }) =>
          /^[^[\]\s]{1,100}$/.test(code) &&
          asked.length <= 500 &&
          (hint ?? '').length <= 200 &&
          choices.length <= 100 &&
          choices.every(({ key, name }) => key.length <= 100 && name.length <= 200),
      );
      return isBounded && found.length <= MOST_ATTRIBUTES && new Set(codes).size === codes.length;
    }),
  );
});

it.each(FORMATS)('whatever is no answer of GeoReport is none, in %s', (format) => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      attributesIn(text, format);
      const state = stateIn(text, format);
      return state === null || state.number.length <= 100;
    }),
  );
});

it('XML is read in time that grows with its length alone, however deep it is', () => {
  // The least of three: what else the machine does takes time too.
  const timeOf = (around: string, end: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        expect(stateIn(`<r>${around}${'<request/>'.repeat(50_000)}${end}</r>`, 'XML')).toBeNull();
        return performance.now() - start;
      }),
    );
  const flat = timeOf('<a></a>'.repeat(200_000), '');
  expect(timeOf('<a>'.repeat(200_000), '</a>'.repeat(200_000))).toBeLessThan(2 * flat + 500);
});

it('of a report no more is read than how far it is', () => {
  const moment = { updated_datetime: 'soon', expected_datetime: '999999-01-01' };
  const told = {
    service_request_id: 7,
    status: 'triaged',
    description: 'secret',
    address: 'secret',
    ...moment,
  };
  expect(stateIn(JSON.stringify([told]), 'JSON')).toEqual({
    number: '7',
    state: null,
    notes: null,
    agency: null,
    changedAt: null,
    expectedAt: null,
  });
});
