import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef, useState } from "react";

export const ROW_HEIGHT = 36;
export const HEADER_HEIGHT = 36;
export const TOTALS_HEIGHT = 40;

/** The scrolling window of the grid: which rows to draw, and how to bring one into sight. */
export interface GridFrame {
  scroller: RefObject<HTMLDivElement | null>;
  items: VirtualItem[];
  height: number;
  width: number;
  page: number;
  reveal(row: number): void;
}

export function useGridFrame(count: number, keepRow: number): GridFrame {
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 1024, height: 600 });
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    scrollPaddingEnd: TOTALS_HEIGHT,
    // The row with the keyboard stays drawn when scrolled away, or the focus would fall to the page.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      if (keepRow < 0 || keepRow >= count || rows.includes(keepRow)) return rows;
      return [...rows, keepRow].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const page = Math.max(1, Math.floor((size.height - HEADER_HEIGHT - TOTALS_HEIGHT) / ROW_HEIGHT) - 1);
  return {
    scroller,
    items: virtualizer.getVirtualItems(),
    height: Math.max(count, 1) * ROW_HEIGHT,
    width: size.width,
    page,
    reveal: (row) => virtualizer.scrollToIndex(row, { align: "auto" }),
  };
}
