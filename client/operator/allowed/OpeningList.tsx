// Openings in a table: where and when, how many ratings with which average, whether they count and why.
import type { JudgedOpeningFragment } from '../../generated/operations.ts';
import { useFigureWording } from '../../members/results/texts.ts';
import { useLanguage } from '../../members/language.tsx';
import { Button } from '../../members/parts/Button.tsx';
import { Table, type Column } from '../../members/parts/Table.tsx';
import { average, longDay, longMoment, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts.ts';

type Props = {
  openings: readonly JudgedOpeningFragment[];
  onJudge: (opening: JudgedOpeningFragment) => void;
};

export function OpeningList({ openings, onJudge }: Props) {
  const { allowed } = useOperatorTexts();
  const columns = useColumns(onJudge);
  return <Table caption={allowed.openings} columns={columns} rows={openings} keyOf={({ id }) => id} />;
}

function useColumns(
  onJudge: Props['onJudge'],
): readonly [Column<JudgedOpeningFragment>, ...Column<JudgedOpeningFragment>[]] {
  const language = useLanguage();
  const { allowed } = useOperatorTexts();
  return [
    { key: 'place', title: allowed.place, cell: ({ location }) => location.name },
    { key: 'day', title: allowed.day, cell: ({ publishedOn }) => longDay(publishedOn, language) },
    {
      key: 'count',
      title: allowed.count,
      isNumber: true,
      cell: ({ count }) => wholeNumber(count, language),
    },
    {
      key: 'average',
      title: allowed.average,
      isNumber: true,
      cell: ({ average: mean }) => (mean === null ? '–' : average(mean, language)),
    },
    { key: 'standing', title: allowed.standing, cell: (opening) => <StandingOf opening={opening} /> },
    {
      key: 'judge',
      title: '',
      cell: (opening) => (
        <Button
          name={say(allowed.judgeOf, {
            name: opening.location.name,
            day: longDay(opening.publishedOn, language),
          })}
          onPress={() => onJudge(opening)}
        >
          {allowed.judge}
        </Button>
      ),
    },
  ];
}

/** What it is now, why it was so at first, and what was decided since. */
function StandingOf({
  opening: { standing, reason, reclassifications },
}: {
  opening: JudgedOpeningFragment;
}) {
  const language = useLanguage();
  const { allowed } = useOperatorTexts();
  const { reasons } = useFigureWording().texts.results.unconfirmed;
  return (
    <>
      {allowed.standings[standing]}
      {reason !== null && <small> {say(allowed.because, { reason: reasons[reason] })}</small>}
      {reclassifications.map(({ standing: given, note, decidedBy, decidedAt }) => (
        <p key={decidedAt} className="hint">
          {say(allowed.decided, {
            ...{ moment: longMoment(decidedAt, language), name: decidedBy },
            ...{ standing: allowed.standings[given], note },
          })}
        </p>
      ))}
    </>
  );
}
