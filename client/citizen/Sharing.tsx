// What a page says of itself where its address is shared: title, sentence and picture.
import { average } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { Wording } from '../text/texts.ts';
import type { PageContext } from '../parts/page/context.ts';

type Numbers = { readonly count: number; readonly average: number | null };

/** The average and the number of ratings in one sentence, or that there are not enough yet. */
function shareSentence({ language, texts }: Wording, { count, average: mean }: Numbers): string {
  const { report, results } = texts;
  if (mean === null) return report.shareNone;
  return say(report.share, {
    average: average(mean, language),
    answers: sayCount(results.answers, count, language),
  });
}

type Props = {
  context: PageContext;
  title: string;
  summary: Numbers;
  /** Path and query of the page's picture. */
  picture: string;
};

/** Elements for the page's head (Open Graph; the card of X). Addresses are absolute, as both demand. */
export function Sharing({ context, title, summary, picture }: Props) {
  const description = shareSentence(context, summary);
  const image = new URL(picture, context.publicUrl);
  image.searchParams.set('language', context.language);
  const address = context.publicUrl + context.path;
  const oembed = new URL('/oembed', context.publicUrl);
  oembed.searchParams.set('url', address);
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      <link rel="alternate" type="application/json+oembed" title={title} href={oembed.href} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={context.language} />
      <meta property="og:image" content={image.href} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={`${title}. ${description}`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
