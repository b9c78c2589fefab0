// The page of a server that cannot answer right now (status 503 or 429); it keeps the vote in a form.
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';

/** The form that could not be taken: its address and its fields as they came, the ballot id among them. */
export type KeptForm = {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

type UnavailableProps = {
  readonly context: PageContext;
  readonly kept?: KeptForm;
  /** Too much comes from the citizen's network. Without it the cause is the server's. */
  readonly isCrowded?: boolean;
};

/** After a form: the same form once more, behind one button. After a visit: a link to the same page. */
export function UnavailablePage({ context, kept, isCrowded = false }: UnavailableProps) {
  const { unavailable } = context.texts;
  return (
    <Layout context={context} title={unavailable.title} shape="reading">
      <h1 tabIndex={-1}>{unavailable.title}</h1>
      <p>{isCrowded ? unavailable.crowded : unavailable.lead}</p>
      {kept ? (
        <form method="post" action={kept.action} autoComplete="off">
          <p>{unavailable.kept}</p>
          {kept.fields.map(([name, value], at) => (
            <input key={at} type="hidden" name={name} value={value} />
          ))}
          <button>{unavailable.again}</button>
        </form>
      ) : (
        <a className="button" href={context.path}>
          {unavailable.again}
        </a>
      )}
    </Layout>
  );
}
