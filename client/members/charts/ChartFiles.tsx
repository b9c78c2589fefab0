// Buttons that save what is drawn in an element as a picture, just as it is drawn now.
import { type RefObject, useState } from 'react';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { download } from '../../parts/files/download.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useResultsTexts } from '../../parts/results/texts.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import type { Days } from '../results/parts/periods.ts';
import { useNarrowedTo } from '../results/parts/useNarrowedTo.ts';
import { fileNameOf } from './file-name.ts';
import { useChartTexts } from './texts.ts';
import './charts.css';

export type Charted = {
  /** What the picture shows. */
  title: string;
  /** Of which place or service, where it is not what the address narrows to. */
  of?: string | undefined;
  /** When: null is no bound. */
  days: Days;
};

/** `around`: what holds all that is drawn. */
export type ChartFilesProps = Charted & { around: RefObject<HTMLElement | null> };

/** Made in the browser: nothing of it is sent anywhere. What and when stand above the picture, and in the name of the file. */
export function ChartFiles({ around, title, of: named, days: { from, to } }: ChartFilesProps) {
  const texts = useChartTexts();
  const { days: words } = useResultsTexts();
  const language = useLanguage();
  const narrowed = useNarrowedTo();
  const of = named ?? narrowed;
  const { name, slug } = useMembership().municipality;
  const [hasFailed, setFailed] = useState(false);
  const when = say(from && to ? words.between : from ? words.since : to ? words.until : words.always, {
    from: from ? longDay(from, language) : '',
    to: to ? longDay(to, language) : '',
  });
  const save = async (ending: 'SVG' | 'PNG') => {
    if (!around.current) return;
    const [{ pictureOf }, { svgOf, pngOf }] = await Promise.all([
      import('./picture.ts'),
      import('./picture-files.ts'),
    ]);
    const picture = pictureOf(around.current, {
      title,
      about: [of, when].filter(Boolean).join(' · '),
      note: `${name} · Kazva`,
    });
    const period = from && to ? `${from}-${to}` : when;
    const file = fileNameOf([slug, of, title, period], ending.toLowerCase());
    if (ending === 'SVG') download(file, svgOf(picture), 'image/svg+xml');
    else download(file, await pngOf(picture));
  };
  const called = of === null ? title : `${title}, ${of}`;
  return (
    <>
      {(['PNG', 'SVG'] as const).map((ending) => (
        <Button
          key={ending}
          name={`${say(texts.download, { ending })}: ${called}`}
          onPress={() => {
            setFailed(false);
            save(ending).catch(() => setFailed(true));
          }}
        >
          {ending}
        </Button>
      ))}
      {hasFailed && <span role="alert">{texts.failed}</span>}
    </>
  );
}
