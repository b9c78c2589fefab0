// What every page says to the browser, whoever it is for: nobody frames it, opens it as his own, or loads it as a part.
export const EVERY_PAGE = {
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Nothing of ours asks for what it shuts.
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** A year, as browsers' lists of such hosts ask for; only over TLS does a browser heed it. */
export const ONLY_BY_TLS = 'max-age=31536000';
