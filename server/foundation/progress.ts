// Says on the terminal what is being done, and how long it has taken since the start.

/** A function that prints a step with the seconds since now. */
export function startProgress(): (step: string) => void {
  const start = performance.now();
  return (step) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${seconds.padStart(5)} s  ${step}`);
  };
}
