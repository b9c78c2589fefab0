// The follow-up questions of a municipality, by kind of places and in the order of the scale.
import { Link } from 'react-router';
import type { CategoryFieldsFragment, QuestionFieldsFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { useMay } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { useLists } from './useLists.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';

export function Questions() {
  const { slug, lists, error, reload } = useLists();
  const { questions, readOnly } = useSettingsTexts();
  const may = useMay('QUESTIONS_EDIT');
  return (
    <>
      <Title>{questions.title}</Title>
      <p>{questions.lead}</p>
      {!may && <p className="notice">{readOnly}</p>}
      {lists ? (
        lists.categories
          .filter(({ isRetired }) => !isRetired)
          .map((category) => (
            <OfCategory
              key={category.id}
              slug={slug}
              category={category}
              rows={lists.questions.filter((each) => each.category.id === category.id)}
            />
          ))
      ) : (
        <Unanswered error={error} onRetry={reload} />
      )}
    </>
  );
}

type Props = { slug: string; category: CategoryFieldsFragment; rows: readonly QuestionFieldsFragment[] };

function OfCategory({ slug, category, rows }: Props) {
  const { questions, retired } = useSettingsTexts();
  const language = useLanguage();
  const may = useMay('QUESTIONS_EDIT');
  const name = nameIn(category.nameTexts, language);
  const inOrder = rows.toSorted(
    (a, b) => Number(a.isRetired) - Number(b.isRetired) || a.fromScore - b.fromScore,
  );
  return (
    <section>
      <h2>{name}</h2>
      {rows.length === 0 && <p>{questions.none}</p>}
      {rows.length > 0 && (
        <ul className="bands">
          {inOrder.map(({ id, texts, fromScore, toScore, isRetired }) => (
            <li key={id}>
              <span>{isRetired ? retired : `${fromScore}–${toScore}`}</span>
              <Link to={`/${slug}/questions/${id}`}>{nameIn(texts, language)}</Link>
            </li>
          ))}
        </ul>
      )}
      {may && (
        <ButtonLink
          to={`/${slug}/questions/new/${category.id}`}
          name={say(questions.newFor, { category: name })}
        >
          {questions.new}
        </ButtonLink>
      )}
    </section>
  );
}
