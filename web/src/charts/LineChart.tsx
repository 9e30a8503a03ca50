import "uplot/dist/uPlot.min.css";
import { useState } from "react";
import { day } from "../i18n/format.ts";
import { Button } from "../ui/Button.tsx";
import { ChartTable } from "./ChartTable.tsx";
import styles from "./LineChart.module.css";
import type { Series } from "./series.ts";
import { usePlot } from "./usePlot.ts";

interface Props {
  title: string;
  days: readonly string[];
  series: readonly Series[];
  summary: string;
  words: { day: string; asTable: string; asChart: string; none: string };
}

/** Lines over days with a legend of our own, a keyboard cursor, and the same numbers as a table. */
export default function LineChart({ title, days, series, summary, words }: Props) {
  const [asTable, setAsTable] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const { box, moveTo } = usePlot({ days, series, hidden: asTable, onMove: setAt });
  const move = (step: number) => {
    const from = at ?? (step > 0 ? -1 : days.length);
    const next = Math.max(0, Math.min(days.length - 1, from + step));
    setAt(next);
    moveTo(next);
  };
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <ul className={styles.legend}>
          {series.map((line, index) => (
            <li key={line.label}>
              <svg viewBox="0 0 22 10" width="22" height="10" aria-hidden="true" data-series={index}>
                <path
                  d="M1 5h20"
                  stroke="currentColor"
                  strokeWidth="2"
                  strokeDasharray={line.look === "dashes" ? "4 3" : undefined}
                />
                {line.look === "dashes" && <rect x="8.5" y="2.5" width="5" height="5" fill="currentColor" />}
              </svg>
              {line.label}
              {at !== null && <strong>{line.format(line.values[at] ?? Number.NaN)}</strong>}
            </li>
          ))}
          {at !== null && <li className={styles.day}>{day(days[at] ?? "", true)}</li>}
        </ul>
        <Button look="quiet" size="small" onPress={() => setAsTable(!asTable)}>
          {asTable ? words.asChart : words.asTable}
        </Button>
      </div>
      {asTable ? (
        <ChartTable title={title} days={days} series={series} dayWord={words.day} />
      ) : (
        <div
          ref={box}
          className={styles.plot}
          role="group"
          aria-label={summary}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the cursor over the days.
          tabIndex={0}
          onKeyDown={(event) => {
            if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
            event.preventDefault();
            move(event.key === "ArrowRight" ? 1 : -1);
          }}
        >
          {days.length === 0 && <p className={styles.none}>{words.none}</p>}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {at !== null &&
          `${day(days[at] ?? "", true)}: ${series.map((line) => `${line.label} ${line.format(line.values[at] ?? Number.NaN)}`).join(", ")}`}
      </p>
      <span className={styles.probes} aria-hidden="true">
        <span data-probe="first" />
        <span data-probe="second" />
        <span data-probe="grid" />
        <span data-probe="text" />
      </span>
    </div>
  );
}
