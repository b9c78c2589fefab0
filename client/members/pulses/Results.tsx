// What was answered, pulse by pulse: the whole, each team that has enough answers, all others together; and whether the report may tell.
import { useQuery } from '@apollo/client/react';
import { AgreePulseDocument, PulseResultsDocument } from '../../generated/documents.ts';
import type { PulsePartFiguresFragment, PulseResultsQuery } from '../../generated/operations.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { average as averaged, longDay, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { usePulsesTexts } from './texts.ts';

type PulseResults = PulseResultsQuery['pulseResults'][number];
type Row = PulsePartFiguresFragment & { readonly name: string };

export function Results() {
  const { results: texts } = usePulsesTexts();
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(PulseResultsDocument, {
    variables: { slug },
    // Nothing of it stays in the browser's memory behind the page.
    fetchPolicy: 'no-cache',
  });
  const opened = data?.pulseResults;
  return (
    <>
      <Unanswered answer={opened} error={error} onRetry={refetch} />
      {opened && opened.length > 0 && (
        <section>
          <h2>{texts.title}</h2>
          <p className="hint">{texts.only}</p>
          {opened.map((one) => (
            <OfPulse key={one.pulse.id} results={one} reload={refetch} />
          ))}
        </section>
      )}
    </>
  );
}

type OfPulseProps = { results: PulseResults; reload: () => Promise<unknown> };

function OfPulse({ results: { pulse, whole, parts, partSize }, reload }: OfPulseProps) {
  const { results: texts, questions, days } = usePulsesTexts();
  const language = useLanguage();
  const columns = useColumns();
  const caption = say(texts.caption, {
    question: questions[pulse.question],
    days: say(days, { from: longDay(pulse.beginsOn, language), to: longDay(pulse.endsOn, language) }),
  });
  if (whole === null)
    return (
      <section>
        <h3>{caption}</h3>
        <p className="notice">{say(texts.none, { size: wholeNumber(partSize, language) })}</p>
      </section>
    );
  const nameOf = ({ teams }: PulsePartFiguresFragment): string =>
    teams.length === 1 ? (teams[0] ?? '') : say(texts.together, { teams: teams.join(', ') });
  const rows = [
    { ...whole, name: texts.whole },
    ...(parts.length > 1 ? parts.map((part) => ({ ...part, name: nameOf(part) })) : []),
  ];
  return (
    <div>
      <Table caption={caption} columns={columns} rows={rows} keyOf={({ name }) => name} />
      <Agreement id={pulse.id} isInReport={pulse.isInReport} reload={reload} />
    </div>
  );
}

type AgreementProps = { id: string; isInReport: boolean; reload: () => Promise<unknown> };

function Agreement({ id, isInReport, reload }: AgreementProps) {
  const { results: texts } = usePulsesTexts();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const { save, isPending, error } = useSave(AgreePulseDocument);
  const agree = async (is: boolean) => {
    const input = { municipality: slug, pulse: id, isInReport: is };
    // What went wrong stands beside the switch.
    await save({ input }, async () => {
      await reload();
      tell(texts.agreed);
    }).catch(() => undefined);
  };
  return (
    <>
      <SwitchField
        id={`agree-${id}`}
        name="isInReport"
        fault={undefined}
        inner={{}}
        label={texts.agree}
        value={isInReport}
        isDisabled={isPending}
        onChange={(is) => void agree(is)}
      />
      {error && <Problem error={error} />}
    </>
  );
}

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const { results: texts } = usePulsesTexts();
  const language = useLanguage();
  return [
    { key: 'teams', title: texts.columns.teams, cell: ({ name }) => name },
    {
      key: 'count',
      title: texts.columns.count,
      cell: ({ count, people }) => (
        <>
          {say(texts.counted, { count: wholeNumber(count, language), people: wholeNumber(people, language) })}
          {count > people && <strong> ({texts.tooMany})</strong>}
        </>
      ),
    },
    {
      key: 'average',
      title: texts.columns.average,
      isNumber: true,
      cell: ({ average }) => (average === null ? '' : averaged(average, language)),
    },
    {
      key: 'interval',
      title: texts.columns.interval,
      cell: ({ interval }) =>
        interval &&
        say(texts.interval, {
          lower: averaged(interval.lower, language),
          upper: averaged(interval.upper, language),
        }),
    },
  ];
}
