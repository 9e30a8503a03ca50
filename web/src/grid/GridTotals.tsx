import type { GridColumn } from "./columns.ts";
import styles from "./Grid.module.css";
import { cellStyle, isLastPinned, type Layout, rowStyle } from "./layout.ts";

interface Props {
  columns: readonly GridColumn[];
  layout: Layout;
  rowIndex: number;
  label: string;
}

/** The last row: totals of the rows in view, always in sight. */
export function GridTotals({ columns, layout, rowIndex, label }: Props) {
  return (
    <div role="row" aria-rowindex={rowIndex} className={styles.totals} style={rowStyle(layout)}>
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={index + 1}
          data-end={column.end || undefined}
          data-pinned={layout.lefts[index] != null || undefined}
          data-last-pinned={isLastPinned(layout, index) || undefined}
          className={styles.totalCell}
          style={cellStyle(layout, index)}
          title={column.totalHint}
        >
          <span className={styles.text}>{column.id === "name" ? label : (column.total ?? "")}</span>
        </div>
      ))}
    </div>
  );
}
