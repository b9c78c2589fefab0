// The annual reports of a municipality, a link a year.
import { annualIn } from '../text/annual.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

type Props = { context: PageContext; slug: string; years: readonly number[] };

/** A section; nothing at all where none is published. */
export function Reports({ context, slug, years }: Props) {
  const { language, texts } = annualIn(context.language);
  if (years.length === 0) return null;
  return (
    <section lang={language}>
      <h2>{texts.list}</h2>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a href={link(context, `/results/${slug}/report/${year}`)}>
              {say(texts.titleOf, { year: String(year) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
