// The page of a new programme: its days, places and channels, and the checklist that comes with the platform, criterion by criterion.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CreateMysteryProgrammeDocument, MysteryChecklistDocument } from '../../generated/documents.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { Fault } from '../../parts/fields/FieldBox.tsx';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { PlacesField } from '../people/PlacesField.tsx';
import { useInDays } from '../shell/days.ts';
import { Checklist } from './Checklist.tsx';
import { DraftFields } from './DraftFields.tsx';
import { useMysteryTexts } from './texts.ts';
import { CHANNELS, channelsOf, criteriaOf, newFaults, type Criterion, type NewValues } from './values.ts';

const MOST_EACH = 10;

export function NewProgramme() {
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(MysteryChecklistDocument, { variables: { slug } });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  return <New template={data.mysteryChecklist} />;
}

function New({ template }: { template: readonly Criterion[] }) {
  const { back, fields, channels, make: texts } = useMysteryTexts();
  const { form: common } = useTexts();
  const { slug } = useMembership().municipality;
  const navigate = useNavigate();
  const tell = useStatus();
  const inDays = useInDays();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const form = useForm<NewValues>({
    name: '',
    note: '',
    beginsOn: inDays(0),
    endsOn: inDays(30),
    locations: [],
    each: 2,
    own: '',
    DESK: true,
    PHONE: false,
    MAIL: false,
  });
  const { save } = useSave(CreateMysteryProgrammeDocument);
  const send = (values: NewValues) => {
    const { name, note, beginsOn, endsOn, locations, each } = values;
    const kept = template.filter(({ id }) => !left.has(id));
    const input = {
      municipality: slug,
      name,
      note,
      beginsOn: beginsOn ?? '',
      endsOn: endsOn ?? '',
      locations: locations.map(({ id }) => id),
      channels: channelsOf(values),
      each: each ?? 0,
      criteria: criteriaOf(kept, values),
    };
    return save({ input }, ({ programme }) => {
      tell(common.saved);
      return navigate(`/${slug}/mystery-visits/${programme.id}`);
    });
  };
  const faultOf = (name: string) => form.faults.find(({ field }) => field === name)?.fault;
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/mystery-visits`}>‹ {back}</Link>
      </p>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      <Form form={form} check={newFaults} save={send}>
        <DraftFields form={form} />
        <PlacesField label={fields.places} {...form.field('locations')} />
        <fieldset className="field">
          <legend>{fields.channels}</legend>
          {CHANNELS.map((channel) => (
            <CheckboxField key={channel} label={channels[channel]} {...form.field(channel)} />
          ))}
          <Fault fault={faultOf('channels')} />
        </fieldset>
        <NumberField
          label={fields.each}
          hint={fields.eachHint}
          smallest={1}
          largest={MOST_EACH}
          {...form.field('each')}
        />
        <Checklist template={template} channels={channelsOf(form.values)} left={left} onChange={setLeft} />
        <TextField label={texts.own} hint={texts.ownHint} rows={3} isOptional {...form.field('own')} />
        <Fault fault={faultOf('criteria')} />
        <SaveButton>{texts.save}</SaveButton>
      </Form>
    </>
  );
}
