// One document as a page that can be read aloud and printed, with the way to its PDF.
import { useQuery } from '@apollo/client/react';
import { Link, useParams, useSearchParams } from 'react-router';
import { blocksOf } from '../../documents/blocks.ts';
import { OneDocumentDocument } from '../../generated/documents.ts';
import type { DocumentName, OneDocumentQuery } from '../../generated/operations.ts';
import { Blocks } from '../../reports/Blocks.tsx';
import { isLanguage } from '../../text/platform-languages.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Refused } from './Refused.tsx';
import { useDocumentsTexts } from './texts.ts';
import '../style/documents.css';

/** As they stand in addresses, in lower case. */
const NAMES = [
  'PRIVACY',
  'ACCESSIBILITY',
  'RECORD',
  'CONTRACT',
  'IMPACT',
  'STAFF',
  'PRESS',
] as const satisfies readonly DocumentName[];

export function OneDocument() {
  const { name: typed = '' } = useParams();
  const [params] = useSearchParams();
  const own = useLanguage();
  const asked = params.get('in') ?? '';
  const language = isLanguage(asked) ? asked : own;
  const name = NAMES.find((each) => each.toLowerCase() === typed);
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(OneDocumentDocument, {
    variables: { slug, name: name ?? 'RECORD', language },
    // Settings may have changed since.
    fetchPolicy: 'network-only',
    skip: name === undefined,
  });
  const [document] = data?.documents ?? [];
  if (name === undefined) return <NotFound />;
  if (!document) return <Refused error={error} onRetry={() => refetch()} />;
  return <Shown key={document.language} document={document} />;
}

type Shown = OneDocumentQuery['documents'][number];

function Shown({ document }: { document: Shown }) {
  const { slug } = useMembership().municipality;
  const texts = useDocumentsTexts();
  const mayEdit = useMay('SETTINGS_EDIT');
  const own = useLanguage();
  const { name, language, title, subtitle, lines, lead, sections, isPublic } = document;
  const other = own === 'bg' ? 'en' : 'bg';
  const path = `/${slug}/documents/${name.toLowerCase()}`;
  const file = `/members/files/documents/${slug}.pdf?name=${name}&language=${language}`;
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/documents`}>‹ {texts.back}</Link>
      </p>
      <article className="document" lang={language}>
        <Title>{title}</Title>
        {subtitle !== null && <p className="lead">{subtitle}</p>}
        {lines.map((line) => (
          <p className="hint" key={line}>
            {line}
          </p>
        ))}
        <div className="actions" lang={own}>
          <a className="button quiet" href={file} download>
            {texts.pdf}
          </a>
          <Button onPress={() => window.print()}>{texts.print}</Button>
          <ButtonLink to={language === own ? `${path}?in=${other}` : path}>
            {language === own ? texts.other : texts.own}
          </ButtonLink>
        </div>
        <ul className="plain" lang={own}>
          {isPublic && (
            <li>
              <a href={`/results/${slug}/${name.toLowerCase()}?language=${language}`}>{texts.page}</a>
            </li>
          )}
          {mayEdit && (
            <li>
              <Link to={`/${slug}/settings/contacts`}>
                {name === 'ACCESSIBILITY' ? texts.assess : texts.contacts}
              </Link>
            </li>
          )}
        </ul>
        {lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Blocks blocks={blocksOf(sections)} deeper={0} />
      </article>
    </>
  );
}
