// The goals on the home of whoever looks at the whole municipality, each with how it stands; nothing where none are set.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { HomeGoalsDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { average, longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { outlookWords } from './outlook-words.ts';
import { useGoalsTexts } from './texts.ts';

export function HomeGoals() {
  const texts = useGoalsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { data } = useQuery(HomeGoalsDocument, {
    variables: { slug, language },
    fetchPolicy: 'cache-and-network',
  });
  if (!data?.goals.length) return null;
  return (
    <section>
      <h2>{texts.goals}</h2>
      <ul className="facts-list">
        {data.goals.map(({ category, value, dueOn, outlook, probability }) => (
          <li key={category?.id ?? ''}>
            {category?.name ?? texts.whole}:{' '}
            {say(texts.goal, { value: average(value, language), day: longDay(dueOn, language) })}
            <small>{outlookWords(texts, { outlook, probability }, language)}</small>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/${slug}/results/years`}>{texts.all}</Link>
      </p>
    </section>
  );
}
