// The whole document around a page: head, masthead, main, footer, the style and the one script.
import type { ReactNode } from 'react';
import type { MastheadFragment } from '../../generated/operations.ts';
import { direction } from '../../text/formats.ts';
import { themeOf } from '../colour/theme.ts';
import type { PageContext } from './context.ts';
import { Masthead, ownerName } from './Masthead.tsx';
import { Sharing } from './Sharing.tsx';
import { say } from '../../text/say.ts';
import { MOST_DAYS } from '../offline/slip.ts';
import { link } from './links.ts';

const ballIcon =
  'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%209%209%22%3E%3Ccircle%20cx=%224.5%22%20cy=%224.5%22%20r=%224%22%20fill=%22%23e9a41a%22/%3E%3C/svg%3E';

type Props = {
  context: PageContext;
  title: string;
  municipality?: MastheadFragment | undefined;
  /**
   * `trip` puts the last block into the thumb's zone, `reading` is a column of text, `wide` has room for charts, `desk` is
   * a trip on a tablet, with nothing that leads away, `display` a screen that nobody touches, `paper` is for one who got its address by a
   * letter: no search engine and no other site hears of it.
   */
  shape: 'trip' | 'reading' | 'wide' | 'desk' | 'display' | 'paper';
  /**
   * What a column of text needs beside the style of a trip, which a phone gets in one round trip: `report` where the law, or openness,
   * asks for tables and addresses; `results` in an element of its own, which the script takes into the vote page (citizen/enhance/thanks.ts);
   * `request` for the form of a report.
   */
  beside?: 'results' | 'report' | 'request';
  /** The page where a code is typed: its foot leads not to itself. */
  isStart?: boolean;
  /** Pages that send a ballot carry the script; the others have none, or one of their own. */
  enhanced?: boolean;
  ownScript?: string | undefined;
  /** The sign, and the key to which the script seals what is cast there; without it the server does. */
  ballotKey?: string | undefined;
  /** Seconds after which the page is asked for again. */
  refresh?: number | undefined;
  /** The page in one sentence, for whoever is sent its address; a page without is not told of, or says more by `sharing`. */
  description?: string;
  /** What the head says of the page where its address is shared, or kept. */
  sharing?: ReactNode;
  children: ReactNode;
};

/** A complete `html` element. A demo city is never indexed. */
export function Layout({
  context,
  title,
  municipality,
  shape,
  beside,
  isStart = false,
  enhanced = false,
  ownScript,
  ballotKey,
  refresh,
  description,
  sharing,
  children,
}: Props) {
  const { style, results, report, desk, display, print, request, script } = context.assets;
  const ofShape = { trip: '', reading: '', wide: report, desk, display: report + display, paper: print };
  const more = beside === 'report' ? report : beside === 'request' ? request : ofShape[shape];
  const whole = `${title} · ${ownerName({ context, municipality })}`;
  const run = enhanced ? script : ownScript;
  const styles = themeOf(municipality?.colour ?? '') + style + more;
  const isHidden = municipality?.isDemo || shape === 'paper' || shape === 'display';
  const isUntouched = shape === 'desk' || shape === 'display';
  return (
    <html lang={context.language} dir={direction(context.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        {isHidden && <meta name="robots" content="noindex" />}
        {refresh !== undefined && <meta httpEquiv="refresh" content={String(refresh)} />}
        <title>{whole}</title>
        {description !== undefined && <Sharing context={context} title={whole} description={description} />}
        {sharing}
        <link rel="icon" href={ballIcon} />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
        {beside === 'results' && <style dangerouslySetInnerHTML={{ __html: results }} />}
      </head>
      <body className={shape === 'desk' ? 'trip desk' : shape}>
        <Masthead context={context} municipality={municipality} />
        <main id="main" data-key={ballotKey}>
          {/* On a tablet the next person would take it for theirs. */}
          {enhanced && !isUntouched && <Waiting context={context} />}
          {children}
        </main>
        {!isUntouched && shape !== 'paper' && (
          <Footer context={context} slug={municipality?.slug} hasCode={shape !== 'trip' && !isStart} />
        )}
        {run && <script dangerouslySetInnerHTML={{ __html: run }} />}
      </body>
    </html>
  );
}

/**
 * The line that tells of slips that wait on the phone; empty and unseen while there are none. To stand once on every
 * page with the script, which writes one of its `data-` texts into it (citizen/offline/deliver.ts).
 */
function Waiting({ context }: { context: PageContext }) {
  const { offline } = context.texts;
  return (
    <p
      className="waiting"
      role="status"
      data-offline={offline.offline}
      data-busy={offline.busy}
      data-unstored={offline.unstored}
      data-sent={offline.sent}
      data-dropped={say(offline.dropped, { days: String(MOST_DAYS) })}
      data-refused={offline.refused}
    />
  );
}

type FooterProps = {
  context: PageContext;
  /** Of the municipality; none where it is not known. */
  slug: string | undefined;
  /** Whether it leads to where a code is typed. */
  hasCode: boolean;
};

/**
 * The foot of every page: what is kept, the results, what the municipality must say by law. Links only; a page of a
 * municipality leads to the municipality's own papers.
 */
function Footer({ context, slug, hasCode }: FooterProps) {
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
