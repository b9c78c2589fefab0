// A chart with the buttons that save it as a picture, and what else is done with it beside them.
import { type ReactNode, Suspense, useRef } from 'react';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import type { Charted, ChartFilesProps } from './ChartFiles.tsx';
import { useSomebodyThere } from './useSomebodyThere.ts';

const ChartFiles = lazyComponent<ChartFilesProps>(async () => (await import('./ChartFiles.tsx')).ChartFiles);

type Props = Charted & {
  /** Stands before the buttons. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** The buttons come once somebody is there to press them; their room is kept. */
export function SavedChart({ actions, className = '', children, ...charted }: Props) {
  const around = useRef<HTMLDivElement>(null);
  const isSomebodyThere = useSomebodyThere();
  return (
    <div ref={around} className={`saved-chart ${className}`}>
      {children}
      <div className="chart-actions">
        {actions}
        {isSomebodyThere && (
          <Suspense>
            <ChartFiles around={around} {...charted} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
