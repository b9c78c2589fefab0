// Where a page leads whose place is not rated from it: to what is published of the place, and of its municipality.
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { say } from '../text/say.ts';

type Props = {
  context: PageContext;
  municipality: { readonly slug: string; readonly name: string };
  location: { readonly id: string; readonly name: string };
};

export function ToResults({ context, municipality, location }: Props) {
  const { page, retired } = context.texts;
  const results = `/results/${municipality.slug}`;
  return (
    <>
      <p>
        <a href={link(context, `${results}/${location.id}`)}>
          {say(retired.results, { place: location.name })}
        </a>
      </p>
      <p>
        <a href={link(context, results)}>{say(page.allResults, { municipality: municipality.name })}</a>
      </p>
    </>
  );
}
