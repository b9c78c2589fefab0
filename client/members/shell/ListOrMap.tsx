// Two pages of the same, as a list and on a map: links between them that takes along what is chosen.
import { Link, useLocation } from 'react-router';
import { useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';

type Props = {
  /** Their paths below the municipality's. */
  list: string;
  map: string;
  /** What of the present address both understand, as its end: `?settlement=5`, or nothing. */
  query: string;
};

export function ListOrMap({ list, map, query }: Props) {
  const { listOrMap } = useTexts();
  const { pathname } = useLocation();
  const { slug } = useMembership().municipality;
  return (
    <nav className="ways" aria-label={listOrMap.label}>
      {[
        { path: list, name: listOrMap.list },
        { path: map, name: listOrMap.map },
      ].map(({ path, name }) => {
        const address = `/${slug}/${path}`;
        return (
          <Link key={path} to={`${address}${query}`} aria-current={pathname === address ? 'page' : undefined}>
            {name}
          </Link>
        );
      })}
    </nav>
  );
}
