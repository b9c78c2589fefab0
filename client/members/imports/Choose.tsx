// The first step: which columns a table has; a file is chosen, and sent to be looked at.
import { useState } from 'react';
import { FileField } from '../../parts/fields/FileField.tsx';
import { NO_MAPPING } from '../../parts/imports/mapping.ts';
import { TemplateLinks } from '../../parts/imports/TemplateLinks.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
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
  const { slug } = useMembership().municipality;
  const form = useForm<{ file: File | null }>({ file: null });
  const [progress, send] = useSend();
  const [refused, setRefused] = useState<FileRefusal>();
  const save = async ({ file }: { file: File | null }) => {
    if (file === null) return;
    setRefused(undefined);
    if (file.size > mostBytes) return setRefused({ fault: 'TOO_LARGE', line: null, headings: [] });
    const sent = await send(file, null, NO_MAPPING);
    if (sent.kind === 'refused') setRefused(sent.refusal);
    else onPlanned(file, sent);
  };
  return (
    <>
      <StepTitle isLed={isLed}>{choose.title}</StepTitle>
      <p>{choose.lead}</p>
      <TemplateLinks path={`/members/files/imports/${slug}`} />
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
  const { choose, columns, notes } = useImportsTexts();
  const told: Readonly<Record<string, string>> = notes;
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  return (
    <Disclosure title={choose.columns}>
      <p>{choose.columnsLead}</p>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <strong>{columns[key]}</strong>
            {told[key] !== undefined && `: ${told[key]}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
