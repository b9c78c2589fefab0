// What is marked on the line of a place: what was improved there, and the changes that alerts found.
import { useLocation } from 'react-router';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { average } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useChartTexts } from './texts.ts';
import type { PlaceDeeds } from './trend-of.ts';

/** Something that was done on a day, or changed since then, with the way to it for whoever may go it. */
interface Marked {
  readonly day: string;
  readonly name: string;
  readonly href: string | null;
}

const WORDS = { DROP: 'fell', RISE: 'rose' } as const;

/** In words, with the way to each improvement for those who manage them. */
export function useMarked({ improvements, alerts }: PlaceDeeds): readonly Marked[] {
  const texts = useChartTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { search } = useLocation();
  const manages = useMay('IMPROVEMENTS_MANAGE');
  return [
    ...improvements.map(({ id, doneOn, text }) => ({
      day: doneOn,
      name: text,
      href: manages ? `/${slug}/improvements/${id}` : null,
    })),
    ...alerts.flatMap(({ kind, since, before, after }) =>
      (kind === 'DROP' || kind === 'RISE') && after !== null
        ? [
            {
              day: since,
              name: say(texts[WORDS[kind]], {
                before: average(before, language),
                after: average(after, language),
              }),
              href: `${search}#control`,
            },
          ]
        : [],
    ),
  ];
}
