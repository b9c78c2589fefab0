// Services beside themselves a year before, and their goals.
import { Link } from 'react-router';
import type { YearOnYearQuery } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { average, longDay, signed } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import { RateSpan } from '../tables/RateSpan.tsx';
import { outlookWords } from './outlook-words.ts';
import { useGoalsTexts } from './texts.ts';
import '../../parts/style/results-tables.css';
import '../style/goals.css';

type Row = NonNullable<YearOnYearQuery['changes']>['byCategory'][number];
type Goal = NonNullable<YearOnYearQuery['goals']>[number];

/** A service with what it had, and its goal; `id`: null of the whole municipality. */
export interface Service {
  readonly id: string | null;
  readonly name: string;
  readonly change: Row['change'];
  readonly goal: Goal | undefined;
}

type Props = {
  services: readonly Service[];
  /** For those who may set goals. */
  onChoose: ((service: Service) => void) | undefined;
  hasGoals: boolean;
};

export function ServiceTable({ services, ...props }: Props) {
  const texts = useGoalsTexts();
  return (
    <Table
      caption={texts.caption}
      isOfFigures
      columns={useColumns(props)}
      rows={services}
      keyOf={({ id }) => id ?? ''}
    />
  );
}

function useColumns({
  onChoose,
  hasGoals,
}: Omit<Props, 'services'>): readonly [Column<Service>, ...Column<Service>[]] {
  const { columns } = useGoalsTexts();
  const { slug } = useMembership().municipality;
  return [
    {
      key: 'category',
      title: columns.category,
      cell: ({ id, name }) => (
        <Link to={`/${slug}/results/control${id === null ? '' : `?category=${id}`}`}>{name}</Link>
      ),
    },
    { key: 'now', title: columns.now, cell: ({ change }) => <Counted summary={change.now} /> },
    {
      key: 'yearAgo',
      title: columns.yearAgo,
      cell: ({ change }) => <Counted summary={change.yearAgo} />,
    },
    { key: 'change', title: columns.change, cell: ({ change }) => <Change change={change.sinceYearAgo} /> },
    ...(hasGoals
      ? [
          {
            key: 'goal',
            title: columns.goal,
            cell: (service: Service) => <GoalCell service={service} onChoose={onChoose} />,
          },
        ]
      : []),
  ];
}

/** An average with how many ratings it is of, and of how many visitors these are. */
function Counted({ summary }: { summary: Row['change']['now'] }) {
  const { language, texts } = useFigureWording();
  return (
    <>
      <Figure summary={summary} size="line" />
      {summary.count > 0 && (
        <>
          <small>{sayCount(texts.results.answers, summary.count, language)}</small>{' '}
          <RateSpan response={summary.response} />
        </>
      )}
    </>
  );
}

function Change({ change }: { change: Row['change']['sinceYearAgo'] }) {
  const texts = useGoalsTexts();
  const language = useLanguage();
  if (change === null) return <small className="not-enough">{texts.noBefore}</small>;
  return (
    <>
      <span className="change">{signed(change.amount, language)}</span>{' '}
      <small className={change.verdict === 'UNLIKELY' ? 'unlikely' : undefined}>
        {texts.verdicts[change.verdict]}
      </small>
    </>
  );
}

function GoalCell({ service, onChoose }: { service: Service; onChoose: Props['onChoose'] }) {
  const texts = useGoalsTexts();
  const language = useLanguage();
  const { goal, name } = service;
  return (
    <>
      {goal && (
        <>
          <span>
            {say(texts.goal, { value: average(goal.value, language), day: longDay(goal.dueOn, language) })}
          </span>
          <small>{outlookWords(texts, goal, language)}</small>
        </>
      )}
      {onChoose && (
        <Button name={`${goal ? texts.other : texts.set}: ${name}`} onPress={() => onChoose(service)}>
          {goal ? texts.other : texts.set}
        </Button>
      )}
    </>
  );
}
