// What a municipality allows operators today, and the ways to what it allows.
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { useAllowancesTexts } from '../../parts/texts/allowances.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { longDay } from '../../text/formats.ts';
import { OfCity } from '../cities/OfCity.tsx';
import { useCityDataTexts } from '../texts/city-data.ts';
import { useOperatorTexts } from '../texts/operator.ts';
import { Allowing, type AllowedCity } from './Allowing.tsx';

type Allowance = AllowedCity['allowances'][number];

/** Nothing of what is allowed is asked for here: that would be a use of it, which the journal tells. */
export function Allowed() {
  return <Allowing>{(city) => <Today city={city} />}</Allowing>;
}

function Today({ city: { municipality, allowances } }: { city: AllowedCity }) {
  const { allowed } = useOperatorTexts();
  const { exports, identity } = useCityDataTexts();
  const columns = useColumns();
  const may = (action: Allowance['action']) => allowances.some((each) => each.action === action);
  const path = `/cities/${municipality.slug}`;
  return (
    <>
      <OfCity {...municipality} title={allowed.title} />
      <p className="lead">{allowances.length > 0 ? allowed.lead : allowed.nothing}</p>
      {allowances.length > 0 && (
        <div className="wide">
          <Table caption={allowed.title} columns={columns} rows={allowances} keyOf={({ id }) => id} />
        </div>
      )}
      <div className="actions">
        {may('COMMENTS_READ') && <ButtonLink to={`${path}/comments`}>{allowed.toComments}</ButtonLink>}
        {may('OPENINGS_RECLASSIFY') && <ButtonLink to={`${path}/openings`}>{allowed.toOpenings}</ButtonLink>}
        {may('MUNICIPALITIES_EXPORT') && <ButtonLink to={`${path}/export`}>{exports.title}</ButtonLink>}
        {may('IDENTITY_EDIT') && <ButtonLink to={`${path}/identity`}>{identity.title}</ButtonLink>}
      </div>
    </>
  );
}

function useColumns(): readonly [Column<Allowance>, ...Column<Allowance>[]] {
  const language = useLanguage();
  const texts = useAllowancesTexts();
  return [
    { key: 'what', title: texts.what, cell: ({ action }) => texts.actions[action] },
    { key: 'until', title: texts.until, cell: ({ until }) => longDay(until, language) },
    { key: 'why', title: texts.why, cell: ({ why }) => why },
    { key: 'givenBy', title: texts.givenBy, cell: ({ givenBy }) => givenBy },
  ];
}
