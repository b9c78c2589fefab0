// The first step: which columns a table has; a file is chosen, and sent to be looked at.
import { useState } from 'react';
import { FileField } from '../../parts/fields/FileField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { FileRefused } from './FileRefused.tsx';
import type { FileRefusal, Sent } from './plan.ts';
import { ProgressLine } from '../../parts/sending/ProgressLine.tsx';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { useImportsTexts } from '../../parts/imports/texts.ts';
import { useSend } from './useSend.ts';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';

/** What the server takes at the most. */
const mostBytes = 10_000_000;

type Props = {
  isLed: boolean;
  onPlanned: (file: File, sent: Exclude<Sent, { kind: 'refused' }>) => void;
};

export function Choose({ isLed, onPlanned }: Props) {
  const { choose } = useImportsTexts();
  const form = useForm<{ file: File | null }>({ file: null });
  const [progress, send] = useSend();
  const [refused, setRefused] = useState<FileRefusal>();
  const save = async ({ file }: { file: File | null }) => {
    if (file === null) return;
    setRefused(undefined);
    if (file.size > mostBytes) return setRefused({ fault: 'TOO_LARGE', line: null, headings: [] });
    const sent = await send(file, null);
    if (sent.kind === 'refused') setRefused(sent.refusal);
    else onPlanned(file, sent);
  };
  return (
    <>
      <StepTitle isLed={isLed}>{choose.title}</StepTitle>
      <p>{choose.lead}</p>
      <Form
        form={form}
        check={({ file }) => (file === null ? [{ field: 'file', fault: 'REQUIRED' }] : [])}
        save={save}
        isUnguarded
      >
        <FileField label={choose.file} hint={choose.hint} types={['.xlsx', '.csv']} {...form.field('file')} />
        {refused && <FileRefused refusal={refused} />}
        <SaveButton pending={choose.showing}>{choose.show}</SaveButton>
        <ProgressLine progress={progress} />
      </Form>
      <Columns />
    </>
  );
}

/** Which columns a table can have, and which it must. */
function Columns() {
  const { choose, columns } = useImportsTexts();
  const notes: Partial<Record<keyof typeof columns, readonly string[]>> = {
    externalId: [choose.required],
    name: [choose.requiredNew],
    settlement: [choose.requiredNew, choose.settlement],
    category: [choose.requiredNew],
    codes: [choose.told],
    state: [choose.told],
    latitude: [choose.position],
    longitude: [choose.position],
    hours: [choose.hours],
  };
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  return (
    <Disclosure title={choose.columns}>
      <p>{choose.columnsLead}</p>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <strong>{columns[key]}</strong>
            {notes[key] && `: ${notes[key].join('; ')}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
