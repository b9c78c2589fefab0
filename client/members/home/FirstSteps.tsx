// What is to be done while a city is new, for an admin: each a link to where it is done. Nothing once all that counts is.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { FirstStepsDocument } from '../../generated/documents.ts';
import type { FirstStepsQuery } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { type MembershipOf, useMembership } from '../../parts/shell/membership.ts';
import { useHomeTexts } from './texts.ts';
import { TestMail } from './TestMail.tsx';

type Name = 'mail' | 'look' | 'questions' | 'places' | 'address' | 'admin' | 'order';

interface Step {
  readonly name: Name;
  readonly path: string;
  readonly isDone: boolean;
  /** The city can do well without it. */
  readonly isOptional?: boolean;
}

/** The colour of a city that chose none. */
const USUAL_COLOUR = '#1f4d3a';

function stepsOf(known: FirstStepsQuery, { arms, colour }: MembershipOf['municipality']): Step[] {
  const { managedLocations, paperOrigin, members, printOrders, letters, questions } = known;
  const hasLook = arms !== null || colour !== USUAL_COLOUR;
  return [
    { name: 'mail', path: '', isDone: letters.nodes.length > 0 },
    { name: 'look', path: 'settings/look', isDone: hasLook, isOptional: true },
    { name: 'questions', path: 'questions', isDone: questions.nodes.length > 0, isOptional: true },
    { name: 'places', path: 'places/import', isDone: managedLocations.totalCount > 0 },
    { name: 'address', path: 'signs/orders', isDone: paperOrigin.problem === null },
    {
      name: 'admin',
      path: 'people/invite',
      isDone: members.filter(({ role }) => role === 'ADMIN').length > 1,
    },
    {
      name: 'order',
      path: 'signs/orders/new',
      isDone: printOrders.nodes.some(({ signCount }) => signCount > 0),
    },
  ];
}

export function FirstSteps() {
  const { steps: texts } = useHomeTexts();
  const { municipality } = useMembership();
  const { data, refetch } = useQuery(FirstStepsDocument, {
    variables: { slug: municipality.slug },
    fetchPolicy: 'network-only',
  });
  // It helps, and is no answer to anything: where it does not come, the page goes without it.
  if (!data) return null;
  const steps = stepsOf(data, municipality);
  if (steps.every(({ isDone, isOptional }) => isDone || isOptional)) return null;
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section className="steps">
      <h2>{texts.title}</h2>
      <p>
        {say(texts.of, { done: String(done), all: String(steps.length) })}. {texts.lead}
      </p>
      <ol>
        {steps.map((step) => (
          <li key={step.name}>
            <One step={step} onDone={refetch} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function One({ step: { name, path, isDone, isOptional }, onDone }: { step: Step; onDone: () => unknown }) {
  const { steps: texts } = useHomeTexts();
  const { slug } = useMembership().municipality;
  if (isDone)
    return (
      <>
        {texts[name]} <span className="hint">{texts.done}</span>
      </>
    );
  if (name === 'mail') return <TestMail onDone={onDone} />;
  return (
    <>
      <Link to={`/${slug}/${path}`}>{texts[name]}</Link>
      {isOptional && <span className="hint"> {texts.optional}</span>}
    </>
  );
}
