// The papers that a municipality needs, written from its data as it is now: each as a PDF in both languages.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { PapersDocument } from '../../generated/documents.ts';
import type { PapersQuery } from '../../generated/operations.ts';
import { Table } from '../../parts/controls/Table.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { Missing } from '../../parts/shell/Missing.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { languageName } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { OfCity } from '../cities/OfCity.tsx';
import { useAccessTexts } from '../texts/access.ts';

type Paper = PapersQuery['documents'][number];

export function Papers() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { papers: texts } = useAccessTexts();
  const { data, error, refetch } = useQuery(PapersDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  // Of a city that is not there its papers are refused.
  if (error || !data) return <Missing error={error} isWhole onRetry={refetch} />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  const linkTo = ({ name, title }: Paper, written: 'bg' | 'en') => {
    const href = `/operator/documents/${slug}.pdf?name=${name}&language=${written}`;
    const called = languageName(written);
    return (
      <a key={written} href={href} download aria-label={say(texts.download, { title, language: called })}>
        {called}
      </a>
    );
  };
  const filesOf = (paper: Paper) => (
    <>
      {linkTo(paper, 'bg')} · {linkTo(paper, 'en')}
    </>
  );
  return (
    <>
      <OfCity {...city.municipality} title={texts.title} />
      <p className="lead">{texts.lead}</p>
      <div className="wide">
        <Table
          caption={texts.title}
          columns={[
            { key: 'title', title: texts.paper, cell: ({ title }) => title },
            {
              key: 'files',
              title: texts.files,
              cell: (paper) => filesOf(paper),
            },
          ]}
          rows={data.documents}
          keyOf={({ name }) => name}
        />
      </div>
    </>
  );
}
