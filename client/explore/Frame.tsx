// What stands around every view: head, main part and foot, in the municipality's colour.
import type { ReactNode } from 'react';
import type { MastheadFragment } from '../generated/operations.ts';
import { isLanguage, languages, textsIn } from '../text/texts.ts';
import { useColour } from '../parts/colour/useColour.ts';
import { useAddress } from './address.ts';
import { useLanguage, useTexts } from './language.ts';
import { Mark } from '../parts/page/Mark.tsx';
import { languageName } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { Link } from './Link.tsx';
import { platformName } from './platform.ts';

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

/**
 * The head of the explorer: whose data they are, the way to another municipality, the other languages. Without a
 * municipality: the platform's name.
 */
function Header({ municipality }: { municipality: MastheadFragment | undefined }) {
  const address = useAddress();
  const language = useLanguage();
  const { header } = useTexts();
  const { page } = textsIn(language);
  const offered = municipality?.languages.filter(isLanguage) ?? languages;
  const others = offered.filter((other) => other !== language);
  return (
    <header>
      <a className="skip" href="#main">
        {page.skip}
      </a>
      {municipality?.isDemo && <p className="demo">{page.demo}</p>}
      <div className="masthead">
        <Mark source={municipality?.armsSource ?? null} />
        <p>
          <strong>
            {municipality ? say(page.municipality, { municipality: municipality.name }) : platformName}
          </strong>
          <span>{municipality?.host ?? window.location.host}</span>
          {municipality && <Link to={{ language: address.language }}>{header.change}</Link>}
        </p>
        {others.length > 0 && (
          <nav aria-label={page.language}>
            {others.map((other) => (
              <Link key={other} to={{ ...address, language: other }} language={other}>
                {languageName(other)}
              </Link>
            ))}
          </nav>
        )}
      </div>
    </header>
  );
}
