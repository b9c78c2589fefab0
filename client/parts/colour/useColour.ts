// Gives the page the municipality's colour, as it can be read in the light and in the dark.
import { useLayoutEffect } from 'react';
import { readableColours } from './colour.ts';

/** Set from the script, because the content security policy allows no style inside the page. */
export function useColour(colour: string): void {
  useLayoutEffect(() => {
    const { light, dark } = readableColours(colour);
    const { style } = document.documentElement;
    style.setProperty('--light-colour', light.colour);
    style.setProperty('--on-light-colour', light.ink);
    style.setProperty('--dark-colour', dark.colour);
    style.setProperty('--on-dark-colour', dark.ink);
  }, [colour]);
}
