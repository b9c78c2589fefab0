// What became of a promise, told to everybody: done, for another day, or given up; the last two with a reason.
import { useState } from 'react';
import { PublishImprovementDocument } from '../../generated/documents.ts';
import type { ImprovementFieldsFragment, ImprovementState } from '../../generated/operations.ts';
import { Notice } from '../../parts/controls/Notice.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { useInDays } from '../shell/days.ts';
import { useImprovementsTexts } from './texts.ts';

type Told = Extract<ImprovementState, 'PUBLISHED' | 'PLANNED' | 'GIVEN_UP'>;

/** What may be told next, by what was told last. */
const NEXT: Readonly<Partial<Record<ImprovementState, readonly Told[]>>> = {
  PLANNED: ['PUBLISHED', 'PLANNED', 'GIVEN_UP'],
  GIVEN_UP: ['PLANNED', 'PUBLISHED'],
  PUBLISHED: ['PLANNED'],
};

interface Values {
  readonly state: Told | null;
  readonly day: string | null;
  readonly reason: Readonly<Record<string, string>>;
}

const NOTHING: Values = { state: null, day: null, reason: {} };

type Props = {
  managed: ImprovementFieldsFragment;
  reload: () => Promise<ImprovementFieldsFragment | undefined>;
};

export function Promising({ managed, reload }: Props) {
  const { promising, publishing } = useImprovementsTexts();
  const { municipality } = useMembership();
  const { slug } = municipality;
  const today = useInDays()(0);
  const tell = useStatus();
  const [notice, setNotice] = useState<string>();
  const form = useForm(NOTHING);
  const { save } = useSave(PublishImprovementDocument);
  const offered = NEXT[managed.state] ?? [];
  const { state } = form.values;
  const languages = ['bg', ...municipality.languages.filter((each) => each !== 'bg')];

  const send = async ({ state, day, reason }: Values) => {
    if (state === null) return [];
    setNotice(undefined);
    const { version } = (await reload()) ?? managed;
    const why = state === 'PUBLISHED' ? null : { bg: '', ...reason };
    const named = { municipality: slug, improvement: managed.id, version, state };
    const asked = { ...named, day: state === 'GIVEN_UP' ? null : day, reason: why };
    const sent = await save({ input: asked }, () => {
      tell(promising.told);
      form.restart(NOTHING);
    });
    if (sent.outcome === 'outdated') setNotice(publishing.outdated);
    await reload();
    return sent;
  };
  return (
    <>
      <Notice isWrong>{notice}</Notice>
      <Form form={form} check={faultsOf} save={send} name={promising.title}>
        <RadioField
          label={promising.title}
          options={offered.map((id) => ({
            id,
            name: promising[managed.state === 'PLANNED' ? 'next' : 'again'][id],
          }))}
          {...form.field('state')}
        />
        {state === 'PUBLISHED' && <DateField label={promising.doneOn} last={today} {...form.field('day')} />}
        {state === 'PLANNED' && <DateField label={promising.newDay} first={today} {...form.field('day')} />}
        {(state === 'PLANNED' || state === 'GIVEN_UP') && (
          <TextsField
            label={promising.reason}
            hint={promising.reasonHint}
            longest={240}
            rows={2}
            languages={languages}
            {...form.field('reason')}
          />
        )}
        <SaveButton>{promising.tell}</SaveButton>
      </Form>
    </>
  );
}

/** What the page itself can see to be wrong. */
function faultsOf({ state, day, reason }: Values) {
  const isDayAsked = state === 'PUBLISHED' || state === 'PLANNED';
  const isWhyAsked = state === 'GIVEN_UP' || state === 'PLANNED';
  const missing = [
    ['state', state === null],
    ['day', isDayAsked && day === null],
    ['reason.bg', isWhyAsked && !reason['bg']?.trim()],
  ] as const;
  return missing.flatMap(([field, is]) => (is ? [{ field, fault: 'REQUIRED' }] : []));
}
