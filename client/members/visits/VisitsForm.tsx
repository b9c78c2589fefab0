// The form of visitors: who counted them, and a line for each place and month, typed, pasted or out of a CSV or XLSX.
import { useState } from 'react';
import { SaveVisitsDocument } from '../../generated/documents.ts';
import type { SaveVisitsMutation } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { sendTable, type TableRefused } from '../../parts/sending/table-file.ts';
import { useSending } from '../../parts/sending/useSending.ts';
import { FileRefused } from '../imports/FileRefused.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { FileField } from '../../parts/fields/FileField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { say, sayCount } from '../../text/say.ts';
import { linesOf, parseRows } from './parse-rows.ts';
import { useVisitsTexts } from './texts.ts';

const LONGEST_SOURCE = 120;
const MOST_ROWS = 500;

type Props = { reload: () => Promise<unknown>; onClose: () => void };

export function VisitsForm({ reload, onClose }: Props) {
  const { form: texts } = useVisitsTexts();
  const { form: common } = useTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const [notice, setNotice] = useState<string>();
  const [refusal, setRefusal] = useState<TableRefused>();
  const [, sending] = useSending();
  const { failure, run } = useDeed();
  const { save } = useSave(SaveVisitsDocument);
  const form = useForm<{ source: string; rows: string; file: File | null }>({
    source: '',
    rows: '',
    file: null,
  });
  const file = form.field('file');
  const take = async (chosen: File | null) => {
    setNotice(undefined);
    setRefusal(undefined);
    if (chosen === null) return;
    await run(async () => {
      const piece = await sending(() => sendTable(`/members/files/visits/${slug}`, chosen));
      if ('fault' in piece) setRefusal(piece);
      else form.set({ file: chosen, rows: linesOf(piece.rows) });
    });
  };
  const send = async ({ source, rows: text }: { source: string; rows: string }) => {
    setNotice(undefined);
    const { rows, faults } = parseRows(text);
    const [wrong] = faults;
    if (wrong) {
      setNotice(say(texts.fault, { line: String(wrong.line), fault: texts.parts[wrong.part] }));
      return [{ field: 'rows', fault: 'NOT_ALLOWED' as const }];
    }
    if (rows.length === 0) setNotice(texts.empty);
    if (rows.length > MOST_ROWS) setNotice(texts.most);
    if (rows.length === 0) return [{ field: 'rows', fault: 'REQUIRED' as const }];
    if (rows.length > MOST_ROWS) return [{ field: 'rows', fault: 'TOO_MANY' as const }];
    const input = {
      municipality: slug,
      source,
      rows: rows.map(({ place, month, visitors }) => ({ place, month, visitors })),
    };
    const sent = await save({ input }, async (saved: SaveVisitsMutation['saveVisits']) => {
      if ('changed' in saved) tell(sayCount(texts.saved, saved.changed, language));
      onClose();
      await reload();
    });
    if (sent.outcome !== 'invalid') return sent;
    return sent.faults.map((fault) => {
      const [, at, part = ''] = /^rows\.(\d+)\.(\w+)$/.exec(fault.field) ?? [];
      if (at === undefined) return fault;
      const line = String(rows[Number(at)]?.line ?? '');
      const said =
        fault.fault === 'TAKEN'
          ? 'taken'
          : part === 'month'
            ? 'month'
            : part === 'place'
              ? 'place'
              : 'visitors';
      setNotice(say(texts.fault, { line, fault: texts.parts[said] }));
      return { ...fault, field: 'rows' };
    });
  };
  return (
    <Form form={form} save={send}>
      <Notice>{notice}</Notice>
      {failure && <Problem error={failure} />}
      {refusal && <FileRefused refusal={{ ...refusal, headings: [] }} />}
      <TextField
        label={texts.source}
        hint={texts.sourceHint}
        longest={LONGEST_SOURCE}
        {...form.field('source')}
      />
      <TextField label={texts.rows} hint={texts.rowsHint} rows={6} {...form.field('rows')} />
      <FileField
        label={texts.file}
        types={['.csv', '.txt', '.xlsx']}
        {...file}
        onChange={(chosen) => void take(chosen)}
      />
      <div className="actions">
        <SaveButton />
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </Form>
  );
}
