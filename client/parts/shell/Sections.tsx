// The navigation of a municipality: the sections that the role may open, and a second row of the present one's pages.
import { useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { sayCount } from '../../text/say.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { MembershipOf } from './membership.ts';
import type { SectionOf } from './route.ts';

/** Whether an address below the municipality's is that of a page, or of one that is reached from it. */
function isBelow(address: string, path: string): boolean {
  return address === path || address.startsWith(`${path}/`);
}

type Props = { membership: MembershipOf; sections: readonly SectionOf[] };

/** On a phone both rows lie behind one button. The present section carries the ball. */
export function Sections({ membership, sections: shown }: Props) {
  const { header, sections } = useTexts();
  const { pathname, key } = useLocation();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [openedAt, openAt] = useState<string>();
  // Whatever it was opened for, on the next page it is closed.
  const isOpen = openedAt === key;
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      openAt(undefined);
      button.current?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  if (shown.length === 0) return null;
  const base = `/${membership.municipality.slug}`;
  const address = pathname.slice(base.length + 1);
  const present = shown.find(({ paths }) => paths.some((each) => isBelow(address, each)));
  return (
    <nav className="sections" aria-label={header.sections}>
      <p>
        <button
          ref={button}
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => openAt(isOpen ? undefined : key)}
        >
          {header.menu}
        </button>
        {present && <span aria-hidden="true">{sections[present.section]}</span>}
      </p>
      <ul id={id} data-open={isOpen}>
        {shown.map((section) => (
          <Section
            key={section.section}
            {...section}
            base={base}
            address={address}
            isPresent={section === present}
          />
        ))}
      </ul>
    </nav>
  );
}

type SectionProps = SectionOf & { base: string; address: string; isPresent: boolean };

function Section({ section, path, count, pages, base, address, isPresent }: SectionProps) {
  const { sections, pages: names } = useTexts();
  // The page itself where it is one; else the section that the page lies in.
  const current = (to: string) => (address === to ? ('page' as const) : ('true' as const));
  // A page of the row may lie below another: signs, and signs/map.
  const [nearest] = pages
    .filter((page) => isBelow(address, page.path))
    .toSorted((a, b) => b.path.length - a.path.length);
  return (
    <li data-present={isPresent}>
      <Link to={`${base}/${path}`} aria-current={isPresent ? current(path) : undefined}>
        {sections[section]}
        <Count count={count} />
      </Link>
      {pages.length > 1 && (
        <ul>
          {pages.map(({ page, path: to, count: waiting }) => (
            <li key={page}>
              <Link to={`${base}/${to}`} aria-current={to === nearest?.path ? current(to) : undefined}>
                {names[page]}
                <Count count={waiting} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** More than so many are no longer counted for the eye. */
const MOST_SEEN = 99;

/** How many things wait: a number for the eye, in words for the ear. Nothing where nothing does. */
function Count({ count }: { count: number }) {
  const { header } = useTexts();
  const language = useLanguage();
  if (count === 0) return null;
  return (
    <>
      <span className="count" aria-hidden="true">
        {count > MOST_SEEN ? `${MOST_SEEN}+` : count}
      </span>
      <span className="hidden"> {sayCount(header.waiting, count, language)}</span>
    </>
  );
}
