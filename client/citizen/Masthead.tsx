// The head of every page: whose page it is, under which domain, in which language.
import { say } from '../text/say.ts';
import { isLanguage, type Language, textsIn } from '../text/texts.ts';
import type { MastheadFragment } from '../generated/operations.ts';
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
  }
`;

type Props = { context: PageContext; municipality: MastheadFragment | undefined };

function otherLanguages({ context, municipality }: Props): readonly Language[] {
  const offered = municipality?.languages.filter(isLanguage) ?? context.languages;
  return offered.filter((language) => context.languages.includes(language) && language !== context.language);
}

/** Whose page it is: the municipality's, else the platform's. */
export function ownerName({ context, municipality }: Props): string {
  const { page } = textsIn(context.language);
  return municipality ? say(page.municipality, { municipality: municipality.name }) : context.platformName;
}

/** The municipality's (else the platform's) name and domain, a link per other language, the notice of a demo city. */
export function Masthead({ context, municipality }: Props) {
  const texts = textsIn(context.language);
  const others = otherLanguages({ context, municipality });
  return (
    <header>
      {municipality?.isDemo && <p className="demo">{texts.page.demo}</p>}
      <div className="masthead">
        <Mark />
        <p>
          <strong>{ownerName({ context, municipality })}</strong>
          <span>{municipality?.host ?? new URL(context.publicUrl).host}</span>
        </p>
        {others.length > 0 && (
          <nav aria-label={texts.page.language}>
            {others.map((language) => (
              <a key={language} href={inLanguage(context, language)} hrefLang={language} lang={language}>
                {textsIn(language).language}
              </a>
            ))}
          </nav>
        )}
      </div>
    </header>
  );
}
