// Words that are typical of the comments that are read; pressing one looks for it.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { CommentThemesDocument } from '../../../generated/documents.ts';
import { wholeNumber } from '../../../text/formats.ts';
import { sayCount } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { useReadingTexts } from './texts.ts';
import { useReadingAddress } from './useReadingAddress.ts';

/** Nothing until they are counted; where that fails, the page has all else. Of all of the city what is said most. */
export function Themes() {
  const { themes } = useReadingTexts();
  const language = useLanguage();
  const { where, filter, hrefFor } = useReadingAddress();
  const { data, previousData } = useQuery(CommentThemesDocument, { variables: where });
  const found = (data ?? previousData)?.commentThemes;
  const { location, category, settlement, group } = filter;
  const isOfPart = [location, category, settlement, group].some((each) => each !== null);
  if (!found || found.length === 0) return null;
  return (
    <section className="wide themes">
      <h2>{isOfPart ? themes.ofPart : themes.ofAll}</h2>
      <ul className="narrowing">
        {found.map(({ word, count }) => (
          <li key={word}>
            <Link
              to={hrefFor({ search: word })}
              aria-current={filter.search === word ? 'true' : undefined}
              className="button quiet"
            >
              {word} <small aria-hidden="true">{wholeNumber(count, language)}</small>
              <span className="hidden">{sayCount(themes.count, count, language)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
