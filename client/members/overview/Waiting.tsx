// The ways to what a member may have to do. No numbers: what waits in the box is not known to anybody.
import { Link } from 'react-router';
import { useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { usePagesOf } from '../../parts/shell/pages.ts';
import { useOverviewTexts } from './texts.ts';

/** Nothing where the role may open none of it. */
export function Waiting() {
  const { waiting } = useOverviewTexts();
  const { pages: names } = useTexts();
  const { slug } = useMembership().municipality;
  const pages = usePagesOf('act');
  if (pages.length === 0) return null;
  return (
    <section>
      <h2>{waiting.title}</h2>
      <ul className="ways">
        {pages.map(({ page, path }) => (
          <li key={path}>
            <Link to={`/${slug}/${path}`}>{names[page]}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
