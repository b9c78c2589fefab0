// Runs the page on a screen in a lobby: one part after the other, asked for anew now and then, kept while the network is away.
// Built into that page as its one script.

/** Long enough to be read twice, from afar. */
const TURN_MS = 15_000;
/** What is published changes once a day. */
const ANEW_MS = 600_000;

const parts = [...document.querySelectorAll<HTMLElement>('.by-turns > *')];
const pause = document.querySelector<HTMLInputElement>('[data-pause]');
let shown = 0;

function show(at: number): void {
  shown = at % parts.length;
  for (const [each, part] of parts.entries()) part.hidden = each !== shown;
}

/** A page that is asked for while the server is away would be the browser's own, and stay. */
async function askAnew(): Promise<void> {
  const isThere = await fetch(location.href, { cache: 'no-store' }).then(
    ({ status }) => status < 500 && status !== 429,
    () => false,
  );
  if (isThere) location.reload();
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
