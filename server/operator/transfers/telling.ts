// Tells how far a table has come that takes longer than somebody likes to wait without a word.
const PAUSE_MS = 2_000;

/** Hears of each piece how many bytes it has. */
export function tellTable(say: (sentence: string) => void, what: string): (bytes: number) => void {
  let [done, toldAt] = [0, performance.now()];
  return (bytes) => {
    done += bytes;
    if (performance.now() - toldAt < PAUSE_MS) return;
    toldAt = performance.now();
    say(`${what}: ${Math.ceil(done / 1e6)} MB`);
  };
}
