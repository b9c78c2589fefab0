// The sections of a municipality: those that the role may open.
import { NavLink } from 'react-router';
import { useTexts } from '../language.tsx';
import { sectionsFor } from '../routes.tsx';
import type { MembershipOf } from './membership.ts';

/** The present section carries the ball. */
export function Sections({ membership }: { membership: MembershipOf }) {
  const { header, sections } = useTexts();
  const shown = sectionsFor(membership.actions);
  if (shown.length === 0) return null;
  return (
    <nav className="sections" aria-label={header.sections}>
      <ul>
        {shown.map(({ section, path }) => (
          <li key={section}>
            <NavLink to={`/${membership.municipality.slug}/${path}`}>{sections[section]}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
