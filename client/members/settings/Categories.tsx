// The kinds of places of a municipality, in their order.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { OrderCategoriesDocument } from '../../generated/documents.ts';
import type { CategoryFieldsFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts, nameIn } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { Ordered } from '../../parts/fields/Ordered.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { hoursOf, tellHours } from '../../text/hours.ts';
import { usePlacesTexts } from '../places/texts.ts';
import { useMay } from '../../parts/shell/membership.ts';
import { Fields } from './Fields.tsx';
import { Heading } from './Heading.tsx';
import { NewerQuestions } from './NewerQuestions.tsx';
import { OfferedCategories } from './OfferedCategories.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { type ListsOf, useLists } from './useLists.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';

export function Categories() {
  const { slug, lists, error, reload } = useLists();
  const { categories } = useSettingsTexts();
  const may = useMay('CATEGORIES_EDIT');
  return (
    <>
      <Heading area="categories" needs="CATEGORIES_EDIT" />
      {may && (
        <p>
          <ButtonLink to={`/${slug}/settings/categories/new`}>{categories.new}</ButtonLink>
        </p>
      )}
      {lists ? (
        <Order slug={slug} rows={lists.categories} reload={reload} />
      ) : (
        <Unanswered error={error} onRetry={reload} />
      )}
    </>
  );
}

type Props = {
  slug: string;
  rows: readonly CategoryFieldsFragment[];
  reload: () => Promise<ListsOf | undefined>;
};

function Order({ slug, rows, reload }: Props) {
  const { categories, areas, retired } = useSettingsTexts();
  const { form: texts } = useTexts();
  const { hours } = usePlacesTexts();
  const language = useLanguage();
  const sayDone = useStatus();
  const form = useForm({ order: rows });
  const [isLate, setLate] = useState(false);
  const [order] = useMutation(OrderCategoriesDocument);
  const nameOf = ({ nameTexts }: CategoryFieldsFragment) => nameIn(nameTexts, language);
  const save = async (values: { order: readonly CategoryFieldsFragment[] }) => {
    const sent = values.order.map(({ id: category, version }) => ({ category, version }));
    const { data } = await order({ variables: { input: { municipality: slug, order: sent } } });
    const isSaved = data?.orderCategories.__typename === 'CategoriesOrdered';
    const present = (await reload())?.categories ?? rows;
    // Versions went up with the order; or the list is another by now.
    setLate(!isSaved);
    if (isSaved) sayDone(texts.saved);
    form.restart({ order: present });
    return 'outdated' as const;
  };
  /** Takes in what was added or changed; an order that is not saved yet stays. */
  const takeIn = async () => {
    const present = (await reload())?.categories ?? rows;
    const isNew = ({ id }: CategoryFieldsFragment) => form.values.order.every((row) => row.id !== id);
    form.restart({ order: present });
    const renewed = form.values.order.map((row) => present.find(({ id }) => id === row.id) ?? row);
    form.set({ order: [...renewed, ...present.filter(isNew)] });
  };
  return (
    <>
      <Form form={form} save={save}>
        <Notice isWrong>{isLate && categories.late}</Notice>
        <Fields needs="CATEGORIES_EDIT">
          <Ordered
            field={form.field('order')}
            label={areas.categories}
            keyOf={({ id }) => id}
            names={{
              up: (row) => say(categories.up, { name: nameOf(row) }),
              down: (row) => say(categories.down, { name: nameOf(row) }),
            }}
          >
            {(row) => (
              <>
                <Link to={`/${slug}/settings/categories/${row.id}`}>{nameOf(row)}</Link>
                <small>{row.isRetired ? retired : nameIn(row.ratingQuestionTexts, language)}</small>
                {!row.isRetired && row.hours.length > 0 && (
                  <small>{tellHours(hoursOf(row.hours), hours)}</small>
                )}
              </>
            )}
          </Ordered>
        </Fields>
      </Form>
      <NewerQuestions slug={slug} rows={rows} onAccepted={takeIn} />
      <OfferedCategories slug={slug} onAdded={takeIn} />
    </>
  );
}
