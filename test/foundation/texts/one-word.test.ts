// One word per thing in all that people read, in both languages: the words that once stood for it stand nowhere any more.
import { expect, it } from 'vitest';
import { sources } from '../../sources.ts';

/** What must not stand in a text, what stands there in its place, and where it means something else. */
interface Banned {
  readonly word: RegExp;
  readonly right: string;
  readonly but?: readonly string[];
}

/** Law speaks of categories of persons and data; the readers of tables know what a column was called. */
const LAW = ['server/operator/documents/text/'];
const READ = ['server/municipality/imports/text/', 'server/municipality/register/text/'];

const BANNED: Readonly<Record<'bg' | 'en', readonly Banned[]>> = {
  bg: [
    { word: /категори[яи]/i, right: 'услуга', but: [...LAW, ...READ] },
    { word: /вид(ове)? (места|място|обекти?|услуг)/i, right: 'услуга', but: READ },
    { word: /втор(а|ата) стъпка|втори(я|ят)? фактор/i, right: 'втора защита' },
    { word: /идентификатор/i, right: 'Ваш номер', but: [...READ, 'server/operator/commands/text/'] },
    { word: /мнения с думи|чете(те)? мнения/i, right: 'коментари' },
    { word: /'действа'/, right: 'оценява се', but: READ },
  ],
  en: [
    { word: /(?<!--)\bcategor(y|ies)\b(?!"?:|\})/i, right: 'service', but: [...LAW, ...READ] },
    { word: /\bkinds? of (places?|services?)\b/i, right: 'service', but: READ },
    { word: /\bsecond (step|lock)\b/i, right: 'second factor' },
    { word: /\bidentifier\b/i, right: 'your number', but: READ },
    { word: /(unlikely|hardly|possibly) by chance/i, right: 'unlikely to be chance, may be chance' },
    { word: /what you hear of|by what was published|'Mark'/i, right: 'your notifications, based on, update' },
  ],
};

/** The lines of a text that people read: neither a comment nor the name of a field alone. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/\*|\*|import |export |readonly )/.test(line))
    .map((line) => line.replace(/^\s*[\w'-]+:(?= )/, ''));
}

const isText = (path: string): boolean => /(^client\/text\/|\/text\/)[^/]+\.ts$/.test(path);

it.each(['bg', 'en'] as const)('in %s', (language) => {
  const files = sources.filter(
    ({ path }) => isText(path) && (path.endsWith(`${language}.ts`) || !/\b(bg|en)\.ts$/.test(path)),
  );
  expect(files.length).toBeGreaterThan(80);
  const found = files.flatMap(({ path, text }) =>
    BANNED[language]
      .filter(({ but = [] }) => !but.some((folder) => path.startsWith(folder)))
      .flatMap(({ word, right }) =>
        linesOf(text).flatMap((line) => (word.test(line) ? [`${path}: ${line.trim()} → ${right}`] : [])),
      ),
  );
  expect(found).toEqual([]);
});
