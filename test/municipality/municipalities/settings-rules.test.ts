// Settings as pure rules: the proposal for any colour passes, and networks are kept as PostgreSQL writes them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, readableColours } from '../../../client/parts/colour/colour.ts';
import { settingsFaults, tidySettings } from '../../../server/municipality/municipalities/settings.ts';
import { networkFaults, tidyNetworks } from '../../../server/municipality/municipalities/shared-networks.ts';
import { contrastWithPaper, LEAST_CONTRAST } from '../../../sign-generator/colour.ts';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('a colour that pages would darken is proposed as they show it, which pages and signs take', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const proposed = readableColours(colour).light.colour;
      expect(settingsFaults({ colour: proposed }, [])).toEqual([]);
      expect(contrast(proposed, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrastWithPaper(proposed)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      const fault = settingsFaults({ colour }, [])[0]?.fault;
      expect(fault).toBe(proposed === colour ? undefined : 'TOO_PALE');
    }),
  );
});

it('a network is kept in one form, however it was written, and only once', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV6(), (four, six) => {
      const row = (network: string) => ({ network, name: 'Wi-Fi', hourlyVolume: 0, kind: 'WIFI' as const });
      const once = tidyNetworks([row(` ${four} `), row(six.toUpperCase())]);
      expect(networkFaults(once)).toEqual([]);
      expect(tidyNetworks(once)).toEqual(once);
      const [first] = once;
      const twice = first ? [...once, first] : [];
      expect(networkFaults(twice)).toEqual([{ field: 'sharedNetworks.2.network', fault: 'TAKEN' }]);
    }),
  );
});

it('what is not sent is not changed: nothing comes of nothing', () => {
  expect(tidySettings({ name: null, threshold: undefined, urgentPhone: null, arms: null })).toEqual({
    urgentPhone: null,
    arms: null,
  });
});
