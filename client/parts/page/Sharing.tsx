// What a page says of itself where its address is shared: title, sentence and picture.
import { average } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import type { Wording } from '../../text/texts.ts';
import type { PageContext } from './context.ts';

type Numbers = { readonly count: number; readonly average: number | null };

/** The average and the number of ratings in one sentence, or that there are not enough yet. */
export function shareSentence({ language, texts }: Wording, { count, average: mean }: Numbers): string {
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
  /** The page in one sentence. */
  description: string;
  /** Path and query of the picture of the page's numbers; none where there are none, and then no badge either. */
  picture?: string;
};

/** Elements for the page's head (Open Graph; the card of X). Addresses are absolute, as both demand. */
export function Sharing({ context, title, description, picture }: Props) {
  const address = context.publicUrl + context.path;
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={context.language} />
      {picture === undefined ? (
        <meta name="twitter:card" content="summary" />
      ) : (
        <Pictured
          context={context}
          title={title}
          description={description}
          picture={picture}
          address={address}
        />
      )}
    </>
  );
}

type PicturedProps = Required<Props> & { address: string };

/** The picture, and where editors that know oEmbed get the badge of the same numbers. */
function Pictured({ context, title, description, picture, address }: PicturedProps) {
  const image = new URL(picture, context.publicUrl);
  image.searchParams.set('language', context.language);
  const oembed = new URL('/oembed', context.publicUrl);
  oembed.searchParams.set('url', address);
  return (
    <>
      <link rel="alternate" type="application/json+oembed" title={title} href={oembed.href} />
      <meta property="og:image" content={image.href} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={`${title}. ${description}`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
