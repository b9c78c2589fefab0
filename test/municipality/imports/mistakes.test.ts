// Mistakes of a table: gathered by kind and value, with their rows, in sentences, and never more than somebody reads.
import { describe, expect, it } from 'vitest';
import { importsBg } from '../../../client/text/imports.bg.ts';
import { importsEn } from '../../../client/text/imports.en.ts';
import { formsBg } from '../../../client/text/forms.bg.ts';
import { formsEn } from '../../../client/text/forms.en.ts';
import { sayMistake } from '../../../client/text/mistakes.ts';
import { type Mistake, MOST_MISTAKES, Mistakes } from '../../../server/municipality/imports/mistakes.ts';
import { NOTICES, ROW_FAULTS, type Reason } from '../../../server/municipality/imports/rules.ts';
import { MOST_SHOWN, shown } from '../../../server/municipality/imports/shown-text.ts';
import { readHeading } from '../../../server/municipality/imports/table-heading.ts';
import { growth, MOST_GROWTH } from '../../support/growth.ts';

const bg = { language: 'bg', imports: importsBg, faults: formsBg.faults };
const en = { language: 'en', imports: importsEn, faults: formsEn.faults };
const HEADING = readHeading({ line: 1, cells: ['ID', 'Кат.'] }, ['bg']);
const NAMES = ['Училища', 'Паркове и градини'];

/** What is told of rows in each of which the second cell has the fault. */
function told(
  cells: readonly string[],
  reason: Partial<Omit<Reason, 'fault'> & Pick<Mistake, 'fault'>> = {},
) {
  const mistakes = new Mistakes(HEADING);
  const whole = { column: 'category', fault: 'NOT_KNOWN', detail: null, ...reason } as const;
  for (const [at, cell] of cells.entries()) mistakes.add(at + 2, [String(at), cell], whole);
  return mistakes.told((column) => (column === 'category' ? NAMES : null));
}

function sentences(all: ReturnType<typeof told>, wording: typeof bg | typeof en = bg): string[] {
  return all.list.map((mistake) => sayMistake(mistake, all.choices[mistake.column], wording));
}

describe('mistakes', () => {
  it('are one sentence for each value, with the rows and what may stand there', () => {
    const all = told(['Спирки', 'Музеи', ...Array<string>(10).fill('Спирки')]);
    expect(sentences(all)).toEqual([
      '„Спирки“ (11 реда: 2, 4, 5, 6, 7, 8, 9, 10 …): няма такава услуга. Има: Училища, Паркове и градини.',
      '„Музеи“ (ред 3): няма такава услуга. Има: Училища, Паркове и градини.',
    ]);
    expect(all.list[0]).toMatchObject({ title: 'Кат.', value: 'Спирки', count: 11 });
    expect(sentences(all, en)[1]).toBe(
      '“Музеи” (row 3): there is no such service. Available: Училища, Паркове и градини.',
    );
  });

  it('name what was probably meant', () => {
    expect(sentences(told(['Училшта'], { detail: 'Училища' }))).toEqual([
      '„Училшта“ (ред 2): няма такава услуга. Може би „Училища“? Има: Училища, Паркове и градини.',
    ]);
  });

  it('are said without a value where nothing stands there, and once where there is no column', () => {
    expect(sentences(told(['', ''], { fault: 'REQUIRED' }))).toEqual(['Попълнете клетката. (2 реда: 2, 3)']);
    expect(sentences(told(['', ''], { column: 'settlement', fault: 'NO_COLUMN' }))).toEqual([
      'Няма колона „Населено място“, а новите места имат нужда от нея (2 реда: 2, 3).',
    ]);
  });

  it('of ten thousand kinds are told as a hundred, and a number', () => {
    const all = told(Array.from({ length: 10_000 }, (_, at) => `${at} ${'х'.repeat(1_000)}`));
    expect(all.list).toHaveLength(MOST_MISTAKES);
    expect(all.more).toBe(10_000 - MOST_MISTAKES);
    expect(JSON.stringify(all).length).toBeLessThan(MOST_MISTAKES * 300);
  });

  it('say thirty choices at the most, and tell a hundred', () => {
    const mistakes = new Mistakes(HEADING);
    mistakes.add(2, ['1', 'x'], { column: 'category', fault: 'NOT_KNOWN', detail: null });
    const all = mistakes.told(() => Array.from({ length: 1_000 }, (_, at) => `Вид ${at}`));
    expect(all.choices.category).toMatchObject({ more: 900 });
    expect(sentences(all)[0]).toMatch(/Вид 29 и още 970\.$/);
  });

  it('have words for every fault, with every hole filled', () => {
    for (const fault of [...ROW_FAULTS, ...NOTICES])
      for (const wording of [bg, en])
        for (const value of ['x', ''])
          expect(sentences(told([value], { fault, detail: '7' }), wording)[0]).not.toMatch(/[{}]|undefined/);
  });
});

describe('a text out of a table', () => {
  it.each([
    ['Спирки', 'Спирки'],
    ['  две\n думи\t', 'две думи'],
    ['\u001b[31mчервено\u0007', '[31mчервено'],
    ['напред\u202eдазан', 'напред дазан'],
    ['х'.repeat(MOST_SHOWN), 'х'.repeat(MOST_SHOWN)],
    ['х'.repeat(MOST_SHOWN + 1), `${'х'.repeat(MOST_SHOWN)}…`],
    [`а${' '.repeat(1_000)}б`, 'а…'],
    ['😀'.repeat(MOST_SHOWN + 1), `${'😀'.repeat(MOST_SHOWN)}…`],
  ])('%j is shown as %j', (text, said) => {
    expect(shown(text)).toBe(said);
  });

  it('costs no more than it is long', () => {
    expect(growth((length) => ' \u0000'.repeat(length / 2), shown)).toBeLessThan(MOST_GROWTH);
  });
});
