// Kinds of places that other municipalities have rated: closed until somebody looks, and added one by one.
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AddOfferedCategoryDocument, OfferedCategoriesDocument } from '../../generated/documents.ts';
import type { OfferedCategoriesQuery } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMay } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

type Offered = OfferedCategoriesQuery['offeredCategories'][number];

type Props = { slug: string; onAdded: () => Promise<void> };

/** Nothing for whoever may not add one, and where there is none. */
export function OfferedCategories({ slug, onAdded }: Props) {
  const may = useMay('TEMPLATES_APPLY');
  const { categories: texts } = useSettingsTexts();
  const language = useLanguage();
  const sayDone = useStatus();
  const { failure, run } = useDeed();
  const [adding, setAdding] = useState<string>();
  const [add] = useMutation(AddOfferedCategoryDocument);
  const { data, refetch } = useQuery(OfferedCategoriesDocument, {
    variables: { slug },
    fetchPolicy: 'network-only',
    skip: !may,
  });
  const offered = data?.offeredCategories ?? [];
  if (offered.length === 0) return null;
  const take = async ({ key, nameTexts }: Offered) => {
    setAdding(key);
    await run(async () => {
      const added = (await add({ variables: { slug, key } })).data?.addOfferedCategory.__typename;
      await Promise.all([refetch(), onAdded()]);
      sayDone(
        added === 'CategoryAdded' ? say(texts.added, { name: nameIn(nameTexts, language) }) : texts.notAdded,
      );
    });
    setAdding(undefined);
  };
  return (
    <Disclosure title={`${texts.others} (${offered.length})`}>
      <p className="hint">{texts.othersLead}</p>
      {failure && <Problem error={failure} />}
      <ul className="offered">
        {offered.map((each) => {
          const name = nameIn(each.nameTexts, language);
          return (
            <li key={each.key}>
              <div>
                <strong>{name}</strong>
                <small>{nameIn(each.ratingQuestionTexts, language)}</small>
                {each.questions.map(({ texts: question, fromScore: from, toScore: to }) => (
                  <small key={from}>
                    {say(texts.othersQuestion, {
                      from: String(from),
                      to: String(to),
                      question: nameIn(question, language),
                    })}
                  </small>
                ))}
              </div>
              <Button
                isPending={adding === each.key}
                name={say(texts.addOf, { name })}
                onPress={() => take(each)}
              >
                {texts.add}
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
