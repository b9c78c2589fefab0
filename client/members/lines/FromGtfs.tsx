// Lines out of a timetable: a file is chosen, what would change is seen, and then it is saved.
import { useState } from 'react';
import { Link } from 'react-router';
import { Title } from '../../parts/controls/Title.tsx';
import { FileField } from '../../parts/fields/FileField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { ProgressLine } from '../../parts/sending/ProgressLine.tsx';
import type { Progress } from '../../parts/sending/progress.ts';
import { useSending } from '../../parts/sending/useSending.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { say } from '../../text/say.ts';
import { ConfirmLines } from './ConfirmLines.tsx';
import { type GtfsRefused, type LinesPlan, sendGtfs } from './send-gtfs.ts';
import { useLinesTexts } from './texts.ts';
import '../style/imports.css';
import '../style/lines.css';

export function FromGtfs() {
  const { file: texts } = useLinesTexts();
  const { slug } = useMembership().municipality;
  const [plan, setPlan] = useState<LinesPlan>();
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/places/lines`}>‹ {texts.back}</Link>
      </p>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      {plan ? (
        <ConfirmLines plan={plan} onOther={() => setPlan(undefined)} />
      ) : (
        <Choose onPlanned={setPlan} />
      )}
    </>
  );
}

/** What the server takes at the most. */
const MOST_BYTES = 20_000_000;

function Choose({ onPlanned }: { onPlanned: (plan: LinesPlan) => void }) {
  const { file: texts } = useLinesTexts();
  const { slug } = useMembership().municipality;
  const form = useForm<{ file: File | null }>({ file: null });
  const [progress, sending] = useSending<Progress>();
  const [refused, setRefused] = useState<GtfsRefused>();
  const faults: Readonly<Record<string, string>> = texts.faults;
  const save = async ({ file }: { file: File | null }) => {
    if (file === null) return;
    setRefused(undefined);
    if (file.size > MOST_BYTES) return setRefused({ fault: 'TOO_LARGE', line: null });
    const answer = await sending((onProgress) => {
      onProgress({ step: 'READING', done: 0, of: null });
      return sendGtfs(slug, file);
    });
    if ('fault' in answer) setRefused(answer);
    else onPlanned(answer);
  };
  return (
    <Form
      form={form}
      check={({ file }) => (file === null ? [{ field: 'file', fault: 'REQUIRED' }] : [])}
      save={save}
      isUnguarded
    >
      <FileField label={texts.choose} hint={texts.hint} types={['.zip']} {...form.field('file')} />
      {refused && (
        <div className="notice wrong" role="alert">
          <p>
            <strong>{texts.refused}</strong>
          </p>
          <p>
            {refused.line !== null && `${say(texts.line, { line: String(refused.line) })} `}
            {faults[refused.fault] ?? texts.faults.BROKEN}
          </p>
        </div>
      )}
      <SaveButton pending={texts.showing}>{texts.show}</SaveButton>
      <ProgressLine progress={progress} />
    </Form>
  );
}
