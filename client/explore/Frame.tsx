// What stands around every view: head, main part and foot, in the municipality's colour.
import type { ReactNode } from 'react';
import type { MastheadFragment } from '../generated/operations.ts';
import { textsIn } from '../text/texts.ts';
import { useColour } from '../parts/colour/useColour.ts';
import { useAddress } from './address.ts';
import { Header } from './Header.tsx';
import { useLanguage, useTexts } from './language.ts';

type Props = { municipality?: MastheadFragment | undefined; children: ReactNode };

/** Without a municipality the frame speaks for the platform. */
export function Frame({ municipality, children }: Props) {
  const { page, papers } = textsIn(useLanguage());
  const { footer } = useTexts();
  const { language } = useAddress();
  const slug = municipality?.slug;
  const results = `/results/${slug}`;
  const chosen = language ? `?language=${language}` : '';
  useColour(municipality?.colour ?? '');
  return (
    <>
      <a className="skip" href="#main">
        {page.skip}
      </a>
      <Header municipality={municipality} />
      <main id="main">{children}</main>
      <footer>
        <nav aria-label={page.footer}>
          <a href={(slug ? `${results}/anonymity` : '/anonymity') + chosen}>{page.anonymity}</a>
          {slug && <a href={results + chosen}>{page.results}</a>}
          <a href={`/${chosen}`}>{page.enterCode}</a>
          {slug && <a href={`${results}/privacy${chosen}`}>{papers.privacy.title}</a>}
          {slug && <a href={`${results}/accessibility${chosen}`}>{papers.accessibility.title}</a>}
          <a href="/graphql">{footer.openData}</a>
        </nav>
      </footer>
    </>
  );
}
