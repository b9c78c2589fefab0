// Texts are complete in every language: those of the platform, those that cities bring, and no other is taken.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, textsIn } from '../../../client/text/texts.ts';
import { listMunicipalityFolders } from '../../../server/operator/seed/folder.ts';
import { complete, findTextsProblems, isTag } from '../../../server/foundation/texts/rules.ts';

type Tree = string | { readonly [key: string]: Tree };
type Draft = { [key: string]: Draft | string };

const copy = (tree: unknown): Draft => JSON.parse(JSON.stringify(tree)) as Draft;
const turkish = copy(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../prisma/cities/kazanlak/languages/tr.json'), 'utf8'),
  ),
);

function pathsOf(tree: Tree, path: readonly string[] = []): (readonly string[])[] {
  if (typeof tree === 'string') return [path];
  return Object.entries(tree).flatMap(([key, branch]) => pathsOf(branch, [...path, key]));
}

/** The texts with one of them replaced, or taken out. */
function changed(path: readonly string[], to: (text: string) => string | undefined): Draft {
  const draft = copy(turkish);
  const [last = '', ...way] = path.toReversed();
  const branch = way.toReversed().reduce<Draft>((tree, key) => tree[key] as Draft, draft);
  const before = branch[last];
  const text = to(typeof before === 'string' ? before : '');
  if (text === undefined) delete branch[last];
  else branch[last] = text;
  return draft;
}

const own = listMunicipalityFolders()
  .map((folder) => join(folder, 'languages'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder).map((name) => ({ name, language: name.slice(0, -5), file: join(folder, name) })),
  );

describe('every language has every text, with the same holes and all its plurals', () => {
  test.each(languages)('%s, of the platform', (language) => {
    expect(findTextsProblems(textsIn(language), language)).toEqual([]);
  });

  test.each(own)('$name, of a city', ({ language, file }) => {
    expect(existsSync(file)).toBe(true);
    expect(findTextsProblems(JSON.parse(readFileSync(file, 'utf8')), language)).toEqual([]);
  });

  test('Kazanlak brings Turkish', () => {
    expect(own.map(({ name }) => name)).toContain('tr.json');
  });
});

describe('whatever is wrong is named', () => {
  const paths = pathsOf(turkish);

  test('a text that is missing, each of them', () => {
    for (const path of paths) {
      const problems = findTextsProblems(
        changed(path, () => undefined),
        'tr',
      );
      expect(problems).toEqual([`${path.join('.')} is missing`]);
    }
  });

  test('a hole that is not there, or is called otherwise, in each text', () => {
    for (const path of paths) {
      const [problem, ...others] = findTextsProblems(
        changed(path, (text) => `${text} {elsewhere}`),
        'tr',
      );
      expect(problem).toContain(`${path.join('.')} must have `);
      expect(problem).toContain('{elsewhere}');
      expect(others).toEqual([]);
    }
  });

  test('an empty text, an unknown one, a list that is none', () => {
    expect(
      findTextsProblems(
        changed(['vote', 'send'], () => ' '),
        'tr',
      ),
    ).toEqual(['vote.send must be a text']);
    expect(findTextsProblems({ ...turkish, extra: { a: 'b' } }, 'tr')).toEqual(['extra is not known']);
    expect(
      findTextsProblems({ ...turkish, anonymity: { ...(turkish['anonymity'] as Draft), how: 'x' } }, 'tr'),
    ).toEqual(['anonymity.how must be a list']);
  });

  test('a plural that the language has and the text has not, or the other way', () => {
    const missing = findTextsProblems(turkish, 'ar').filter((problem) =>
      problem.startsWith('results.answers'),
    );
    expect(missing).toEqual(
      ['zero', 'two', 'few', 'many'].map((category) => `results.answers.${category} is missing`),
    );
    const tooMany = changed(['results', 'answers', 'one'], (text) => text);
    ((tooMany['results'] as Draft)['answers'] as Draft)['few'] = '{count}';
    expect(findTextsProblems(tooMany, 'tr')).toEqual(['results.answers.few is not known']);
  });
});

describe('texts that were complete for an earlier version', () => {
  test('keep what fits and are Bulgarian in the rest', () => {
    const old = changed(['vote', 'send'], () => undefined);
    expect(complete(old, 'tr').vote).toEqual({
      ...(turkish['vote'] as object),
      send: textsIn('bg').vote.send,
    });
    expect(complete(turkish, 'tr')).toEqual(turkish);
    expect(
      complete(
        changed(['vote', 'title'], () => 'Puan verin'),
        'tr',
      ).vote.title,
    ).toBe(textsIn('bg').vote.title);
    expect(complete(null, 'tr')).toEqual(textsIn('bg'));
  });
});

test.each([
  ['tr', true],
  ['pt-BR', true],
  ['sr-Latn', true],
  ['zh-Hant-TW', true],
  ['TR', false],
  ['iw', false],
  ['tr_TR', false],
  ['tr"', false],
  ['', false],
  ['x', false],
])('%j is a tag: %s', (tag, is) => {
  expect(isTag(tag)).toBe(is);
});
