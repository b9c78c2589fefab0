// What pages that a pass opens share: their head, and what stands in their place where the link is good no more.
import type { Language } from '../../text/platform-languages.ts';

/** No search engine keeps it: its address is a key. */
export function PassHead({ title, style }: { title: string; style: string }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
  );
}

type DeadProps = {
  language: Language;
  words: { readonly title: string; readonly text: string };
  style: string;
  /** The class of the app's pages. */
  app: string;
};

/** The same for a link that is over, was revoked or never was. */
export function DeadPass({ language, words, style, app }: DeadProps) {
  return (
    <html lang={language}>
      <PassHead title={words.title} style={style} />
      <body className={app}>
        <main>
          <h1>{words.title}</h1>
          <p>{words.text}</p>
        </main>
      </body>
    </html>
  );
}
