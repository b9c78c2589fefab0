// One improvement: what citizens said, what was done or is promised, how it looks, where and when, and the ratings since.
import { Fragment } from 'react';
import type { ImprovementFragment, PlannedFragment } from '../generated/operations.ts';
import { BEFORE_AFTER, BeforeAfter } from '../charts/BeforeAfter.tsx';
import { month } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { PROMISE, PROMISE_STEPS, Promised } from './Promised.tsx';

const TOLD = /* GraphQL */ `
  fragment DeedTold on Improvement {
    id
    text(language: $language)
    textLanguage(language: $language)
    said(language: $language)
    saidLanguage(language: $language)
    doneOn
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
  }
`;

/** Stands beside IMPROVEMENT, whose fragments it spreads. */
export const PLANNED = /* GraphQL */ `
  fragment Planned on Improvement {
    ...DeedTold
    promise {
      ...Promise
      ...PromiseSteps
    }
  }
  ${PROMISE_STEPS}
`;

/** What is done says for when it was promised, and no more of that. The operation declares `$language: String!`. */
export const IMPROVEMENT = /* GraphQL */ `
  fragment Improvement on Improvement {
    ...DeedTold
    photo {
      path
      smallPath
      width
      height
      alt(language: $language)
    }
    promise {
      ...Promise
    }
    effect {
      ...BeforeAfter
    }
  }
  ${TOLD}
  ${PROMISE}
  ${BEFORE_AFTER}
`;

/** One that is planned has no ratings since, and no photo. */
type Shown = ImprovementFragment | (PlannedFragment & { readonly photo?: null; readonly effect?: null });

type Props = {
  context: PageContext;
  slug: string;
  improvement: Shown;
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
  const { text, said, photo, effect, promise, doneOn } = improvement;
  // Told in Bulgarian alone, on a page of another language.
  const langOf = (language: string | null) =>
    language === null || language === context.language ? undefined : language;
  return (
    <article className={photo ? 'improvement pictured' : 'improvement'}>
      {photo && <Photo photo={photo} />}
      <div>
        <Heading lang={langOf(improvement.textLanguage)}>{text}</Heading>
        {said !== null && (
          <blockquote lang={langOf(improvement.saidLanguage)}>{say(report.said, { said })}</blockquote>
        )}
        <Where context={context} slug={slug} improvement={improvement} of={of} />
        {promise && <Promised context={context} promise={promise} doneOn={doneOn} />}
        {effect && (
          <BeforeAfter wording={{ language: context.language, effect: effectTexts }} effect={effect} />
        )}
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
  const { doneOn, effect, locations, category, settlement } = improvement;
  const others = locations.filter(({ id }) => id !== of);
  const more = others.length - MOST_NAMED;
  const parts = [
    // For which day something is promised is said with the promise.
    ...(effect ? [<Fragment key="when">{month(doneOn, context.language)}</Fragment>] : []),
    ...others.slice(0, MOST_NAMED).map(({ id, name }) => (
      <a key={id} href={link(context, `/results/${slug}/${id}`)}>
        {name}
      </a>
    )),
    ...(more > 0
      ? [<Fragment key="more">{sayCount(report.morePlaces, more, context.language)}</Fragment>]
      : []),
    ...[category, settlement].flatMap((about) =>
      about ? [<Fragment key={about.name}>{about.name}</Fragment>] : [],
    ),
  ];
  if (parts.length === 0) return null;
  return (
    <small>
      {parts.map((part, at) => (
        <Fragment key={part.key}>
          {at > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </small>
  );
}
