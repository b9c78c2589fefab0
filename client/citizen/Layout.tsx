// The whole document around a page: head, masthead, main, footer, the one style and the one script.
import type { ReactNode } from 'react';
import { textsIn } from '../text/texts.ts';
import type { MastheadFragment } from '../generated/operations.ts';
import { readableColours } from './colour.ts';
import type { PageContext } from './context.ts';
import { link } from './links.ts';
import { Masthead, ownerName } from './Masthead.tsx';

const ballIcon =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"%3E%3Ccircle cx="4.5" cy="4.5" r="4" fill="%23e9a41a"/%3E%3C/svg%3E';

function themeOf(municipality: MastheadFragment | undefined): string {
  const { light, dark } = readableColours(municipality?.colour ?? '');
  const rule = (paint: typeof light) => `:root{--colour:${paint.colour};--on-colour:${paint.ink}}`;
  return `${rule(light)}@media(prefers-color-scheme:dark){${rule(dark)}}`;
}

type Props = {
  context: PageContext;
  title: string;
  municipality?: MastheadFragment | undefined;
  /** `trip` puts the last block into the thumb's zone, `reading` is a column of text, `wide` has room for charts. */
  shape: 'trip' | 'reading' | 'wide';
  /** Pages that send a ballot carry the script; the others have none. */
  enhanced?: boolean;
  children: ReactNode;
};

/** A complete `html` element. A demo city is never indexed. */
export function Layout({ context, title, municipality, shape, enhanced = false, children }: Props) {
  const { page } = textsIn(context.language);
  const style = themeOf(municipality) + context.assets.style;
  return (
    <html lang={context.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        {municipality?.isDemo && <meta name="robots" content="noindex" />}
        <title>{`${title} · ${ownerName({ context, municipality })}`}</title>
        <link rel="icon" href={ballIcon} />
        <style nonce={context.nonce} dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body className={shape}>
        <a className="skip" href="#main">
          {page.skip}
        </a>
        <Masthead context={context} municipality={municipality} />
        <main id="main">{children}</main>
        <footer>
          <nav aria-label={page.footer}>
            <a href={link(context, '/anonymity')}>{page.anonymity}</a>
            {municipality && <a href={link(context, `/results/${municipality.slug}`)}>{page.results}</a>}
            {shape !== 'trip' && <a href={link(context, '/')}>{page.enterCode}</a>}
          </nav>
        </footer>
        {enhanced && (
          <script nonce={context.nonce} dangerouslySetInnerHTML={{ __html: context.assets.script }} />
        )}
      </body>
    </html>
  );
}
