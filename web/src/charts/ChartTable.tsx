import { day } from "../i18n/format.ts";
import styles from "./LineChart.module.css";
import type { Series } from "./series.ts";

interface Props {
  title: string;
  days: readonly string[];
  series: readonly Series[];
  dayWord: string;
}

/** The numbers of a chart, newest first. */
export function ChartTable({ title, days, series, dayWord }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it.
    <div className={styles.table} role="region" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{dayWord}</th>
            {series.map((line) => (
              <th key={line.label} scope="col">
                {line.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days
            .map((date, row) => (
              <tr key={date}>
                <th scope="row">{day(date, true)}</th>
                {series.map((line) => (
                  <td key={line.label}>{line.format(line.values[row] ?? Number.NaN)}</td>
                ))}
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  );
}
