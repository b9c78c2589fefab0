// How the numbers of a results page are counted, and the way to the page about anonymity.
import { wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { Fold } from '../parts/results/Fold.tsx';

type Props = {
  context: PageContext;
  slug: string;
  threshold: number;
  /** What is to be said of the place besides. */
  besides?: readonly string[];
};

/** Folded away. `threshold` is the smallest group in which the municipality publishes. */
export function HowCounted({ context, slug, threshold, besides }: Props) {
  const { report } = context.texts;
  return (
    <Fold title={report.how} className="how">
      <ul>
        <li>{report.howMean}</li>
        <li>{report.howShares}</li>
        <li>{report.howInterval}</li>
        <li>{report.howRank}</li>
        <li>
          {say(report.howGroup, { threshold: wholeNumber(threshold, context.language) })}{' '}
          <a href={link(context, `/results/${slug}/anonymity`)}>{report.groupRule}</a>
        </li>
        {besides?.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Fold>
  );
}
