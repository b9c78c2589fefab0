// Which openings are shown is written in the address, beside the period, so that it can be bookmarked, sent and gone back to.
import { id, oneOf, useFilters } from '../../parts/controls/filters.ts';
import { STANDINGS } from '../../parts/openings/StandingChoice.tsx';

const declared = { location: id, standing: oneOf(STANDINGS) };

export const useOpeningsAddress = () => useFilters(declared);
