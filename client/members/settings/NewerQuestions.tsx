// Questions that still have the words of an older template, each with the newer ones, which one press takes.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SaveCategoryDocument } from '../../generated/documents.ts';
import type { CategoryFieldsFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { hoursOf } from '../../text/hours.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useStatus } from '../../parts/controls/status.tsx';
import { minutesOf } from '../../parts/hours/hours.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { useMay } from '../../parts/shell/membership.ts';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

type Props = {
  slug: string;
  rows: readonly CategoryFieldsFragment[];
  /** After each that was taken, or was changed by somebody else meanwhile. */
  onAccepted: () => Promise<void>;
};

/** Nothing for whoever may not change them, and where there is none. */
export function NewerQuestions({ slug, rows, onAccepted }: Props) {
  const may = useMay('CATEGORIES_EDIT');
  const { categories: texts } = useSettingsTexts();
  const language = useLanguage();
  const sayDone = useStatus();
  const { failure, run } = useDeed();
  const [accepting, setAccepting] = useState<string>();
  const [save] = useMutation(SaveCategoryDocument);
  const older = rows.filter((row) => row.newerRatingQuestionTexts && !row.isRetired);
  if (!may || older.length === 0) return null;
  const accept = async (row: CategoryFieldsFragment, question: string) => {
    const { id, version, icon, isRetired, hours } = row;
    const name = { bg: '', ...row.nameTexts };
    const ratingQuestion = { bg: '', ...row.newerRatingQuestionTexts };
    const of = { municipality: slug, category: id, version, hours: minutesOf(hoursOf(hours)) };
    setAccepting(id);
    await run(async () => {
      const { data } = await save({ variables: { input: { ...of, name, ratingQuestion, icon, isRetired } } });
      await onAccepted();
      sayDone(
        data?.saveCategory.__typename === 'CategorySaved' ? say(texts.accepted, { question }) : texts.late,
      );
    });
    setAccepting(undefined);
  };
  return (
    <section>
      <h2>{texts.newer}</h2>
      <p className="hint">{texts.newerLead}</p>
      {failure && <Problem error={failure} />}
      <ul className="offered">
        {older.map((row) => {
          const question = nameIn(row.newerRatingQuestionTexts ?? {}, language);
          return (
            <li key={row.id}>
              <div>
                <strong>{question}</strong>
                <small>{say(texts.newerNow, { question: nameIn(row.ratingQuestionTexts, language) })}</small>
              </div>
              <Button
                isPending={accepting === row.id}
                name={say(texts.acceptOf, { question })}
                onPress={() => accept(row, question)}
              >
                {texts.accept}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
