import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { queries } from "../../api/queries.ts";
import type { DateRange, Level } from "../../api/types.ts";
import { Table } from "../../grid/table.ts";
import { adsTable } from "./adsTable.ts";
import { nodeOf } from "./levels.ts";

const noTable = new Table([], { texts: {}, numbers: {} });

/** Objects of one level with their results for some days. */
export function useAdsData(level: Level, range: DateRange | null) {
  const objects = useQuery(queries.objects(level));
  const insights = useQuery({
    ...queries.insights({ level: nodeOf[level], since: range?.since ?? "", until: range?.until ?? "" }),
    enabled: range !== null,
  });
  // The answer of the level before stays on show while a new one loads; it must not be joined.
  const results = insights.data?.level === nodeOf[level] ? insights.data : undefined;
  const table = useMemo(
    () => (objects.data ? adsTable(objects.data, results) : noTable),
    [objects.data, results],
  );
  return { table, results, objects, insights };
}
