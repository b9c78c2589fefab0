// What stands around every view: head, main part and foot, in the municipality's colour.
import { type ReactNode, useLayoutEffect } from 'react';
import { readableColours } from '../citizen/colour.ts';
import type { MastheadFragment } from '../generated/operations.ts';
import { textsIn } from '../text/texts.ts';
import { Header } from './Header.tsx';
import { useLanguage, useTexts } from './language.ts';

type Props = { municipality?: MastheadFragment | undefined; children: ReactNode };

/** Without a municipality the frame speaks for the platform. */
export function Frame({ municipality, children }: Props) {
  const { page } = textsIn(useLanguage());
  const { footer } = useTexts();
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
          {municipality && <a href={`/results/${municipality.slug}`}>{footer.results}</a>}
          <a href="/anonymity">{page.anonymity}</a>
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
