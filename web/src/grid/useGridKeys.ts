import { type KeyboardEvent, useEffect, useRef } from "react";
import { toTsv } from "./clipboard.ts";
import type { Cursor, GridColumn } from "./columns.ts";
import { moved } from "./keys.ts";
import type { Layout } from "./layout.ts";
import type { GridProps } from "./props.ts";
import { allOf, nothing, toggled, withRange } from "./selection.ts";
import type { GridFrame } from "./useGridFrame.ts";

interface Keys extends GridProps {
  at: Cursor;
  setCursor(cursor: Cursor): void;
  frame: GridFrame;
  layout: Layout;
  edit(row: number, column: GridColumn): void;
}

/** The keyboard of the grid: movement, selection, editing, copying. */
export function useGridKeys(keys: Keys) {
  const { table, rows, columns, at, frame, layout } = keys;
  const wantsFocus = useRef(false);

  // Focus follows the cursor only after a key or a press, never on arrival of data.
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    cellAt(frame.scroller.current, at)?.focus({ preventScroll: true });
  });

  /** Brings a cell into sight and makes it the current one; a field in it takes the focus itself. */
  const show = (to: Cursor) => {
    keys.setCursor({ ...to });
    if (to.row >= 0) frame.reveal(to.row);
    revealColumn(frame.scroller.current, layout, columns, to.column);
  };

  const goTo = (to: Cursor) => {
    wantsFocus.current = true;
    show(to);
  };

  const extend = (to: Cursor) => {
    if (at.row >= 0 && to.row >= 0) {
      keys.onSelectionChange(withRange(keys.selection, table, rows, at.row, to.row));
    }
    goTo(to);
  };

  const enter = () => {
    const column = columns[at.column];
    if (!column) return;
    if (at.row === -1) {
      if (column.sortBy) keys.onSortChange(nextSort(keys.sort, column));
      return;
    }
    const row = rows[at.row] ?? 0;
    if (column.edit && column.edit.start(row) !== null) return keys.edit(row, column);
    const cell = cellAt(frame.scroller.current, at);
    if (cell) column.activate?.(row, cell);
  };

  const copy = () => {
    const chosen = Array.from(rows).filter((row) => keys.selection.has(table.id(row)));
    const current = rows[at.row];
    const lines = chosen.length > 0 || current === undefined ? chosen : [current];
    const shown = columns.filter((column) => !column.hideHeader);
    const cells = lines.map((row) => shown.map((column) => column.text(row)));
    void navigator.clipboard?.writeText(toTsv([shown.map((column) => column.header), ...cells]));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") return;
    const far = event.ctrlKey || event.metaKey;
    const to = moved(event.key, far, at, {
      rows: rows.length,
      columns: columns.length,
      page: frame.page,
    });
    const id = table.id(rows[at.row] ?? -1);
    if (to) event.shiftKey && to.row !== at.row ? extend(to) : goTo(to);
    else if (event.key === "F2" || event.key === "Enter") enter();
    else if (event.key === " " && at.row >= 0) keys.onSelectionChange(toggled(keys.selection, id));
    else if (far && event.key.toLowerCase() === "a") keys.onSelectionChange(allOf(table, rows));
    else if (far && event.key.toLowerCase() === "c") copy();
    else if (event.key === "Escape" && keys.selection.size > 0) keys.onSelectionChange(nothing);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onCellPress = (row: number, column: number) => {
    wantsFocus.current = !(document.activeElement instanceof HTMLInputElement);
    keys.setCursor({ row, column });
  };

  return { onKeyDown, goTo, show, onCellPress };
}

function cellAt(scroller: HTMLElement | null, at: Cursor): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`) ?? null;
}

/** A first press sorts numbers from the top and texts from A; the next one turns round. */
export function nextSort(sort: GridProps["sort"], column: GridColumn) {
  const same = sort?.column === column.sortBy;
  return { column: column.sortBy ?? "", descending: same ? !sort?.descending : column.end === true };
}

/** Scrolls sideways so that no pinned column covers the cell. */
function revealColumn(
  scroller: HTMLElement | null,
  layout: Layout,
  columns: readonly GridColumn[],
  index: number,
): void {
  if (!scroller || layout.lefts[index] != null) return;
  const cell = scroller.querySelector<HTMLElement>(`[role="columnheader"][aria-colindex="${index + 1}"]`);
  const start = cell?.offsetLeft ?? layout.starts[index] ?? 0;
  const width = cell?.offsetWidth ?? columns[index]?.width ?? 0;
  const left = scroller.scrollLeft + layout.pinnedWidth;
  const right = scroller.scrollLeft + scroller.clientWidth;
  if (start < left) scroller.scrollLeft = start - layout.pinnedWidth;
  else if (start + width > right) scroller.scrollLeft = start + width - scroller.clientWidth;
}
