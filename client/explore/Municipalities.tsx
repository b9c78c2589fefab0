// The first view: the choice of a municipality.
import { useQuery } from '@apollo/client/react';
import { MunicipalitiesDocument } from '../generated/documents.ts';
import { textsIn } from '../text/texts.ts';
import { useAddress } from './address.ts';
import { Unanswered } from './Unanswered.tsx';
import { Frame } from './Frame.tsx';
import { Heading } from './Heading.tsx';
import { useLanguage, useTexts } from './language.ts';
import { Link } from './Link.tsx';
import { platformName } from './platform.ts';

/** All municipalities as links. */
export function Municipalities() {
  const { municipalities } = useTexts();
  return (
    <Frame>
      <Heading owner={platformName}>{municipalities.title}</Heading>
      <p className="lead">{municipalities.lead}</p>
      <h2>{municipalities.choose}</h2>
      <MunicipalityList />
    </Frame>
  );
}

function MunicipalityList() {
  const language = useLanguage();
  const address = useAddress();
  const { municipalities } = useTexts();
  const { data, error, refetch } = useQuery(MunicipalitiesDocument, { variables: { language } });
  if (error || !data) return <Unanswered error={error} onRetry={refetch} />;
  if (data.municipalities.length === 0) return <p>{municipalities.none}</p>;
  return (
    <ul className="cities">
      {data.municipalities.map(({ slug, name, isDemo }) => (
        <li key={slug}>
          <Link to={{ municipality: slug, language: address.language }}>
            <strong>{name}</strong>
            {isDemo && <small>{textsIn(language).page.demo}</small>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
