// What can be asked of mystery-client visits in a report's numbers.
import { builder } from '../../api/builder.ts';
import { inLanguage } from '../../municipality/municipalities/refs.ts';
import { MysteryChannelType, MysterySectionType } from '../mystery-visits/refs.ts';
import type { PublishedProgramme } from '../mystery-visits/published.ts';

const MEAN = '1 to 10: yes counts as 10, no as 1.';
const VISITS = 'Of how many visits it is: five at least, of two places at least.';

const SectionType = builder
  .objectRef<PublishedProgramme['sections'][number]>('ReportMysterySection')
  .implement({
    description: 'The average of a section of the checklist.',
    fields: (t) => ({
      section: t.expose('section', { type: MysterySectionType, description: 'The section.' }),
      mean: t.exposeFloat('mean', { description: MEAN }),
      visits: t.exposeInt('visits', { description: VISITS }),
    }),
  });

const MinutesType = builder
  .objectRef<PublishedProgramme['minutes'][number]>('ReportMysteryMinutes')
  .implement({
    description: 'The average of what was measured in minutes.',
    fields: (t) => ({
      text: t.string(inLanguage('What was measured.', ({ text }) => text)),
      mean: t.exposeFloat('mean', { description: 'Minutes.' }),
      visits: t.exposeInt('visits', { description: VISITS }),
    }),
  });

const ServiceType = builder
  .objectRef<PublishedProgramme['services'][number]>('ReportMysteryService')
  .implement({
    description: 'The average of the visits of a category.',
    fields: (t) => ({
      name: t.string(inLanguage('What it was called.', ({ name }) => name)),
      mean: t.exposeFloat('mean', { description: MEAN }),
      visits: t.exposeInt('visits', { description: VISITS }),
    }),
  });

export const ReportMysteryType = builder.objectRef<PublishedProgramme>('ReportMystery').implement({
  description: 'A programme of mystery-client visits in a report. Of single places nothing is told.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', { type: 'Date', description: 'The last one.' }),
    visits: t.exposeInt('visits', { description: 'How many visits were made.' }),
    places: t.exposeInt('places', { description: 'Of how many places.' }),
    channels: t.field({
      type: [MysteryChannelType],
      description: 'How.',
      resolve: ({ channels }) => [...channels],
    }),
    mean: t.exposeFloat('mean', { description: `The average of the visits. ${MEAN}` }),
    sections: t.expose('sections', { type: [SectionType], description: 'By section of the checklist.' }),
    minutes: t.expose('minutes', { type: [MinutesType], description: 'What was measured in minutes.' }),
    services: t.expose('services', {
      type: [ServiceType],
      description: 'By category; where one is too few, another may be kept back beside it.',
    }),
  }),
});
