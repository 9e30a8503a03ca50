import type { Account, Level } from "../../api/types.ts";
import type { GridColumn } from "../../grid/columns.ts";
import type { Table } from "../../grid/table.ts";
import { adsText as t } from "../../i18n/ads.ts";
import {
  type Currency,
  count,
  decimal,
  majorMoney,
  minorMoney,
  NONE,
  percent,
  times,
} from "../../i18n/format.ts";
import type { Metric } from "./adsTable.ts";
import { budgetEdit, nameEdit } from "./cellEdits.ts";
import { DeliveryMark } from "./DeliveryMark.tsx";
import { deliveryOf } from "./delivery.ts";
import { nodeOf } from "./levels.ts";
import styles from "./RowCells.module.css";
import { MenuButton, NameCell, StatusSwitch } from "./RowCells.tsx";
import type { RowActions } from "./rowActions.ts";
import type { Totals } from "./totals.ts";

interface Source {
  level: Level;
  table: Table;
  totals: Totals;
  account: Account;
  actions: RowActions;
  resultLabel: string | undefined;
  /** The results are still on their way: their cells say so, and not that there are none. */
  waits: boolean;
}

export function currencyOf(account: Account): Currency {
  return { code: account.currency, offset: account.currencyOffset ?? 100 };
}

/** A constant of Meta as words: "LANDING_PAGE_VIEWS" is "Landing page views". */
export function plainWord(constant: string): string {
  if (!/^[A-Z][A-Z0-9_]+$/.test(constant)) return constant;
  const words = constant
    .replace(/^OUTCOME_/, "")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The columns of one level, in the order that advertisers read. */
export function adsColumns(source: Source): GridColumn[] {
  const { level, table } = source;
  const text = (id: string, header: string, width: number): GridColumn => ({
    id,
    header,
    width,
    sortBy: id,
    text: (row) => table.text(id, row) || NONE,
  });
  const word = (id: string, header: string, width: number): GridColumn => ({
    ...text(id, header, width),
    text: (row) => plainWord(table.text(id, row)) || NONE,
  });
  const own: Record<Level, GridColumn[]> = {
    campaigns: [word("objective", "Objective", 150), word("bidStrategy", "Bid strategy", 190)],
    adsets: [
      text("campaignName", "Campaign", 220),
      word("optimizationGoal", "Optimised for", 180),
      text("targetingSummary", "Audience", 240),
    ],
    ads: [
      text("adSetName", "Ad set", 220),
      text("campaignName", "Campaign", 220),
      text("headline", "Headline", 200),
      text("linkUrl", "Website", 220),
    ],
  };
  const budget = level === "ads" ? [] : [budgetColumn(source)];
  return [...controls(source), deliveryColumn(table), ...budget, ...results(source), ...own[level]];
}

function controls({ level, table, actions }: Source): GridColumn[] {
  const node = nodeOf[level];
  return [
    { id: "select", header: "Select", width: 40, pinned: true, hideHeader: true, text: () => "" },
    {
      id: "status",
      header: t.onOff,
      width: 64,
      pinned: true,
      sortBy: "status",
      text: (row) => (table.text("status", row) === "ACTIVE" ? "On" : "Off"),
      cell: (row) => <StatusSwitch table={table} row={row} actions={actions} />,
      activate: (row) => actions.toggle(row),
    },
    {
      id: "name",
      header: t.name(node),
      width: 292,
      pinned: true,
      sortBy: "name",
      text: (row) => table.text("name", row),
      cell: (row) => <NameCell table={table} row={row} node={node} actions={actions} />,
      edit: nameEdit(table, actions),
    },
    {
      id: "menu",
      header: t.actions,
      width: 40,
      pinned: true,
      hideHeader: true,
      text: () => "",
      cell: (row) => <MenuButton name={table.text("name", row)} onOpen={(at) => actions.menu(row, at)} />,
      activate: (row, cell) => actions.menu(row, cell),
    },
  ];
}

function deliveryColumn(table: Table): GridColumn {
  return {
    id: "delivery",
    header: t.delivery,
    width: 150,
    sortBy: "delivery",
    text: (row) => deliveryOf(table.text("delivery", row)).word,
    cell: (row) => <DeliveryMark value={table.text("delivery", row)} />,
  };
}

function budgetColumn({ table, account, actions, level }: Source): GridColumn {
  const currency = currencyOf(account);
  const inherited = level === "adsets" ? t.budgetAtCampaign : t.budgetAtAdSets;
  const isInherited = (row: number) =>
    Number.isNaN(table.number("dailyBudget", row)) && Number.isNaN(table.number("lifetimeBudget", row));
  return {
    id: "dailyBudget",
    header: "Daily budget",
    width: 118,
    end: true,
    sortBy: "dailyBudget",
    text: (row) => {
      const daily = table.number("dailyBudget", row);
      if (Number.isFinite(daily)) return minorMoney(daily, currency);
      const lifetime = table.number("lifetimeBudget", row);
      if (Number.isFinite(lifetime)) return t.lifetime(minorMoney(lifetime, currency));
      return inherited;
    },
    cell: (row) => (isInherited(row) ? <span className={styles.quiet}>{inherited}</span> : undefined),
    edit: budgetEdit(table, actions, currency),
  };
}

const waitingCell = () => <span className={styles.waits} role="img" aria-label={t.metricWaits} />;

function results({ table, totals, account, resultLabel, waits }: Source): GridColumn[] {
  const currency = currencyOf(account);
  const money = (amount: number) => majorMoney(amount, currency);
  const column = (
    id: Metric,
    header: string,
    width: number,
    format: (value: number) => string,
    totalHint?: string,
  ): GridColumn => ({
    id,
    header,
    width,
    end: true,
    sortBy: id,
    text: (row) => (waits ? "" : format(table.number(id, row))),
    ...(waits ? { cell: waitingCell } : {}),
    total: waits ? "" : format(totals[id]),
    ...(totalHint ? { totalHint } : {}),
  });
  const mixedHint = Number.isFinite(totals.results) ? undefined : t.mixedHint;
  const reachHint = Number.isFinite(totals.reach) ? t.reachHint : t.reachMissing;
  return [
    column("spend", t.kpi.spend, 124, money),
    {
      ...column("results", t.kpi.results, 100, count, mixedHint),
      ...(resultLabel ? { hint: resultLabel } : {}),
    },
    column("costPerResult", t.kpi.costPerResult, 120, money, mixedHint),
    column("roas", "ROAS", 84, times),
    column("impressions", t.kpi.impressions, 116, count),
    column("reach", t.kpi.reach, 108, count, reachHint),
    column("frequency", "Frequency", 98, decimal, reachHint),
    column("clicks", t.kpi.clicks, 94, count),
    column("ctr", "CTR", 84, percent),
    column("cpc", "CPC", 84, money),
    column("cpm", "CPM", 88, money),
    column("purchases", "Purchases", 102, count),
    column("purchaseValue", "Purchase value", 134, money),
  ];
}
