// What stands around every view: head, main part and foot, in the municipality's colour.
import { type ReactNode, useLayoutEffect } from 'react';
import { readableColours } from '../citizen/colour.ts';
import type { MastheadFragment } from '../generated/operations.ts';
import { textsIn } from '../text/texts.ts';
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

// Set from the script, because the content security policy allows no style inside the page.
function useColour(colour: string): void {
  useLayoutEffect(() => {
    const { light, dark } = readableColours(colour);
    const { style } = document.documentElement;
    style.setProperty('--light-colour', light.colour);
    style.setProperty('--on-light-colour', light.ink);
    style.setProperty('--dark-colour', dark.colour);
    style.setProperty('--on-dark-colour', dark.ink);
  }, [colour]);
}
