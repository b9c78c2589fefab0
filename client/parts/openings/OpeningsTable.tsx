// Openings in a table: where and when, how many ratings and what they say, whether they count and why.
import { Fragment } from 'react';
import { Link } from 'react-router';
import { shareOf } from '../../charts/counts.ts';
import type { OpeningLineFragment } from '../../generated/operations.ts';
import { longDay, longMoment, percent } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useActorWords } from '../language/actors.ts';
import { useLanguage } from '../language/language.tsx';
import { Button } from '../controls/Button.tsx';
import { type Column, Table } from '../controls/Table.tsx';
import { Figure } from '../results/Figure.tsx';
import { useFigureWording } from '../results/texts.ts';
import { useOpeningsTexts } from './texts.ts';

type Opening = OpeningLineFragment;

type Props = {
  openings: readonly Opening[];
  caption: string;
  /** The way to the openings of one place alone. */
  hrefOf: ((location: string) => string) | undefined;
  /** Undefined: only to be read. */
  onDecide: ((opening: Opening) => void) | undefined;
};

export function OpeningsTable({ openings, caption, ...props }: Props) {
  return <Table caption={caption} columns={useColumns(props)} rows={openings} keyOf={({ id }) => id} />;
}

function useColumns({
  hrefOf,
  onDecide,
}: Pick<Props, 'hrefOf' | 'onDecide'>): readonly [Column<Opening>, ...Column<Opening>[]] {
  const { language, texts: figures } = useFigureWording();
  const { columns, deciding, mark } = useOpeningsTexts();
  const { distribution: bands, results } = figures;
  const group: Column<Opening> = {
    key: 'group',
    title: columns.group,
    cell: ({ id, location, publishedOn }) => (
      <>
        {hrefOf ? <Link to={hrefOf(location.id)}>{location.name}</Link> : location.name}
        <small>
          {longDay(publishedOn, language)}, {say(mark, { mark: markOf(id) })}
        </small>
      </>
    ),
  };
  const ratings: Column<Opening> = {
    key: 'ratings',
    title: columns.ratings,
    cell: ({ count, average, distribution }) => {
      const share = (from: number, to: number) => ({
        share: percent(shareOf(distribution, from, to) ?? 0, language),
      });
      const said = [
        say(bands.low, share(1, 4)),
        say(bands.middle, share(5, 8)),
        say(bands.high, share(9, 10)),
      ];
      return (
        <>
          <Figure summary={{ count, average, interval: null }} />
          <small className="opening-shares">
            {said.map((words) => (
              <Fragment key={words}>
                <span>{words}</span>{' '}
              </Fragment>
            ))}
          </small>
        </>
      );
    },
  };
  const standing: Column<Opening> = {
    key: 'standing',
    title: columns.standing,
    isPlain: true,
    cell: (opening) => <StandingOf opening={opening} />,
  };
  if (!onDecide) return [group, ratings, standing];
  const decide: Column<Opening> = {
    key: 'decide',
    title: '',
    cell: (opening) => {
      const { open, openNamed } = deciding[opening.standing === 'COUNTED' ? 'UNCONFIRMED' : 'COUNTED'];
      const { id, location, publishedOn, count } = opening;
      const answers = sayCount(results.answers, count, language);
      const named = [
        location.name,
        longDay(publishedOn, language),
        say(mark, { mark: markOf(id) }),
        answers,
      ].join(', ');
      return (
        <span className="row-actions">
          <Button name={say(openNamed, { group: named })} onPress={() => onDecide(opening)}>
            {open}
          </Button>
        </span>
      );
    },
  };
  return [group, ratings, standing, decide];
}

/** Tells the groups of one place and day apart: of its id, which is chance, the last four digits. */
const markOf = (id: string): string => id.slice(-4).toUpperCase();

type StandingOfProps = { opening: Pick<OpeningLineFragment, 'standing' | 'reason' | 'reclassifications'> };

/** Whether an opening counts, why it stood apart when it was opened, and what was decided since. */
function StandingOf({ opening: { standing, reason, reclassifications } }: StandingOfProps) {
  const language = useLanguage();
  const texts = useOpeningsTexts();
  const actorWords = useActorWords();
  return (
    <div className="opening-standing">
      <span className={`badge ${standing === 'COUNTED' ? 'on' : 'off'}`}>{texts.badges[standing]}</span>
      {reason !== null && <small>{texts.reasons[reason]}</small>}
      {reclassifications.length > 0 && (
        <ol className="decisions" aria-label={texts.decisions}>
          {reclassifications.map(({ standing: given, note, decidedBy, decidedAt }) => (
            <li key={decidedAt}>
              {say(texts.decided[given], { note })}
              <small>
                {say(texts.by, {
                  name: actorWords(decidedBy).name,
                  moment: longMoment(decidedAt, language),
                })}
              </small>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
