// One kind of places, or a new one.
import { useNavigate, useParams } from 'react-router';
import { SaveCategoryDocument } from '../../generated/documents.ts';
import type { CategoryFieldsFragment, CategoryIcon } from '../../generated/operations.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { VersionedForm, toldTexts } from '../../parts/forms/VersionedForm.tsx';
import { hoursFaults, minutesOf } from '../../parts/hours/hours.ts';
import { type Hours, hoursOf, tellHours } from '../../text/hours.ts';
import { HoursField } from '../../parts/hours/HoursField.tsx';
import { usePlacesTexts } from '../places/texts.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { DayParts } from './DayParts.tsx';
import { useDayPartsTexts } from './day-parts-texts.ts';
import { Fields } from './Fields.tsx';
import { Heading } from './Heading.tsx';
import { bulgarianFirst } from './Identity.tsx';
import { Preview } from './Preview.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { type ListsOf, useLists } from './useLists.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';

function valuesOf(row: CategoryFieldsFragment | undefined) {
  const hours: readonly Hours[] = hoursOf(row?.hours ?? []);
  return {
    name: row?.nameTexts ?? {},
    ratingQuestion: row?.ratingQuestionTexts ?? {},
    icon: (row?.icon ?? 'OTHER') as CategoryIcon | null,
    hours,
    asksDayPart: row?.asksDayPart ?? false,
    isRetired: row?.isRetired ?? false,
  };
}
type Values = ReturnType<typeof valuesOf>;

const faultsOf = (values: Values) => [
  ...(['name', 'ratingQuestion'] as const).flatMap((field) =>
    values[field]['bg']?.trim() ? [] : [{ field: `${field}.bg`, fault: 'REQUIRED' }],
  ),
  ...hoursFaults(values.hours),
];

/** The kind of places that the address names. */
export function Category() {
  const { id = '' } = useParams();
  const { lists, error, reload } = useLists();
  if (!lists) return <Unanswered error={error} onRetry={reload} />;
  const row = lists.categories.find((each) => each.id === id);
  return row || id === 'new' ? <CategoryForm row={row} reload={reload} /> : <NotFound />;
}

type Props = { row: CategoryFieldsFragment | undefined; reload: () => Promise<ListsOf | undefined> };

function CategoryForm({ row, reload }: Props) {
  const { slug, languages } = useMembership().municipality;
  const { categories, isRetired, on, off } = useSettingsTexts();
  const { fields, hours: hoursTexts } = usePlacesTexts();
  const dayParts = useDayPartsTexts();
  const language = useLanguage();
  const navigate = useNavigate();
  const form = useForm(valuesOf(row));
  const { save } = useSave(SaveCategoryDocument);
  const icons = Object.entries(categories.icons).map(([id, name]) => ({ id: id as CategoryIcon, name }));
  const offered = bulgarianFirst(languages);
  return (
    <>
      <Heading
        area="categories"
        needs="CATEGORIES_EDIT"
        thing={row ? nameIn(row.nameTexts, language) : categories.new}
      />
      <VersionedForm
        form={form}
        version={row?.version ?? null}
        check={faultsOf}
        send={({ name, ratingQuestion, icon, hours, asksDayPart, isRetired }, version) => {
          const of = { municipality: slug, category: row?.id, version };
          const words = { name: { bg: '', ...name }, ratingQuestion: { bg: '', ...ratingQuestion } };
          const asked = { hours: minutesOf(hours), asksDayPart };
          const input = { ...of, ...words, icon: icon ?? 'OTHER', ...asked, isRetired };
          return save({ input }, (saved) => saved.category.version);
        }}
        read={async () => {
          const present = (await reload())?.categories.find(({ id }) => id === row?.id);
          return { values: valuesOf(present), version: present?.version ?? null };
        }}
        tell={(values) => [
          ...toldTexts(categories.name, values.name),
          ...toldTexts(categories.question, values.ratingQuestion),
          { label: categories.icon, value: values.icon ? categories.icons[values.icon] : '' },
          { label: fields.hours, value: tellHours(values.hours, hoursTexts) },
          { label: dayParts.asks, value: values.asksDayPart ? on : off },
          { label: isRetired, value: values.isRetired ? on : off },
        ]}
        onSaved={() => navigate(`/${slug}/settings/categories`)}
      >
        <Fields needs="CATEGORIES_EDIT">
          <TextsField label={categories.name} languages={offered} longest={80} {...form.field('name')} />
          <TextsField
            label={categories.question}
            hint={categories.questionHint}
            languages={offered}
            longest={200}
            {...form.field('ratingQuestion')}
          />
          <SelectField label={categories.icon} options={icons} {...form.field('icon')} />
          <HoursField label={fields.hours} hint={categories.hoursHint} {...form.field('hours')} />
          <SwitchField label={dayParts.asks} hint={dayParts.asksHint} {...form.field('asksDayPart')} />
          {row && <SwitchField label={isRetired} hint={categories.retireHint} {...form.field('isRetired')} />}
        </Fields>
      </VersionedForm>
      {row && (
        <Preview
          unsaved={(language) => ({
            category: row.id,
            ratingQuestion: nameIn(form.values.ratingQuestion, language),
          })}
        />
      )}
      {row && <DayParts slug={slug} category={row.id} isAsked={row.asksDayPart} />}
    </>
  );
}
