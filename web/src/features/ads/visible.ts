import type { Level } from "../../api/types.ts";
import type { Table } from "../../grid/table.ts";
import { hiddenDeliveries } from "./delivery.ts";
import { type AdsView, parentFilter } from "./viewState.ts";

export const searchColumns: Record<Level, readonly string[]> = {
  campaigns: ["name", "id"],
  adsets: ["name", "campaignName", "id"],
  ads: ["name", "adSetName", "campaignName", "headline", "id"],
};

/** Decides for each row whether the filters of the address let it through; search comes on top. */
export function keepOf(level: Level, view: AdsView, table: Table): (row: number) => boolean {
  const parents = parentFilter(level, view);
  return (row) => {
    const delivery = table.text("delivery", row);
    if (view.delivery === "" ? hiddenDeliveries.has(delivery) : delivery !== view.delivery) return false;
    return parents === null || parents.ids.has(table.text(parents.column, row));
  };
}
