import { ArrowDown, ArrowUp } from "lucide-react";
import styles from "./Grid.module.css";
import { cellStyle, isLastPinned, type Layout, rowStyle } from "./layout.ts";
import type { GridProps } from "./props.ts";
import { allOf, nothing, shareOf } from "./selection.ts";
import { nextSort } from "./useGridKeys.ts";

interface Props extends GridProps {
  layout: Layout;
  cursorColumn: number | null;
  onFocusColumn(column: number): void;
}

/** The row of column names: sorting, and one box that selects every row of the view. */
export function GridHeader(props: Props) {
  const { columns, layout, sort, table, rows, selection } = props;
  const share = shareOf(selection, table, rows);
  return (
    <div role="row" aria-rowindex={1} className={styles.header} style={rowStyle(layout)}>
      {columns.map((column, index) => {
        const sorted = column.sortBy !== undefined && sort?.column === column.sortBy;
        const direction = sorted ? (sort?.descending ? "descending" : "ascending") : undefined;
        const Arrow = sort?.descending ? ArrowDown : ArrowUp;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={column.sortBy ? (direction ?? "none") : undefined}
            data-cell={`-1:${index}`}
            data-end={column.end || undefined}
            data-sorted={sorted || undefined}
            data-pinned={layout.lefts[index] != null || undefined}
            data-last-pinned={isLastPinned(layout, index) || undefined}
            className={styles.headerCell}
            style={cellStyle(layout, index)}
            title={column.hint}
            tabIndex={props.cursorColumn === index ? 0 : -1}
            onFocus={() => props.onFocusColumn(index)}
            onClick={() => column.sortBy && props.onSortChange(nextSort(sort, column))}
          >
            {index === 0 ? (
              <input
                type="checkbox"
                className={styles.box}
                aria-label="Select all rows"
                tabIndex={-1}
                checked={share === "all"}
                ref={(box) => {
                  if (box) box.indeterminate = share === "some";
                }}
                onChange={() => props.onSelectionChange(share === "all" ? nothing : allOf(table, rows))}
              />
            ) : (
              <>
                <span className={column.hideHeader ? "visually-hidden" : styles.headerText}>
                  {column.header}
                </span>
                {sorted && <Arrow size={13} strokeWidth={2.4} aria-hidden="true" />}
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
