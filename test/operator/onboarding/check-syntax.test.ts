// Mistakes of a city.yaml as YAML: each with its line, its character and a sentence in the language of whoever reads it.
import { expect, it } from 'vitest';
import { readDocument } from '../../../server/operator/onboarding/yaml-document.ts';
import { sayProblem } from '../../../server/operator/onboarding/problem-words.ts';

const wrongIn = (text: string) => {
  const read = readDocument('city.yaml', Buffer.from(text));
  if ('value' in read) throw new Error(`It was read: ${JSON.stringify(read.value)}`);
  return read;
};

it.each([
  ['a tab', 'name:\n\tbg: Чирпан\n', 'TAB', 2, 1, 'табулация', 'a tab'],
  ['a tab after spaces', 'name:\n  \tbg: Чирпан\n', 'TAB', 2, 3, 'табулация', 'a tab'],
  ['a member twice', 'slug: a\nname: b\nslug: c\n', 'KEY_TWICE', 3, 1, 'два пъти: slug', 'twice: slug'],
  ['one twice inside', 'name:\n  bg: a\n  bg: b\n', 'KEY_TWICE', 3, 3, 'два пъти: bg', 'twice: bg'],
  ['a line too far left', 'name:\n    bg: a\n  en: b\n', 'BAD_INDENT', 3, 3, 'неточно място', 'wrong place'],
  ['one too far right', 'slug: a\n  name: b\n', 'BAD_INDENT', 2, 3, 'неточно място', 'wrong place'],
  ['a quote left open', 'slug: "abc\nname: x\n', 'QUOTE_OPEN', 1, 7, 'не е затворена', 'not closed'],
  ['a single one', "a: 'b'\nslug: 'abc\nname: x\n", 'QUOTE_OPEN', 2, 7, 'не е затворена', 'not closed'],
  ['no space after the colon', 'slug: a\nname:b\ncolour: c\n', 'NO_COLON', 2, 1, 'двоеточие', 'a colon'],
  ['no colon', 'slug: a\nname b\ncolour: c\n', 'NO_COLON', 2, 1, 'двоеточие', 'a colon'],
  ['a colon in a text', 'name: Община: Чирпан\n', 'COLON_INSIDE', 1, 7, 'кавички', 'in quotes'],
  ['a sign that means more', 'email: @chirpan\n', 'QUOTES_NEEDED', 1, 8, 'с @,', 'with @ '],
  ['a bracket left open', 'languages: [bg, en\nslug: x\n', 'NOT_CLOSED', 2, 1, 'Липсва: ]', 'lacks: ]'],
  ['a bracket too many', 'languages: [bg]]\nslug: x\n', 'AFTER_END', 1, 16, 'следва нищо', 'can follow'],
  ['words after a quote', 'slug: "a" b\n', 'AFTER_END', 1, 11, 'следва нищо', 'can follow'],
  ['a backslash', 'slug: "\\q"\n', 'BACKSLASH', 1, 8, 'знакът \\', 'a \\ '],
  ['two documents', 'a: 1\n---\nb: 2\n', 'TWO_DOCUMENTS', 2, 1, 'втори документ', 'second document'],
  ['an alias', 'a: &x 1\nb: *x\n', 'ALIAS', 2, 4, 'Препратка', 'An alias'],
  ['an alias of nothing', 'b: *x\n', 'ALIAS', 1, 4, 'Препратка', 'An alias'],
] as const)('%s', (_what, text, kind, line, column, bulgarian, english) => {
  const [problem, ...others] = wrongIn(text);
  expect(others).toEqual([]);
  if (problem === undefined) throw new Error('Nothing was wrong.');
  expect(problem).toMatchObject({ kind, line, column });
  const [bg, en] = [sayProblem(problem, 'bg'), sayProblem(problem, 'en')];
  expect(bg).toContain(`city.yaml, ред ${line}: `);
  expect(bg).toContain(bulgarian);
  expect(bg).toContain(`(Знак ${column}.)`);
  expect(en).toContain(`city.yaml, line ${line}: `);
  expect(en).toContain(english);
  expect(en).toContain(`(Character ${column}.)`);
  expect(bg).not.toMatch(/[{}]/);
});

it('two mistakes are told at once, and none that comes of another', () => {
  const kinds = wrongIn('slug: a\nname b\ncolour: x: y\n').map(({ kind, line }) => [line, kind]);
  expect(kinds).toEqual([
    [2, 'NO_COLON'],
    [3, 'COLON_INSIDE'],
  ]);
});

it('what has no words here keeps those of the parser', () => {
  const [problem] = wrongIn('%YAML 9\na: !!! 1\n');
  expect(problem?.kind).toBe('NOT_YAML');
  expect(problem?.detail).toBeTruthy();
});
