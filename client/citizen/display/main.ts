// Runs the page on a screen in a lobby: one part after the other, asked for anew now and then, kept while the network is away.
// Built into that page as its one script.

/** Long enough to be read twice, from afar. */
const TURN_MS = 15_000;
/** What is published changes once a day. */
const ANEW_MS = 600_000;

/** No such sign or city, or none any more, or one that is suspended. */
const GONE: ReadonlySet<number> = new Set([403, 404, 410]);

const parts = [...document.querySelectorAll<HTMLElement>('.by-turns > *')];
const pause = document.querySelector<HTMLInputElement>('[data-pause]');
let shown = 0;

function show(at: number): void {
  shown = parts.length && at % parts.length;
  for (const [each, part] of parts.entries()) part.hidden = each !== shown;
}

/**
 * Loads the page anew where it is there. Any other would stay for good: the browser's own while the server is away, a proxy's, ours that says
 * that there is none. Where there is none now, as between two seasons of an event, nothing is shown until there is one again; a page that
 * tells of a first day to come stays until then.
 */
async function askAnew(): Promise<void> {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  const isThere = answer?.ok && (await answer.text().catch(() => '')).includes('by-turns');
  if (isThere) location.reload();
  else if (answer && parts.length > 0 && GONE.has(answer.status)) document.body.style.visibility = 'hidden';
}

/** Where the browser can, the screen stays lit; it lets go of that whenever the page is hidden. */
function stayLit(): void {
  if (document.visibilityState === 'visible')
    navigator.wakeLock?.request('screen').catch(() => {
      // A screen that may not, on battery for instance, is as it was.
    });
}

show(0);
setInterval(() => pause?.checked || show(shown + 1), TURN_MS);
setInterval(() => void askAnew(), ANEW_MS);
document.addEventListener('visibilitychange', stayLit);
stayLit();
