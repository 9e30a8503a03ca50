import { type RefObject, useEffect, useRef, useState } from "react";
import uPlot from "uplot";
import type { Series } from "./series.ts";

interface Plot {
  days: readonly string[];
  series: readonly Series[];
  hidden: boolean;
  onMove(index: number | null): void;
}

const HEIGHT = 132;

/** Draws the lines on a canvas and draws them anew when size, data or colours change. */
export function usePlot({ days, series, hidden, onMove }: Plot): {
  box: RefObject<HTMLDivElement | null>;
  moveTo(index: number): void;
} {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const scheme = useColourScheme();
  const key = `${scheme} ${days.join()} ${series.map((line) => line.values.join()).join("|")}`;
  const latest = useRef({ days, series, onMove });
  latest.current = { days, series, onMove };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the data and the colours.
  useEffect(() => {
    const element = box.current;
    if (!element || hidden || latest.current.days.length === 0) return;
    const made = new uPlot(optionsOf(element, latest.current), dataOf(latest.current), element);
    plot.current = made;
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [key, hidden]);

  const moveTo = (index: number) => {
    const drawn = plot.current;
    const x = drawn?.data[0][index];
    if (drawn && x !== undefined) drawn.setCursor({ left: drawn.valToPos(x, "x"), top: 10 }, false);
  };
  return { box, moveTo };
}

type Input = Pick<Plot, "days" | "series" | "onMove">;

function dataOf({ days, series }: Input): uPlot.AlignedData {
  const at = days.map((date) => Date.parse(`${date}T00:00:00Z`) / 1_000);
  return [at, ...series.map((line) => line.values.map((value) => (Number.isFinite(value) ? value : null)))];
}

function optionsOf(element: HTMLElement, { days, series, onMove }: Input): uPlot.Options {
  const colour = (name: string) => colourOf(element, name);
  const lines = [colour("first"), colour("second")];
  const grid = { stroke: colour("grid"), width: 1 };
  const axis = {
    stroke: colour("text"),
    font: "11px Inter, system-ui, sans-serif",
    grid,
    ticks: { show: false },
  };
  return {
    width: element.clientWidth,
    height: HEIGHT,
    padding: [8, 8, 0, 8],
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), "UTC"),
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    hooks: { setCursor: [(drawn) => onMove(drawn.cursor.idx ?? null)] },
    scales: Object.fromEntries(series.map((line) => [line.label, { range: fromZero }])),
    series: [
      {},
      ...series.map((line, index) => ({
        scale: line.label,
        stroke: lines[index],
        width: 2,
        ...(line.look === "dashes"
          ? { dash: [5, 4], points: { show: days.length <= 45, size: 5, fill: lines[index] } }
          : {
              fill: `color-mix(in srgb, ${lines[index]} 8%, transparent)`,
              points: { show: days.length === 1 },
            }),
      })),
    ],
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 24,
        space: 70,
        values: (_, splits) => splits.map((seconds) => dayLabel.format(seconds * 1_000)),
      },
      ...series.map((line, index) => ({
        ...axis,
        grid: index === 0 ? grid : { show: false },
        scale: line.label,
        side: index === 0 ? 3 : 1,
        size: 58,
        space: 26,
        values: (_: uPlot, splits: number[]) => splits.map((value) => line.axis(value)),
      })),
    ],
  };
}

const dayLabel = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });

/** Amounts are drawn from zero, so that a small change does not look like a large one. */
function fromZero(_: uPlot, __: number, max: number): [number, number] {
  return [0, max > 0 ? max * 1.08 : 1];
}

/** A colour of the style sheet as the canvas needs it: resolved for the present scheme. */
function colourOf(element: HTMLElement, name: string): string {
  const probe = element.parentElement?.querySelector(`[data-probe="${name}"]`);
  return probe ? getComputedStyle(probe).color : "currentColor";
}

function useColourScheme(): string {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const now = () => `${document.documentElement.dataset.theme ?? "system"} ${dark.matches}`;
  const [scheme, setScheme] = useState(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one subscription for the life of the chart.
  useEffect(() => {
    const changed = () => setScheme(now());
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    dark.addEventListener("change", changed);
    return () => {
      observer.disconnect();
      dark.removeEventListener("change", changed);
    };
  }, []);
  return scheme;
}
