// The foot of every page: what is kept, the results, what the municipality must say by law.
import type { PageContext } from './context.ts';
import { link } from './links.ts';

type Props = {
  context: PageContext;
  /** Of the municipality; none where it is not known. */
  slug: string | undefined;
  /** Whether a code can be typed from here. */
  hasCode: boolean;
};

/** Links only; a page of a municipality leads to the municipality's own papers. */
export function Footer({ context, slug, hasCode }: Props) {
  const { page, papers } = context.texts;
  const results = `/results/${slug}`;
  return (
    <footer>
      <nav aria-label={page.footer}>
        <a href={link(context, slug ? `${results}/anonymity` : '/anonymity')}>{page.anonymity}</a>
        {slug && <a href={link(context, results)}>{page.results}</a>}
        {hasCode && <a href={link(context, '/')}>{page.enterCode}</a>}
        {slug && <a href={link(context, `${results}/privacy`)}>{papers.privacy.title}</a>}
        {slug && <a href={link(context, `${results}/accessibility`)}>{papers.accessibility.title}</a>}
      </nav>
    </footer>
  );
}
