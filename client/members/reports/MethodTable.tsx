// The table of a method: a file that the city's own system made, in place of numbers that are typed.
import { useState } from 'react';
import { SaveMethodRowsDocument } from '../../generated/documents.ts';
import type { MethodRowInput } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { FileField } from '../../parts/fields/FileField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { sendTable, type TableRefused } from '../../parts/sending/table-file.ts';
import { useSending } from '../../parts/sending/useSending.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { say, sayCount } from '../../text/say.ts';
import { FileRefused } from '../imports/FileRefused.tsx';
import { type FaultyLine, linesIn, type TabledMethod } from './method-lines.ts';
import { useReportsTexts } from './texts.ts';

type Props = {
  method: TabledMethod;
  year: number;
  /** How many rows the draft has of it. */
  rows: number;
  reload: () => Promise<unknown>;
  isDisabled: boolean;
};

export function MethodTable({ method, year, rows: present, reload, isDisabled }: Props) {
  const { table: texts } = useReportsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const [notice, setNotice] = useState<string>();
  const [refusal, setRefusal] = useState<TableRefused>();
  const [, sending] = useSending();
  const { isPending, failure, run } = useDeed();
  const { save } = useSave(SaveMethodRowsDocument);
  const file = useForm<{ file: File | null }>({ file: null }).field('file');

  const send = async (rows: readonly MethodRowInput[], lineOf: (at: number) => number) => {
    const input = { municipality: slug, year, method, rows };
    const sent = await save({ input }, async (saved) => {
      if ('rows' in saved) tell(sayCount(texts.saved, saved.rows, language));
      await reload();
    });
    if (sent.outcome !== 'invalid') return;
    const [, at, part = ''] = /^rows\.(\d+)\.(\w+)$/.exec(sent.faults[0]?.field ?? '') ?? [];
    const parts: Readonly<Record<string, string>> = texts.parts;
    const fault = sent.faults[0]?.fault === 'TAKEN' ? texts.parts.taken : parts[part];
    setNotice(
      at === undefined || fault === undefined
        ? texts.most
        : say(texts.fault, { line: String(lineOf(Number(at))), fault }),
    );
  };
  const faultOf = ({ part, longest }: FaultyLine) => {
    const isLong = longest !== undefined && (part === 'link' || part === 'service');
    return isLong ? say(texts.long[part], { longest: String(longest) }) : texts.parts[part];
  };
  const take = async (chosen: File | null) => {
    setNotice(undefined);
    setRefusal(undefined);
    if (chosen === null) return;
    await run(async () => {
      const piece = await sending(() => sendTable(`/members/files/method-rows/${slug}`, chosen));
      if ('fault' in piece) return setRefusal(piece);
      const { lines, faults } = linesIn(method, piece.rows);
      const [wrong] = faults;
      if (wrong) return setNotice(say(texts.fault, { line: String(wrong.line), fault: faultOf(wrong) }));
      if (lines.length === 0) return setNotice(texts.empty);
      await send(
        lines.map(({ row }) => row),
        (at) => lines[at]?.line ?? 0,
      );
    });
  };
  if (isDisabled) return present > 0 && <p>{sayCount(texts.present, present, language)}</p>;
  return (
    <>
      <Notice isWrong>{notice}</Notice>
      {failure && <Problem error={failure} />}
      {refusal && <FileRefused refusal={{ ...refusal, headings: [] }} />}
      <FileField
        label={texts.label}
        hint={texts.hints[method]}
        types={['.csv', '.txt', '.xlsx']}
        {...file}
        value={null}
        onChange={(chosen) => void take(chosen)}
      />
      {present > 0 && (
        <p>
          {sayCount(texts.present, present, language)}{' '}
          <Button isPending={isPending} onPress={() => run(() => send([], () => 0))}>
            {texts.remove}
          </Button>
        </p>
      )}
    </>
  );
}
