// The end of the trip: thanks, what else there is to see and to do, and the way to the results.
import type { ReactNode } from 'react';
import type { TripFragment } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

type Sign = Pick<TripFragment, 'code'> & {
  municipality: Pick<TripFragment['municipality'], 'slug' | 'name'>;
  location: Pick<TripFragment['location'], 'id' | 'name'>;
};

type Props = {
  context: PageContext;
  sign: Sign;
  already?: boolean;
  /** What else there is to see. Inside the vote page nothing: the script fetches it from the page of thanks. */
  children?: ReactNode;
};

/** `data-more` is where the script finds the rest; without a connection the links alone stand there. */
export function Thanks({ context, sign, already = false, children }: Props) {
  const { page, thanks } = context.texts;
  const { location, municipality } = sign;
  return (
    <section data-step="thanks" data-title={thanks.title} data-more={link(context, `/s/${sign.code}/thanks`)}>
      <p className="about">{location.name}</p>
      <h1 tabIndex={-1}>{thanks.heading}</h1>
      <p
        data-received={thanks.received}
        data-saved={thanks.saved}
        data-unsaved={thanks.unsaved}
        data-already={thanks.already}
      >
        {already ? thanks.already : thanks.received}
      </p>
      {!already && (
        <p className="small" data-sealed={thanks.sealedOnPhone}>
          {thanks.sealedHere}
        </p>
      )}
      <div className="more">{children}</div>
      <ul className="plain onward">
        <li>
          <a href={link(context, `/results/${municipality.slug}/${location.id}`)}>{thanks.place}</a>
        </li>
        <li>
          <a href={link(context, `/results/${municipality.slug}`)}>
            {say(page.allResults, { municipality: municipality.name })}
          </a>
        </li>
      </ul>
    </section>
  );
}
