// The places of the ledger: how surely each is praised, what for, and its certificate, or why there is none yet.
import { Link } from 'react-router';
import { percent, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { usePraiseTexts } from './texts.ts';
import type { PlacePraise } from './usePraise.ts';

/** So much of what was praised is seen of a place. */
const FEW = 3;

type Props = { places: readonly PlacePraise[]; certificateOf: (location: string) => string };

export function PraiseTable({ places, certificateOf }: Props) {
  const { caption } = usePraiseTexts();
  const columns = useColumns(certificateOf);
  return <Table caption={caption} columns={columns} rows={places} keyOf={({ location }) => location.id} />;
}

function useColumns(
  certificateOf: Props['certificateOf'],
): readonly [Column<PlacePraise>, ...Column<PlacePraise>[]] {
  const { slug } = useMembership().municipality;
  const { query } = useResultsAddress();
  const { columns } = usePraiseTexts();
  return [
    {
      key: 'place',
      title: columns.place,
      cell: ({ location: { id, name, settlement, category } }) => (
        <>
          <Link to={`/${slug}/results/places/${id}${query}`}>{name}</Link>
          <small>{[settlement.name, category.name].join(' · ')}</small>
        </>
      ),
    },
    { key: 'share', title: columns.share, cell: ({ praise }) => <ShareFigure praise={praise} /> },
    { key: 'praised', title: columns.praised, cell: ({ praised }) => <Words praised={praised} /> },
    {
      key: 'certificate',
      title: columns.certificate,
      cell: (row) => <Certificate row={row} address={certificateOf(row.location.id)} />,
    },
  ];
}

function Words({ praised }: Pick<PlacePraise, 'praised'>) {
  const language = useLanguage();
  const { share, noWords } = usePraiseTexts();
  if (praised.length === 0) return <span className="not-enough">{noWords}</span>;
  return (
    <ul className="praised">
      {praised.slice(0, FEW).map(({ option, chosen, respondents }) => (
        <li key={option.id}>
          {option.text}{' '}
          <small>
            {say(share.of, {
              count: wholeNumber(chosen, language),
              of: wholeNumber(respondents, language),
            })}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Certificate({
  row: { location, praise, certificate },
  address,
}: {
  row: PlacePraise;
  address: string;
}) {
  const language = useLanguage();
  const texts = usePraiseTexts();
  if (certificate === 'EARNED')
    return (
      <a href={address} download aria-label={say(texts.certificate.of, { name: location.name })}>
        {texts.certificate.download}
      </a>
    );
  const values = { of: wholeNumber(praise.of, language), lower: percent(praise.lower, language) };
  return <span className="not-enough">{say(texts.certificate[certificate], values)}</span>;
}

/**
 * The share of 9 and 10 with how many of how many, and the play of chance around it. Never a share alone. The bar says
 * the same again, and is not read out.
 */
function ShareFigure({ praise }: { praise: PlacePraise['praise'] }) {
  const language = useLanguage();
  const { share } = usePraiseTexts();
  const { count, of, lower, upper } = praise;
  const bounds = { lower: percent(lower, language), upper: percent(upper, language) };
  return (
    <span className="figure row">
      <span className="mean">
        <strong>{percent(praise.share, language)}</strong>
      </span>
      <span className="share" aria-hidden="true">
        <span style={{ left: percentOf(lower), right: percentOf(1 - upper) }} />
        <i style={{ left: percentOf(praise.share) }} />
      </span>
      <span className="made-of">
        {say(share.of, { count: wholeNumber(count, language), of: wholeNumber(of, language) })}
        {` · ${say(share.chance, bounds)}`}
      </span>
    </span>
  );
}

const percentOf = (part: number): string => `${(part * 100).toFixed(1)}%`;
