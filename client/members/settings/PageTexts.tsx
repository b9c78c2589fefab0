// The texts of the citizens' pages in one language, in the municipality's own words or in the usual ones.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { PageTextsDocument } from '../../generated/documents.ts';
import { languageName } from '../../text/formats.ts';
import { isLanguage, languages as platform } from '../../text/platform-languages.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Heading } from './Heading.tsx';
import { PageTextsForm } from './PageTextsForm.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';

/** Of the language that the address names, or of Bulgarian. */
export function PageTexts() {
  const { language = 'bg' } = useParams();
  const { slug, languages } = useMembership().municipality;
  const { texts } = useSettingsTexts();
  const { data, error, refetch } = useQuery(PageTextsDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(language)) return <NotFound />;
  const known = [...new Set([...platform, ...languages, language])];
  return (
    <>
      <Heading area="texts" needs="TEXTS_EDIT" />
      <nav aria-label={texts.language}>
        <ul className="tabs">
          {known.map((tag) => (
            <li key={tag}>
              <Link
                to={`/${slug}/settings/texts/${tag}`}
                lang={tag}
                aria-current={tag === language ? 'page' : undefined}
              >
                {languageName(tag)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="hint under">
        {texts.holes} {isLanguage(language) && texts.fixed}
      </p>
      {data ? (
        <PageTextsForm
          key={language}
          language={language}
          texts={data.texts}
          read={async () => (await refetch()).data?.texts}
        />
      ) : (
        <Unanswered error={error} onRetry={refetch} />
      )}
    </>
  );
}
