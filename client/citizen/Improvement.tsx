// One improvement: what citizens said, what was done, how it looks, where and when, and the ratings since.
import type { ImprovementFragment } from '../generated/operations.ts';
import { BEFORE_AFTER, BeforeAfter } from '../charts/BeforeAfter.tsx';
import { month } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

/** The operation declares `$language: String!`. */
export const IMPROVEMENT = /* GraphQL */ `
  fragment Improvement on Improvement {
    id
    text(language: $language)
    said(language: $language)
    doneOn
    photo {
      path
      smallPath
      width
      height
      alt(language: $language)
    }
    locations {
      id
      name(language: $language)
    }
    category {
      name(language: $language)
    }
    settlement {
      name(language: $language)
    }
    effect {
      ...BeforeAfter
    }
  }
  ${BEFORE_AFTER}
`;

type Props = {
  context: PageContext;
  slug: string;
  improvement: ImprovementFragment;
  /** The id of the place whose page it is: its name need not be repeated. */
  of?: string | undefined;
  /** The level of its heading: a section's, or a page's. */
  heading?: 'h2' | 'h3';
};

/** So many places are named; the others are counted. */
const MOST_NAMED = 3;
/** The longest side of the small photo, in pixels. */
const SMALL = 640;

export function Improvement({ context, slug, improvement, of, heading: Heading = 'h3' }: Props) {
  const { report, effect: effectTexts } = context.texts;
  const { text, said, photo, effect } = improvement;
  return (
    <article className={photo ? 'improvement pictured' : 'improvement'}>
      {photo && <Photo photo={photo} />}
      <div>
        <Heading>{text}</Heading>
        {said !== null && <blockquote>{say(report.said, { said })}</blockquote>}
        <Where context={context} slug={slug} improvement={improvement} of={of} />
        <BeforeAfter wording={{ language: context.language, effect: effectTexts }} effect={effect} />
      </div>
    </article>
  );
}

function Photo({ photo }: { photo: NonNullable<ImprovementFragment['photo']> }) {
  const { path, smallPath, width, height, alt } = photo;
  const small = Math.round(width * Math.min(1, SMALL / Math.max(width, height)));
  return (
    <img
      src={smallPath}
      srcSet={small < width ? `${smallPath} ${small}w, ${path} ${width}w` : undefined}
      sizes="(min-width: 48rem) 20rem, 90vw"
      alt={alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  );
}

function Where({ context, slug, improvement, of }: Omit<Props, 'heading'>) {
  const { report } = context.texts;
  const { doneOn, locations, category, settlement } = improvement;
  const others = locations.filter(({ id }) => id !== of);
  const more = others.length - MOST_NAMED;
  return (
    <small>
      {month(doneOn, context.language)}
      {others.slice(0, MOST_NAMED).map(({ id, name }) => (
        <span key={id}>
          {' · '}
          <a href={link(context, `/results/${slug}/${id}`)}>{name}</a>
        </span>
      ))}
      {more > 0 && ` · ${sayCount(report.morePlaces, more, context.language)}`}
      {[category, settlement].map((about) => about && ` · ${about.name}`)}
    </small>
  );
}
