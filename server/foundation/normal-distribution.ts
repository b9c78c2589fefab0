// How likely a normal value lies where it does.

/** How likely a standard normal value is at least so large: within 1.2e-7 of itself (Numerical Recipes, 6.2). */
export function upperNormal(deviations: number): number {
  const x = Math.abs(deviations) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  let series = 0;
  for (let at = COEFFICIENTS.length - 1; at >= 0; at -= 1) series = series * t + (COEFFICIENTS[at] ?? 0);
  const tail = (t * Math.exp(series - x * x)) / 2;
  return deviations >= 0 ? tail : 1 - tail;
}

const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];
