// One settlement, or a new one.
import { useNavigate, useParams } from 'react-router';
import { SaveSettlementDocument } from '../../generated/documents.ts';
import type { SettlementFieldsFragment, SettlementKind } from '../../generated/operations.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { VersionedForm, toldTexts } from '../../parts/forms/VersionedForm.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { PositionFields } from '../places/PositionFields.tsx';
import { degreesIn } from '../places/values.ts';
import { Fields } from './Fields.tsx';
import { Heading } from './Heading.tsx';
import { bulgarianFirst } from './Identity.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { type ListsOf, useLists } from './useLists.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';

const KINDS = ['CITY', 'TOWN', 'VILLAGE'] as const satisfies readonly SettlementKind[];

function valuesOf(row: SettlementFieldsFragment | undefined) {
  return {
    name: row?.nameTexts ?? {},
    ekatte: row?.ekatte ?? '',
    kind: KINDS.find((kind) => kind.toLowerCase() === row?.kind) ?? null,
    /** Degrees as they are typed, with a comma or a point. */
    latitude: String(row?.position?.latitude ?? ''),
    longitude: String(row?.position?.longitude ?? ''),
    isRetired: row?.isRetired ?? false,
  };
}
type Values = ReturnType<typeof valuesOf>;

function faultsOf({ name, ekatte, kind, ...position }: Values) {
  const typed = (['latitude', 'longitude'] as const).filter((field) =>
    Number.isNaN(degreesIn(position[field])),
  );
  return [
    ...(name['bg']?.trim() ? [] : [{ field: 'name.bg', fault: 'REQUIRED' }]),
    ...(/^\d{5}$/.test(ekatte.trim()) ? [] : [{ field: 'ekatte', fault: 'NOT_ALLOWED' }]),
    ...(kind ? [] : [{ field: 'kind', fault: 'REQUIRED' }]),
    ...typed.map((field) => ({ field, fault: 'NOT_ALLOWED' })),
  ];
}

/** The settlement that the address names. */
export function Settlement() {
  const { id = '' } = useParams();
  const { lists, error, reload } = useLists();
  if (!lists) return <Unanswered error={error} onRetry={reload} />;
  const row = lists.settlements.find((each) => each.id === id);
  return row || id === 'new' ? <SettlementForm row={row} reload={reload} /> : <NotFound />;
}

type Props = { row: SettlementFieldsFragment | undefined; reload: () => Promise<ListsOf | undefined> };

function SettlementForm({ row, reload }: Props) {
  const { slug, languages } = useMembership().municipality;
  const { settlements, isRetired, on, off } = useSettingsTexts();
  const language = useLanguage();
  const navigate = useNavigate();
  const form = useForm(valuesOf(row));
  const { save } = useSave(SaveSettlementDocument);
  return (
    <>
      <Heading
        area="settlements"
        needs="SETTLEMENTS_EDIT"
        thing={row ? nameIn(row.nameTexts, language) : settlements.new}
      />
      <VersionedForm
        form={form}
        version={row?.version ?? null}
        check={faultsOf}
        send={({ name, kind, latitude, longitude, ...values }, version) => {
          const of = { municipality: slug, settlement: row?.id, version };
          const position = { latitude: degreesIn(latitude), longitude: degreesIn(longitude) };
          const known = { ...of, ...values, ...position };
          const input = { ...known, name: { bg: '', ...name }, kind: kind ?? 'VILLAGE' };
          return save({ input }, (saved) => saved.settlement.version);
        }}
        read={async () => {
          const present = (await reload())?.settlements.find(({ id }) => id === row?.id);
          return { values: valuesOf(present), version: present?.version ?? null };
        }}
        tell={(values) => [
          ...toldTexts(settlements.name, values.name),
          { label: settlements.ekatte, value: values.ekatte },
          { label: settlements.kind, value: values.kind ? settlements.kinds[values.kind] : '' },
          { label: settlements.latitude, value: values.latitude },
          { label: settlements.longitude, value: values.longitude },
          { label: isRetired, value: values.isRetired ? on : off },
        ]}
        onSaved={() => navigate(`/${slug}/settings/settlements`)}
      >
        <Fields needs="SETTLEMENTS_EDIT">
          <TextsField
            label={settlements.name}
            languages={bulgarianFirst(languages)}
            longest={80}
            {...form.field('name')}
          />
          <TextField
            label={settlements.ekatte}
            hint={settlements.ekatteHint}
            longest={5}
            inputMode="numeric"
            isShort
            {...form.field('ekatte')}
          />
          <SelectField
            label={settlements.kind}
            options={KINDS.map((id) => ({ id, name: settlements.kinds[id] }))}
            {...form.field('kind')}
          />
          <PositionFields form={form} />
          {row && (
            <SwitchField label={isRetired} hint={settlements.retireHint} {...form.field('isRetired')} />
          )}
        </Fields>
      </VersionedForm>
    </>
  );
}
