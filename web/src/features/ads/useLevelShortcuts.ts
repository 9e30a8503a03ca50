import { type RefObject, useEffect } from "react";
import type { Level } from "../../api/types.ts";
import { levels } from "./levels.ts";

/** `/` goes to search; 1, 2, 3 change the level, only while the grid has the focus (WCAG 2.1.4). */
export function useLevelShortcuts(goTo: (level: Level) => void, search: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      if (target.matches("input, textarea, select, [contenteditable]") || !target.closest("[role=grid]"))
        return;
      const level = levels[Number(event.key) - 1];
      if (event.key === "/") search.current?.focus();
      else if (level) goTo(level);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [goTo, search]);
}
