// Posters for the room: which one, of what, of which month, on which paper; the file is made when it is asked for.
import { useSearchParams } from 'react-router';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { id } from '../../parts/controls/filters.ts';
import { Choice } from '../../parts/controls/Choice.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { month as monthIn } from '../../text/formats.ts';
import { PlacesField } from '../people/PlacesField.tsx';
import type { Place } from '../people/post.ts';
import { usePlaceLists } from '../places/PlaceLists.tsx';
import { useInDays } from '../shell/days.ts';
import { FORMATS, KINDS, queryOf, takePoster, type PosterWish } from './take-poster.ts';
import { usePostersTexts } from './texts.ts';

const ABOUTS = ['city', 'service', 'place'] as const;
type About = (typeof ABOUTS)[number];

interface Values {
  readonly kind: PosterWish['kind'] | null;
  readonly about: About | null;
  readonly category: string | null;
  /** None, or one. */
  readonly location: readonly Place[];
  readonly month: string;
  readonly format: PosterWish['format'] | null;
}

/** So many months are offered. */
const MONTHS = 12;

/** The months that are over on a day, the latest first, as YYYY-MM. */
function monthsOver(today: string): string[] {
  const [year = 0, at = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(year, at - 2 - back, 1)).toISOString().slice(0, 7),
  );
}

function wishOf({ kind, about, category, location, month, format }: Values): PosterWish {
  return {
    kind: kind ?? 'month',
    month,
    format: format ?? 'a3',
    location: about === 'place' ? (location[0]?.id ?? null) : null,
    category: about === 'service' ? category : null,
  };
}

/** Who is bound to a part of the municipality makes no poster of the whole of it. */
function useAbouts(): readonly About[] {
  const { scope } = useMembership();
  if (!scope) return ABOUTS;
  return scope.category ? ['service', 'place'] : ['place'];
}

export function Posters() {
  const texts = usePostersTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const mayOrder = useMay('POSTERS_ORDER');
  const [address] = useSearchParams();
  const abouts = useAbouts();
  const months = monthsOver(useInDays()(0));
  const named = id.read(address.get('place'));
  const form = useForm<Values>({
    kind: 'month',
    about: named === null ? (abouts[0] ?? 'place') : 'place',
    category: null,
    location: named === null ? [] : [{ id: named, name: address.get('name') ?? named }],
    month: months[0] ?? '',
    format: 'a3',
  });
  const { lists } = usePlaceLists({ settlement: null, category: null });
  const { kind, about, month } = form.values;
  const check = ({ about, category, location }: Values): FieldFault[] => [
    ...(about === 'service' && category === null ? [{ field: 'category', fault: 'REQUIRED' as const }] : []),
    ...(about === 'place' && location.length === 0
      ? [{ field: 'location', fault: 'REQUIRED' as const }]
      : []),
  ];
  const save = async (values: Values) => {
    await takePoster(slug, wishOf(values));
    tell(texts.made);
  };
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      <Form form={form} check={check} save={save} isUnguarded>
        <RadioField
          label={texts.kind}
          options={KINDS.map((each) => ({ id: each, name: texts.kinds[each], note: texts.kindNotes[each] }))}
          {...form.field('kind')}
        />
        {abouts.length > 1 && (
          <RadioField
            label={texts.about}
            options={abouts.map((each) => ({ id: each, name: texts.abouts[each] }))}
            {...form.field('about')}
          />
        )}
        {about === 'service' && (
          <SelectField label={texts.service} options={lists?.categories} {...form.field('category')} />
        )}
        {about === 'place' && <PlacesField label={texts.place} isSingle {...form.field('location')} />}
        <Choice
          label={kind === 'reply' ? texts.upTo : texts.month}
          value={month}
          onChange={(chosen) => form.set({ month: chosen })}
          options={months.map((each) => ({ id: each, name: monthIn(`${each}-01`, language) }))}
        />
        <RadioField
          label={texts.format}
          options={FORMATS.map((each) => ({ id: each, name: texts.formats[each] }))}
          {...form.field('format')}
        />
        <p className="hint">{texts.press}</p>
        <p className="hint">{texts.few}</p>
        <div className="actions">
          <SaveButton pending={texts.drawing}>{texts.take}</SaveButton>
          {mayOrder && check(form.values).length === 0 && (
            <ButtonLink to={`/${slug}/signs/orders/posters?${queryOf(wishOf(form.values))}`}>
              {texts.order}
            </ButtonLink>
          )}
        </div>
      </Form>
    </>
  );
}
