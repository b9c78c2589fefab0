// The documents of a municipality: what each is for, and where it is read.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { DocumentsDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Table } from '../../parts/controls/Table.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { Refused } from './Refused.tsx';
import { useDocumentsTexts } from './texts.ts';

export function Documents() {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const texts = useDocumentsTexts();
  const { data, error, refetch } = useQuery(DocumentsDocument, { variables: { slug, language } });
  if (!data) return <Refused error={error} onRetry={() => refetch()} />;
  const { columns } = texts;
  const linkTo = ({ name, title }: (typeof data.documents)[number]) => (
    <Link to={`/${slug}/documents/${name.toLowerCase()}`}>{title}</Link>
  );
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      <Table
        caption={texts.caption}
        columns={[
          { key: 'name', title: columns.name, cell: (document) => linkTo(document) },
          { key: 'about', title: columns.about, cell: ({ name }) => texts.about[name] },
          {
            key: 'where',
            title: columns.where,
            cell: ({ isPublic }) => (isPublic ? texts.forCitizens : texts.forMembers),
          },
        ]}
        rows={data.documents}
        keyOf={({ name }) => name}
      />
    </>
  );
}
