// English texts of the question before a larger threshold is saved.
import type { largerThresholdBg } from './larger-threshold.bg.ts';

export const largerThresholdEn: typeof largerThresholdBg = {
  title: 'Groups of at least {threshold} ratings instead of {before}?',
  lead: 'What is already published stays, and nothing is hidden. If groups had been this large over the last twelve months:',
  noPlace: 'Every place with ratings would still have had some published.',
  places: {
    one: '1 of {all} places with ratings would have had none published. Its ratings would have come out only together with those of other places.',
    some: '{quiet} of {all} places with ratings would have had none published. Their ratings would have come out only together with those of other places.',
    each: 'None of the {all} places with ratings would have had any published. Their ratings would have come out only together with those of other places.',
    only: 'The only place with ratings would have had none published. Its ratings would have come out only together with those of other places.',
  },
  months: {
    one: 'In 1 of {all} months, counted for each place separately, nothing new would have been published until later.',
    some: 'In {quiet} of {all} months, counted for each place separately, nothing new would have been published until later.',
    each: 'In all {all} months with ratings, counted for each place separately, nothing new would have been published until later.',
    only: 'In the only month with ratings, nothing new would have been published until later.',
  },
  save: 'Save {threshold}',
};
