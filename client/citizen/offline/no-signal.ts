// The page of ours for an address that the phone has not kept, where there is no connection: in both languages, and with what works.
import { noSignalBg } from '../../text/no-signal.bg.ts';
import { noSignalEn } from '../../text/no-signal.en.ts';
import { listPages } from './vote-pages.ts';

const STYLE =
  'html{color-scheme:light dark;background:light-dark(#fbfaf5,#141814);font:112.5%/1.45 system-ui}' +
  'body{max-width:34rem;margin:auto;padding:16px}a{color:inherit;display:inline-block;padding:.4rem 0}' +
  'h1:before{color:#e9a41a;content:"● "/""}';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** Names stand in it as they stood in the pages that are kept: escaped. No link leads elsewhere than to what is here, and to the address itself. */
export async function noSignalPage(): Promise<Response> {
  const kept = await listPages();
  const places = kept.map(({ path, title }) => `<li><a href="${path}">${title}</a>`).join('');
  const told = [noSignalBg, noSignalEn].map(
    ({ title, lead, visited, again }, at) =>
      `<section lang=${at ? 'en' : 'bg'}><h${at + 1}>${title}</h${at + 1}><p>${lead}<p><a href="">${again}</a>` +
      `${places && `<p>${visited}<ul>${places}</ul>`}</section>`,
  );
  const head = `<meta name=viewport content="width=device-width"><title>${noSignalBg.title}</title>`;
  const html = `<!doctype html><html lang=bg>${head}<style>${STYLE}</style><main>${told.join('<hr>')}`;
  return new Response(html, { status: 503, headers: HEADERS });
}
