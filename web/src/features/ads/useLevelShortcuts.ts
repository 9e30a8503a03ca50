import { type RefObject, useEffect } from "react";
import type { Level } from "../../api/types.ts";
import { levels } from "./levels.ts";

interface Acts {
  goTo(level: Level): void;
  /** Edits what is selected, else the row of the focused cell. */
  edit(row: number | null): void;
  /** Duplicates what is selected, else the row of the focused cell. */
  duplicate(row: number | null): void;
}

/** `/` goes to search; 1, 2, 3 change the level, E edits, D duplicates; only while the grid has the focus (WCAG 2.1.4). */
export function useLevelShortcuts(
  { goTo, edit, duplicate }: Acts,
  search: RefObject<HTMLInputElement | null>,
) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      if (target.matches("input, textarea, select, [contenteditable]") || !target.closest("[role=grid]"))
        return;
      const level = levels[Number(event.key) - 1];
      if (event.key === "/") search.current?.focus();
      else if (event.key === "e" || event.key === "E") edit(rowOf(target));
      else if (event.key === "d" || event.key === "D") duplicate(rowOf(target));
      else if (level) goTo(level);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [goTo, edit, duplicate, search]);
}

/** The row of a cell, by its place in the view. */
function rowOf(target: HTMLElement): number | null {
  const cell = target.closest<HTMLElement>("[data-cell]")?.dataset.cell;
  const row = Number(cell?.split(":")[0] ?? Number.NaN);
  return Number.isInteger(row) && row >= 0 ? row : null;
}
