// Says of a decision on an opening what becomes of the published numbers: in words, and the place's average before and after.
import { useQuery } from '@apollo/client/react';
import { averageOf, countOf } from '../../charts/counts.ts';
import { CountedAtPlaceDocument } from '../../generated/documents.ts';
import type { OpeningLineFragment, Standing } from '../../generated/operations.ts';
import { average, longDay, longMoment } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useActorWords } from '../language/actors.ts';
import { useFigureWording, useResultsTexts } from '../results/texts.ts';
import { useOpeningsTexts } from './texts.ts';

type Props = {
  slug: string;
  opening: OpeningLineFragment;
  /** The standing that it is to get. */
  standing: Standing;
};

export function WhatFollows({ slug, opening, standing }: Props) {
  const { language, texts: figures } = useFigureWording();
  const texts = useOpeningsTexts();
  const actorWords = useActorWords();
  const { location, publishedOn, count, reason } = opening;
  const last = opening.reclassifications.at(-1);
  const answers = sayCount(figures.results.answers, count, language);
  return (
    <>
      <p>
        <strong>{[location.name, longDay(publishedOn, language), answers].join(', ')}</strong>
      </p>
      {last && last.standing !== standing && (
        <p>
          {say(texts.takesBack, {
            name: actorWords(last.decidedBy).name,
            moment: longMoment(last.decidedAt, language),
            note: last.note,
          })}
        </p>
      )}
      <p>{texts.deciding[standing].lead}</p>
      {opening.standing !== standing && <Numbers slug={slug} opening={opening} standing={standing} />}
      <p>
        {texts.seen} {standing === 'UNCONFIRMED' && reason === null && texts.asReason} {texts.same}{' '}
        {texts.kept}
      </p>
    </>
  );
}

/** What anybody could sum from what is published: whole groups before, and whole groups after. */
function Numbers({ slug, opening: { location, distribution }, standing }: Props) {
  const { language, texts: figures } = useFigureWording();
  const { notEnough } = useResultsTexts();
  const { numbers, number } = useOpeningsTexts();
  const { data } = useQuery(CountedAtPlaceDocument, {
    variables: { slug, location: location.id },
    fetchPolicy: 'no-cache',
  });
  const before = data?.summary.distribution;
  const sign = standing === 'COUNTED' ? 1 : -1;
  const after = before?.map((each, at) => each + sign * (distribution[at] ?? 0));
  // Less than nothing: somebody else was quicker, which the answer will tell.
  if (!before || !after || after.some((each) => each < 0)) return null;
  const inWords = (counts: readonly number[]) => {
    const mean = averageOf(counts);
    return mean === null
      ? notEnough
      : say(number, {
          average: average(mean, language),
          answers: sayCount(figures.results.answers, countOf(counts), language),
        });
  };
  return <p>{say(numbers, { before: inWords(before), after: inWords(after) })}</p>;
}
