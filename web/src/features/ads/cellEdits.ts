import type { CellEdit } from "../../grid/columns.ts";
import type { Table } from "../../grid/table.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { type Currency, typedMoney } from "../../i18n/format.ts";
import type { RowActions } from "./rowActions.ts";

const isGone = (table: Table, row: number) => ["ARCHIVED", "DELETED"].includes(table.text("status", row));

export function nameEdit(table: Table, actions: RowActions): CellEdit {
  return {
    start: (row) => (isGone(table, row) ? null : table.text("name", row)),
    label: (row) => t.editName(table.text("name", row)),
    commit: (row, name) => actions.write(row, { name }),
  };
}

/** Only a daily budget that stands at this object can be changed here. */
export function budgetEdit(table: Table, actions: RowActions, currency: Currency): CellEdit {
  return {
    start: (row) => {
      const minor = table.number("dailyBudget", row);
      return Number.isFinite(minor) && !isGone(table, row) ? typedMoney(minor, currency) : null;
    },
    label: (row) => t.editBudget(table.text("name", row)),
    commit: (row, dailyBudget) => actions.write(row, { dailyBudget }),
    numeric: true,
  };
}
