// One follow-up question with its options, or a new one of a category.
import { Link, useNavigate, useParams } from 'react-router';
import { SaveQuestionDocument } from '../../generated/documents.ts';
import type { CategoryFieldsFragment, QuestionFieldsFragment } from '../../generated/operations.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Preview } from './Preview.tsx';
import { inputOf, questionFaults, useTellQuestion, valuesOf } from './question-form.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { type ListsOf, useLists } from './useLists.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';

/** The question that the address names, or a new one of the category that it names. */
export function Question() {
  const { id, category: categoryId } = useParams();
  const { lists, error, reload } = useLists();
  if (!lists) return <Unanswered error={error} onRetry={reload} />;
  const row = lists.questions.find((each) => each.id === id);
  const category = lists.categories.find((each) => each.id === (row?.category.id ?? categoryId));
  if (!category || (id !== undefined && !row)) return <NotFound />;
  return <QuestionForm row={row} category={category} reload={reload} />;
}

type Props = {
  row: QuestionFieldsFragment | undefined;
  category: CategoryFieldsFragment;
  reload: () => Promise<ListsOf | undefined>;
};

function QuestionForm({ row, category, reload }: Props) {
  const { slug } = useMembership().municipality;
  const { questions } = useSettingsTexts();
  const language = useLanguage();
  const navigate = useNavigate();
  const form = useForm(valuesOf(row));
  const tell = useTellQuestion();
  const { save } = useSave(SaveQuestionDocument);
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/questions`}>‹ {questions.all}</Link>
      </p>
      <Title>{row ? nameIn(row.texts, language) : questions.new}</Title>
      <p>{nameIn(category.nameTexts, language)}</p>
      <VersionedForm
        form={form}
        version={row?.version ?? null}
        check={questionFaults}
        send={(values, version) => {
          const of = { municipality: slug, category: category.id, question: row?.id, version };
          return save({ input: { ...of, ...inputOf(values) } }, (saved) => saved.question.version);
        }}
        read={async () => {
          const present = (await reload())?.questions.find(({ id }) => id === row?.id);
          return { values: valuesOf(present), version: present?.version ?? null };
        }}
        tell={tell}
        onSaved={() => navigate(`/${slug}/questions`)}
      >
        <QuestionFields form={form} isNew={row === undefined} />
      </VersionedForm>
      <Preview
        unsaved={(language) => ({
          category: category.id,
          question: {
            text: nameIn(form.values.text, language),
            options: form.values.options
              .filter((option) => !option.isRetired)
              .map(({ text }) => nameIn(text, language)),
          },
        })}
      />
    </>
  );
}
