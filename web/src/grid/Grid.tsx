import { useImperativeHandle, useMemo, useState } from "react";
import type { Cursor } from "./columns.ts";
import styles from "./Grid.module.css";
import { GridHeader } from "./GridHeader.tsx";
import { GridRow } from "./GridRow.tsx";
import { GridTotals } from "./GridTotals.tsx";
import { layoutOf } from "./layout.ts";
import type { GridProps } from "./props.ts";
import { toggled, withRange } from "./selection.ts";
import { HEADER_HEIGHT, useGridFrame } from "./useGridFrame.ts";
import { useGridKeys } from "./useGridKeys.ts";
import { useStable } from "./useStable.ts";

/** A cell that is being edited: by row id, so that sorting under it moves nothing. */
export interface Editing {
  id: string;
  column: string;
}

/** A grid of many rows: draws those in sight, keeps one tab stop, edits in place. */
export function Grid(props: GridProps) {
  const { table, rows, columns, selection, onSelectionChange } = props;
  const [cursor, setCursor] = useState<Cursor & { id: string | null }>({ row: 0, column: 2, id: null });
  const [editing, setEditing] = useState<Editing | null>(null);
  // The cursor stays on its row when data arrive and the order changes, as the focus does.
  const at = useMemo(() => {
    const moved = cursor.id === null ? -1 : rows.indexOf(table.indexOf(cursor.id));
    return {
      row: moved >= 0 ? moved : Math.min(cursor.row, rows.length - 1),
      column: Math.min(cursor.column, columns.length - 1),
    };
  }, [cursor, table, rows, columns.length]);
  const moveTo = (to: Cursor) => setCursor({ ...to, id: to.row >= 0 ? table.id(rows[to.row] ?? -1) : null });
  const frame = useGridFrame(rows.length, at.row);
  const layout = useMemo(() => layoutOf(columns, frame.width), [columns, frame.width]);

  const { onKeyDown, goTo, show, onCellPress } = useGridKeys({
    ...props,
    at,
    setCursor: moveTo,
    frame,
    layout,
    edit: (row, column) => setEditing({ id: table.id(row), column: column.id }),
  });
  useImperativeHandle(props.handle, () => ({
    edit: (id, column) => {
      const position = rows.indexOf(table.indexOf(id));
      if (position >= 0) show({ row: position, column: columns.findIndex((each) => each.id === column) });
      setEditing({ id, column });
    },
  }));
  const edit = useStable((id: string, column: string) => setEditing({ id, column }));
  const stopEditing = useStable(() => {
    setEditing(null);
    goTo(at);
  });
  const press = useStable(onCellPress);
  const select = useStable((position: number, range: boolean) => {
    const id = table.id(rows[position] ?? -1);
    onSelectionChange(range ? withRange(selection, table, rows, at.row, position) : toggled(selection, id));
    moveTo({ ...at, row: position });
  });

  return (
    <div className={styles.frame}>
      <div
        ref={frame.scroller}
        className={styles.grid}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <GridHeader
          {...props}
          layout={layout}
          cursorColumn={at.row === -1 ? at.column : null}
          onFocusColumn={(column) => moveTo({ row: -1, column })}
        />
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: frame.height, minWidth: layout.minWidth }}
        >
          {frame.items.map((item) => {
            const row = rows[item.index] ?? 0;
            const id = table.id(row);
            return (
              <GridRow
                key={id}
                position={item.index}
                top={item.start - HEADER_HEIGHT}
                row={row}
                table={table}
                columns={columns}
                layout={layout}
                selected={selection.has(id)}
                state={props.rowState?.(row)}
                name={props.rowName(row)}
                cursorColumn={at.row === item.index ? at.column : null}
                editingColumn={editing?.id === id ? editing.column : null}
                onSelect={select}
                onCellPress={press}
                onEdit={edit}
                onEditEnd={stopEditing}
              />
            );
          })}
        </div>
        <GridTotals columns={columns} layout={layout} rowIndex={rows.length + 2} label={props.totalLabel} />
      </div>
      {rows.length === 0 && <div className={styles.empty}>{props.empty}</div>}
    </div>
  );
}
