import { memo } from "react";
import type { GridColumn } from "./columns.ts";
import { EditCell } from "./EditCell.tsx";
import styles from "./Grid.module.css";
import { cellStyle, isLastPinned, type Layout, rowStyle } from "./layout.ts";
import type { Table } from "./table.ts";

interface Props {
  position: number;
  top: number;
  row: number;
  table: Table;
  columns: readonly GridColumn[];
  layout: Layout;
  selected: boolean;
  state: "failed" | "busy" | undefined;
  name: string;
  cursorColumn: number | null;
  editingColumn: string | null;
  onSelect(position: number, range: boolean): void;
  onCellPress(position: number, column: number): void;
  onEdit(id: string, column: string): void;
  onEditEnd(): void;
}

/** One row of the grid; its callbacks are stable, so that it is drawn anew only when it looks different. */
export const GridRow = memo(function GridRow(props: Props) {
  const { columns, layout, position, row, table } = props;
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      aria-selected={props.selected}
      data-state={props.state}
      className={styles.row}
      style={{ ...rowStyle(layout), transform: `translateY(${props.top}px)` }}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          role={column.id === "name" ? "rowheader" : "gridcell"}
          aria-colindex={index + 1}
          aria-readonly={column.edit ? column.edit.start(row) === null : undefined}
          data-cell={`${position}:${index}`}
          data-end={column.end || undefined}
          data-pinned={layout.lefts[index] != null || undefined}
          data-last-pinned={isLastPinned(layout, index) || undefined}
          data-editable={(column.edit && column.edit.start(row) !== null) || undefined}
          className={styles.cell}
          style={cellStyle(layout, index)}
          tabIndex={tabIndexOf(props, column, index)}
          onClick={(event) =>
            index === 0 ? props.onSelect(position, event.shiftKey) : props.onCellPress(position, index)
          }
          onDoubleClick={() =>
            column.edit && column.edit.start(row) !== null && props.onEdit(table.id(row), column.id)
          }
        >
          {column.edit && props.editingColumn === column.id ? (
            <EditCell edit={column.edit} row={row} end={column.end === true} onEnd={props.onEditEnd} />
          ) : index === 0 ? (
            <input
              type="checkbox"
              className={styles.box}
              aria-label={`Select ${props.name}`}
              tabIndex={-1}
              checked={props.selected}
              readOnly
            />
          ) : (
            (column.cell?.(row) ?? <span className={styles.text}>{column.text(row)}</span>)
          )}
        </div>
      ))}
    </div>
  );
});

/** One tab stop a grid; none in a cell that is being edited, whose field takes its place. */
function tabIndexOf(props: Props, column: GridColumn, index: number): 0 | -1 | undefined {
  if (column.edit && props.editingColumn === column.id) return undefined;
  return props.cursorColumn === index ? 0 : -1;
}
