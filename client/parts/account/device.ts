// Which browser on which system somebody sits at, as far as the browser tells.

// The first that fits: most browsers call themselves Chrome or Safari too.
const BROWSERS = [
  [/\bEdg/, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** "Firefox, Windows"; one of the two, or nothing, where the other is not known. */
export function deviceOf(userAgent: string): string {
  return [BROWSERS, SYSTEMS]
    .map((known) => known.find(([sign]) => sign.test(userAgent))?.[1])
    .filter(Boolean)
    .join(', ');
}
