// What is missing before the first order of signs, for an admin of a new city: each a link to where it is done. Nothing once that was made.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { FirstStepsDocument } from '../../generated/documents.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useOverviewTexts } from './texts.ts';

export function FirstSteps() {
  return useMay('MEMBERS_MANAGE') ? <Steps /> : null;
}

function Steps() {
  const { steps: texts } = useOverviewTexts();
  const { slug } = useMembership().municipality;
  const { data } = useQuery(FirstStepsDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  // It helps, and is no answer to anything: where it does not come, the page goes without it.
  if (!data || data.printOrders.nodes.length > 0) return null;
  const { managedLocations, paperOrigin, members } = data;
  const steps = [
    { text: texts.places, path: 'places/import', isDone: managedLocations.totalCount > 0 },
    { text: texts.address, path: 'signs/orders', isDone: paperOrigin.problem === null },
    {
      text: texts.admin,
      path: 'people/invite',
      isDone: members.filter(({ role }) => role === 'ADMIN').length > 1,
    },
    { text: texts.order, path: 'signs/orders/new', isDone: false },
  ];
  return (
    <section>
      <h2>{texts.title}</h2>
      <ol>
        {steps.map(({ text, path, isDone }) => (
          <li key={path}>
            {isDone ? (
              <>
                {text} <span className="hint">{texts.done}</span>
              </>
            ) : (
              <Link to={`/${slug}/${path}`}>{text}</Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
