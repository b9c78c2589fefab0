// The settings of a municipality: their areas, each with what it is about; what few need stands behind one line.
import { Link } from 'react-router';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

const USUAL = [
  'identity',
  'look',
  'languages',
  'publishing',
  'settlements',
  'categories',
  'contacts',
  'requests',
] as const;
const ADVANCED = ['texts', 'networks', 'journal', 'keys', 'webhooks', 'openings'] as const;

export type Area = (typeof USUAL)[number] | Exclude<(typeof ADVANCED)[number], 'openings'>;

/** What is changed most often stands first. */
export function Settings() {
  const { title, lead, advanced } = useSettingsTexts();
  const hidden = new Set<string>([
    ...(useMay('API_KEYS_READ') ? [] : ['keys']),
    ...(useMay('WEBHOOKS_READ') ? [] : ['webhooks']),
    ...(useMay('OPENINGS_READ') ? [] : ['openings']),
  ]);
  return (
    <>
      <Title>{title}</Title>
      <p>{lead}</p>
      <Areas areas={USUAL} />
      <Disclosure title={advanced}>
        <Areas areas={ADVANCED.filter((area) => !hidden.has(area))} />
      </Disclosure>
    </>
  );
}

function Areas({ areas }: { areas: readonly (Area | 'openings')[] }) {
  const { slug } = useMembership().municipality;
  const { areas: texts } = useSettingsTexts();
  return (
    <ul className="areas wide">
      {areas.map((area) => (
        <li key={area}>
          <Link to={`/${slug}/${area === 'openings' ? area : `settings/${area}`}`}>{texts[area]}</Link>
          <small>{texts[`${area}Lead`]}</small>
        </li>
      ))}
    </ul>
  );
}
