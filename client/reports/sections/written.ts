// Writes an annual report: numbers and words become blocks, which the page and the PDF both draw.
import { annualIn } from '../../text/annual.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { Written } from '../blocks.ts';
import { apartSection } from './apart.ts';
import { categoriesSection } from './categories.ts';
import { howSection, improvedSection } from './closing.ts';
import { conclusionsSection, plannedSection } from './conclusions.ts';
import { groupsSection } from './groups.ts';
import { methodSection } from './method.ts';
import { methodsSection } from './methods.ts';
import { participationSection } from './participation.ts';
import { placesSection } from './places.ts';
import { settlementsSection } from './settlements.ts';
import { shortSection } from './short.ts';
import { wholeSection } from './whole.ts';
import type { ReportSource, Writing } from '../source.ts';
import { lacksEnglish } from '../typed.ts';

export type { ReportSource } from '../source.ts';

/** The report in the language, or in Bulgarian where its words are not there in it. What members typed is Bulgarian where they wrote no English. */
export function writtenReport(source: ReportSource, language: string): Written {
  const words = annualIn(language);
  const { texts } = words;
  const { year, edition, isDemo, figures } = source;
  const writing: Writing = { ...words, source };
  const day = (of: string) => longDay(of, words.language);
  const state =
    edition === null
      ? [say(texts.draft, { day: day(figures.to) })]
      : [
          say(texts.edition, { edition: String(edition.number), day: day(edition.day) }),
          ...(edition.number > 1 ? [texts.again] : []),
        ];
  return {
    language: words.language,
    title: texts.title,
    owner: say(texts.owner, { municipality: source.municipality }),
    subtitle: say(texts.subtitle, { year: String(year) }),
    lines: [
      ...state,
      ...(isDemo ? [texts.demoLine] : []),
      ...(words.language !== 'bg' && lacksEnglish(source.content) ? [texts.inBulgarian] : []),
    ],
    demo: isDemo ? texts.demo : null,
    contents: texts.contents,
    blocks: [
      ...shortSection(writing),
      ...methodSection(writing),
      ...participationSection(writing),
      ...wholeSection(writing),
      ...categoriesSection(writing),
      ...settlementsSection(writing),
      ...groupsSection(writing),
      ...placesSection(writing),
      ...improvedSection(writing),
      ...apartSection(writing),
      ...methodsSection(writing),
      ...conclusionsSection(writing),
      ...plannedSection(writing),
      ...howSection(writing),
    ],
  };
}
