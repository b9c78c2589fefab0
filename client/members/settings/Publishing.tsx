// In what groups ratings are published, when, whether comments are taken, and for how long they are kept.
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { SettingsArea } from './SettingsArea.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { OpenDataNow } from './OpenDataNow.tsx';
import { useAskThreshold } from './useAskThreshold.ts';

const PERIODS = ['1', '3', '6', '12'] as const;
type Period = (typeof PERIODS)[number];
const LICENCES = ['CC_BY_4_0', 'CC0'] as const;

interface Values {
  readonly threshold: number | null;
  readonly openingHour: number | null;
  readonly poolMonths: Period | null;
  readonly commentsAllowed: boolean;
  readonly commentMonths: number | null;
  readonly mountingDays: number | null;
  readonly reportMonth: number | null;
  readonly reportDay: number | null;
  readonly inBenchmark: boolean;
  readonly openDataLicence: (typeof LICENCES)[number] | null;
}

const isFrom = (value: number | null, least: number, most: number) =>
  value !== null && value >= least && value <= most;

export function Publishing() {
  const { publishing, on, off } = useSettingsTexts();
  const askThreshold = useAskThreshold();
  return (
    <>
      <SettingsArea<Values>
        area="publishing"
        valuesOf={({ municipality, openingHour, poolMonths, reportMonth, reportDay, ...more }) => ({
          reportMonth,
          reportDay,
          openDataLicence: more.openDataLicence,
          mountingDays: more.mountingDays,
          threshold: municipality.threshold,
          openingHour,
          poolMonths: PERIODS.find((period) => period === String(poolMonths)) ?? null,
          commentsAllowed: municipality.commentsAllowed,
          commentMonths: municipality.commentMonths,
          inBenchmark: municipality.inBenchmark,
        })}
        inputOf={({ poolMonths, ...values }) => ({ ...values, poolMonths: Number(poolMonths) })}
        tell={({ threshold, openingHour, poolMonths, commentsAllowed, commentMonths, ...more }) => [
          { label: publishing.reportMonth, value: String(more.reportMonth ?? '') },
          { label: publishing.reportDay, value: String(more.reportDay ?? '') },
          { label: publishing.threshold, value: String(threshold ?? '') },
          { label: publishing.hour, value: String(openingHour ?? '') },
          { label: publishing.pool, value: poolMonths ? publishing.pools[poolMonths] : '' },
          { label: publishing.comments, value: commentsAllowed ? on : off },
          { label: publishing.commentMonths, value: String(commentMonths ?? '') },
          { label: publishing.mountingDays, value: String(more.mountingDays ?? '') },
          { label: publishing.benchmark, value: more.inBenchmark ? on : off },
          {
            label: publishing.licence,
            value: more.openDataLicence ? publishing.licences[more.openDataLicence] : '',
          },
        ]}
        ask={({ threshold }, saved) => askThreshold(threshold, saved.threshold)}
        check={({ threshold, openingHour, commentMonths, mountingDays, reportMonth, reportDay }) => [
          ...(isFrom(reportMonth, 1, 12) ? [] : [{ field: 'reportMonth', fault: 'OUT_OF_RANGE' }]),
          ...(isFrom(reportDay, 1, 31) ? [] : [{ field: 'reportDay', fault: 'OUT_OF_RANGE' }]),
          ...(isFrom(threshold, 5, 100) ? [] : [{ field: 'threshold', fault: 'OUT_OF_RANGE' }]),
          ...(isFrom(openingHour, 0, 23) ? [] : [{ field: 'openingHour', fault: 'OUT_OF_RANGE' }]),
          ...(isFrom(commentMonths, 1, 120) ? [] : [{ field: 'commentMonths', fault: 'OUT_OF_RANGE' }]),
          ...(isFrom(mountingDays, 0, 365) ? [] : [{ field: 'mountingDays', fault: 'OUT_OF_RANGE' }]),
        ]}
      >
        {(form) => (
          <>
            <NumberField
              label={publishing.threshold}
              hint={`${publishing.thresholdHint} ${publishing.thresholdNow}`}
              {...form.field('threshold')}
            />
            <NumberField label={publishing.hour} hint={publishing.hourHint} {...form.field('openingHour')} />
            <RadioField
              label={publishing.pool}
              hint={publishing.poolHint}
              options={PERIODS.map((id) => ({ id, name: publishing.pools[id] }))}
              {...form.field('poolMonths')}
            />
            <SwitchField
              label={publishing.comments}
              hint={publishing.commentsHint}
              {...form.field('commentsAllowed')}
            />
            <NumberField
              label={publishing.commentMonths}
              hint={publishing.commentMonthsHint}
              {...form.field('commentMonths')}
            />
            <NumberField
              label={publishing.mountingDays}
              hint={publishing.mountingDaysHint}
              {...form.field('mountingDays')}
            />
            <SwitchField
              label={publishing.benchmark}
              hint={publishing.benchmarkHint}
              {...form.field('inBenchmark')}
            />
            <p className="hint">{publishing.reportHint}</p>
            <div className="pair">
              <NumberField
                label={publishing.reportDay}
                smallest={1}
                largest={31}
                {...form.field('reportDay')}
              />
              <NumberField
                label={publishing.reportMonth}
                smallest={1}
                largest={12}
                {...form.field('reportMonth')}
              />
            </div>
            <RadioField
              label={publishing.licence}
              hint={publishing.licenceHint}
              options={LICENCES.map((id) => ({ id, name: publishing.licences[id] }))}
              {...form.field('openDataLicence')}
            />
          </>
        )}
      </SettingsArea>
      <OpenDataNow />
    </>
  );
}
