// The head of the explorer: whose data they are, the way to another municipality, the other languages.
import { Mark } from '../parts/page/Mark.tsx';
import type { MastheadFragment } from '../generated/operations.ts';
import { languageName } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { isLanguage, languages, textsIn } from '../text/texts.ts';
import { useAddress } from './address.ts';
import { useLanguage, useTexts } from './language.ts';
import { Link } from './Link.tsx';
import { platformName } from './platform.ts';

/** Without a municipality: the platform's name. */
export function Header({ municipality }: { municipality: MastheadFragment | undefined }) {
  const address = useAddress();
  const language = useLanguage();
  const { header } = useTexts();
  const { page } = textsIn(language);
  const offered = municipality?.languages.filter(isLanguage) ?? languages;
  const others = offered.filter((other) => other !== language);
  return (
    <header>
      {municipality?.isDemo && <p className="demo">{page.demo}</p>}
      <div className="masthead">
        <Mark arms={municipality?.arms ?? null} />
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
