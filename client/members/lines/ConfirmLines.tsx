// What lines out of a timetable would change, and the button that saves them.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SaveLinesDocument } from '../../generated/documents.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { say, sayCount } from '../../text/say.ts';
import { LineName } from './LineName.tsx';
import { RefusedLines } from './RefusedLines.tsx';
import type { LinesPlan } from './send-gtfs.ts';
import { UnknownStops } from './UnknownStops.tsx';
import { UnreadRows } from './UnreadRows.tsx';
import { useLinesTexts } from './texts.ts';

export function ConfirmLines({ plan, onOther }: { plan: LinesPlan; onOther: () => void }) {
  const { plan: texts } = useLinesTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const navigate = useNavigate();
  const tell = useStatus();
  const { save } = useSave(SaveLinesDocument);
  const { isPending, failure, run } = useDeed();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const columns = useColumns();
  const rows = plan.lines.map((line, at) => ({ ...plan.plan[at], ...line }));
  const wanted = plan.plan.filter(({ becomes }) => becomes !== 'UNCHANGED').length + plan.retired.length;
  const send = () =>
    run(async () => {
      const sent = await save({ input: { municipality: slug, lines: plan.lines } }, ({ changed }) => {
        tell(sayCount(texts.saved, changed, language));
        return navigate(`/${slug}/places/lines`);
      });
      setFaults(sent.outcome === 'invalid' ? sent.faults : []);
    });
  return (
    <div className="import-step">
      <StepTitle>{texts.title}</StepTitle>
      <UnreadRows mistakes={plan.mistakes} />
      {rows.length > 0 && (
        <div className="wide">
          <Table
            caption={texts.caption}
            columns={columns}
            rows={rows}
            keyOf={({ externalId }) => externalId}
          />
        </div>
      )}
      {rows.length > 0 && plan.retired.length > 0 && (
        <p className="notice">{say(texts.retired, { lines: plan.retired.join(', ') })}</p>
      )}
      <UnknownStops stops={plan.stops.filter(({ isKnown }) => !isKnown)} />
      {rows.length === 0 && <p>{texts.empty}</p>}
      {rows.length > 0 && wanted === 0 && <p>{texts.nothing}</p>}
      <RefusedLines faults={faults} lines={plan.lines} />
      {failure && <Problem error={failure} />}
      <div className="actions kept">
        {rows.length > 0 && wanted > 0 && (
          <Button weight="main" isPending={isPending} onPress={send}>
            {isPending ? texts.saving : sayCount(texts.save, wanted, language)}
          </Button>
        )}
        <Button onPress={onOther} isDisabled={isPending}>
          {texts.other}
        </Button>
      </div>
    </div>
  );
}

type Row = LinesPlan['lines'][number] & Partial<LinesPlan['plan'][number]>;

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const { plan: texts } = useLinesTexts();
  const language = useLanguage();
  return [
    { key: 'line', title: texts.columns.line, cell: (line) => <LineName line={line} /> },
    {
      key: 'becomes',
      title: texts.columns.becomes,
      cell: ({ becomes = 'UNCHANGED' }) => (
        <span className={`outcome ${becomes.toLowerCase()}`}>{texts.becomes[becomes]}</span>
      ),
    },
    {
      key: 'places',
      title: texts.columns.places,
      cell: ({ stops = 0, vehicles = 0, unknown = 0 }) => (
        <>
          {sayCount(texts.stops, stops, language)}
          {vehicles > 0 && ` · ${sayCount(texts.vehicles, vehicles, language)}`}
          {unknown > 0 && <small>{sayCount(texts.unknown, unknown, language)}</small>}
        </>
      ),
    },
  ];
}
