import * as v from "valibot";
import type { DateRange, Level, Ranges } from "../../api/types.ts";
import type { Sort } from "../../grid/view.ts";

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const ids = v.pipe(
  v.string(),
  v.transform((text) => text.split(",").filter((id) => /^\d+$/.test(id))),
);

/** What the address says about the Ads screen; nonsense in it counts as absent. */
const shape = v.object({
  q: v.fallback(v.string(), ""),
  delivery: v.fallback(v.string(), ""),
  range: v.fallback(v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)), "last_30d"),
  since: v.fallback(v.nullable(date), null),
  until: v.fallback(v.nullable(date), null),
  sort: v.fallback(v.pipe(v.string(), v.regex(/^-?[a-zA-Z]+$/)), "-spend"),
  campaigns: v.fallback(ids, []),
  adsets: v.fallback(ids, []),
});

export type AdsView = v.InferOutput<typeof shape>;

export function readView(query: URLSearchParams): AdsView {
  return v.parse(shape, Object.fromEntries(query));
}

export function sortOf(text: string): Sort {
  return text.startsWith("-")
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false };
}

export function sortText(sort: Sort): string {
  return `${sort.descending ? "-" : ""}${sort.column}`;
}

/** The days to show: own dates when both are given, else a preset of the server. */
export function rangeOf(view: AdsView, ranges: Ranges): DateRange & { label: string | null } {
  if (view.since && view.until && view.since <= view.until) {
    return { since: view.since, until: view.until, label: null };
  }
  const preset = ranges.presets.find((each) => each.id === view.range) ?? ranges.presets[0];
  return preset ?? { since: ranges.today, until: ranges.today, label: null };
}

/** The days just before, as many of them, to compare with. */
export function previousRange({ since, until }: DateRange): DateRange {
  const first = Date.parse(`${since}T00:00:00Z`);
  const days = Math.round((Date.parse(`${until}T00:00:00Z`) - first) / 86_400_000) + 1;
  const at = (offset: number) => new Date(first + offset * 86_400_000).toISOString().slice(0, 10);
  return { since: at(-days), until: at(-1) };
}

/** Which parents limit a level: the nearest choice above it. */
export function parentFilter(
  level: Level,
  view: AdsView,
): { column: "campaignId" | "adSetId"; ids: ReadonlySet<string> } | null {
  if (level === "ads" && view.adsets.length > 0) return { column: "adSetId", ids: new Set(view.adsets) };
  if (level !== "campaigns" && view.campaigns.length > 0) {
    return { column: "campaignId", ids: new Set(view.campaigns) };
  }
  return null;
}
