// The head of every page: whose page it is, under which domain, in which language.
import { say } from '../../text/say.ts';
import { languageName } from '../../text/formats.ts';
import type { MastheadFragment } from '../../generated/operations.ts';
import type { PageContext } from './context.ts';
import { inLanguage } from './links.ts';
import { Mark } from './Mark.tsx';

/** What the head needs of a municipality; operations that use it declare `$language: String!`. */
export const MASTHEAD = /* GraphQL */ `
  fragment Masthead on Municipality {
    slug
    name(language: $language)
    languages
    isDemo
    colour
    host
    urgentPhone
    armsSource
  }
`;

type Props = { context: PageContext; municipality: MastheadFragment | undefined };

/** Whose page it is: the municipality's, else the platform's. */
export function ownerName({ context, municipality }: Props): string {
  const { page } = context.texts;
  return municipality ? say(page.municipality, { municipality: municipality.name }) : context.platformName;
}

/** The way past it, the municipality's (else the platform's) name and domain, a link per other language, the notice of a demo city. */
export function Masthead({ context, municipality }: Props) {
  const { texts } = context;
  const others = context.languages.filter((language) => language !== context.language);
  return (
    <header>
      <a className="skip" href="#main">
        {texts.page.skip}
      </a>
      {municipality?.isDemo && <p className="demo">{texts.page.demo}</p>}
      <div className="masthead">
        <Mark source={municipality?.armsSource ?? null} />
        <p>
          <strong>{ownerName({ context, municipality })}</strong>
          <span>{municipality?.host ?? new URL(context.publicUrl).host}</span>
        </p>
        {others.length > 0 && (
          <nav aria-label={texts.page.language}>
            {others.map((language) => (
              <a key={language} href={inLanguage(context, language)} hrefLang={language} lang={language}>
                {languageName(language)}
              </a>
            ))}
          </nav>
        )}
      </div>
    </header>
  );
}
