// The page that invites the people of a table: pasted or read, looked at row by row, then sent.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { InviteMembersDocument } from '../../generated/documents.ts';
import type { InviteMembersMutation, InvitedRowInput, Role } from '../../generated/operations.ts';
import { membersBg } from '../../text/members.bg.ts';
import { membersEn } from '../../text/members.en.ts';
import { sayCount } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Labelled } from '../../parts/controls/Choice.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { usePeopleTexts } from '../../parts/texts/people.ts';
import { useSending } from '../../parts/sending/useSending.ts';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { FileRefused } from '../imports/FileRefused.tsx';
import { InvitedRows } from './InvitedRows.tsx';
import { sendTable, type TableRefused } from '../../parts/sending/table-file.ts';
import { MOST_CHARACTERS, MOST_ROWS, peopleIn, textOf } from './table-rows.ts';

/** What a table may call each role: its word in either language, or its name in the API. */
const ROLES: ReadonlyMap<string, Role> = new Map(
  [membersBg.roles, membersEn.roles].flatMap((words) =>
    (Object.entries(words) as [Role, string][]).flatMap(([role, word]) => [
      [word.toLocaleLowerCase('bg'), role] as const,
      [role.toLowerCase(), role] as const,
    ]),
  ),
);

interface Looked {
  readonly rows: readonly InvitedRowInput[];
  readonly judged: InviteMembersMutation['inviteMembers'];
  /** The letters were sent: nothing more is to be done. */
  readonly isDone: boolean;
}

const TEXT_ID = 'people-table';

export function InviteMany() {
  const { many } = usePeopleTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const [text, setText] = useState('');
  const [looked, setLooked] = useState<Looked>();
  const [wrong, setWrong] = useState<string>();
  const [refusal, setRefusal] = useState<TableRefused>();
  const [, sending] = useSending();
  const { failure, run } = useDeed();
  const [send, { loading, error }] = useMutation(InviteMembersDocument);
  const people = peopleIn(text, ROLES);
  const type = (typed: string) => {
    setText(typed);
    setLooked(undefined);
    setWrong(undefined);
    setRefusal(undefined);
  };
  const read = async (file: File) => {
    type('');
    await run(async () => {
      const piece = await sending(() => sendTable(`/members/files/people/${slug}`, file));
      if ('fault' in piece) setRefusal(piece);
      else type(textOf(piece.rows));
    });
  };
  const ask = async (isDryRun: boolean) => {
    const isTooLarge = text.length > MOST_CHARACTERS || people.length > MOST_ROWS;
    if (people.length === 0 || isTooLarge) return setWrong(isTooLarge ? many.tooMany : many.nobody);
    const input = {
      municipality: slug,
      rows: people,
      isDryRun,
      language: language === 'en' ? 'EN' : 'BG',
    } as const;
    const { data } = await send({ variables: { input } });
    if (data) setLooked({ rows: people, judged: data.inviteMembers, isDone: !isDryRun });
  };
  const press = (isDryRun: boolean) => () => ask(isDryRun).catch(() => undefined);
  const fit = looked?.judged.filter(({ faults }) => faults.length === 0).length ?? 0;
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/people`}>‹ {many.back}</Link>
      </p>
      <Title>{many.title}</Title>
      <p className="lead">{many.lead}</p>
      <p className="hint">{many.columnsAre}</p>
      <Labelled id={TEXT_ID} label={many.table}>
        <textarea
          id={TEXT_ID}
          className="control"
          rows={8}
          value={text}
          onChange={({ target }) => type(target.value)}
        />
      </Labelled>
      <Labelled id={`${TEXT_ID}-file`} label={many.file}>
        <input
          id={`${TEXT_ID}-file`}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt,text/csv"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
          }}
        />
      </Labelled>
      <p className="actions">
        {many.template.lead}:
        {(['xlsx', 'csv'] as const).map((ending) => (
          <a
            key={ending}
            className="button quiet"
            href={`/members/files/people/${slug}.${ending}?language=${language}`}
            download
          >
            {many.template[ending]}
          </a>
        ))}
      </p>
      {refusal && <FileRefused refusal={{ ...refusal, headings: [] }} />}
      {failure && <Problem error={failure} />}
      <Notice isWrong>{wrong}</Notice>
      {error && <Problem error={error} />}
      {!looked?.isDone && (
        <div className="actions">
          <Button weight={fit > 0 ? 'quiet' : 'main'} isPending={loading && !looked} onPress={press(true)}>
            {many.look}
          </Button>
          {fit > 0 && (
            <Button weight="main" isPending={loading} onPress={press(false)}>
              {sayCount(many.send, fit, language)}
            </Button>
          )}
        </div>
      )}
      {looked && (
        <div className="wide">
          <p role="status">{sayCount(looked.isDone ? many.done : many.fit, fit, language)}</p>
          <InvitedRows rows={looked.rows} judged={looked.judged} />
        </div>
      )}
    </>
  );
}
