// The settings of a municipality: their areas, each with what it is about.
import { Link } from 'react-router';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

const AREAS = [
  'identity',
  'look',
  'languages',
  'texts',
  'publishing',
  'settlements',
  'categories',
  'contacts',
  'networks',
  'journal',
  'keys',
] as const;

export type Area = (typeof AREAS)[number];

/** What is changed most often stands first. */
export function Settings() {
  const { municipality } = useMembership();
  const { title, lead, areas } = useSettingsTexts();
  const mayReadKeys = useMay('API_KEYS_READ');
  return (
    <>
      <Title>{title}</Title>
      <p>{lead}</p>
      <ul className="areas wide">
        {AREAS.filter((area) => area !== 'keys' || mayReadKeys).map((area) => (
          <li key={area}>
            <Link to={`/${municipality.slug}/settings/${area}`}>{areas[area]}</Link>
            <small>{areas[`${area}Lead`]}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
