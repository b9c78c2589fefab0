// The name of the platform, as the served page gives it.

/** The page's `application-name`. */
export const platformName =
  document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? '';
