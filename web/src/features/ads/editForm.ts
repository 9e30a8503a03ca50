import type { Change, ObjectDetail } from "../../api/types.ts";

/** The fields of one object that can be changed here, by the names of the wishes. */
const fields = [
  "name",
  "dailyBudget",
  "lifetimeBudget",
  "spendCap",
  "bidStrategy",
  "bidAmount",
  "start",
  "end",
] as const;

export type EditField = (typeof fields)[number];

/** Texts as a person types them; an empty one stands for none. */
export type EditForm = Record<EditField, string>;

const held = (detail: ObjectDetail, name: string) =>
  detail.fields.find((field) => field.name === name)?.value ?? "";

export function editFormOf(detail: ObjectDetail): EditForm {
  return {
    name: detail.name,
    dailyBudget: held(detail, "daily_budget"),
    lifetimeBudget: held(detail, "lifetime_budget"),
    spendCap: held(detail, "spend_cap"),
    bidStrategy: held(detail, "bid_strategy"),
    bidAmount: held(detail, "bid_amount"),
    start: held(detail, "start_time"),
    end: held(detail, "end_time"),
  };
}

/** Whether anything but its name may still change: what is archived stays as it is. */
export const isLive = (detail: ObjectDetail) => /^(ACTIVE|PAUSED)$/.test(held(detail, "status"));

/**
 * The fields that make sense for an object. Meta lets a daily budget not become a lifetime one, lets
 * whoever holds the budget say how to bid, and lets nobody move a start that is over.
 *
 * @param needsAmount whether the chosen way to bid asks for an amount
 * @param now as {@link nowIn} gives it
 */
export function fieldsFor(detail: ObjectDetail, needsAmount: boolean, now: string): EditField[] {
  const had = editFormOf(detail);
  const holds = had.dailyBudget !== "" || had.lifetimeBudget !== "";
  const set = detail.level === "adset";
  const shown: Record<EditField, boolean> = {
    name: true,
    dailyBudget: had.dailyBudget !== "",
    lifetimeBudget: had.lifetimeBudget !== "",
    spendCap: detail.level === "campaign",
    bidStrategy: holds,
    bidAmount: set && (needsAmount || (!holds && had.bidAmount !== "")),
    start: set && had.start > now,
    end: set,
  };
  return fields.filter((field) => shown[field]);
}

/** What differs from what Meta holds, among the fields on show; null when nothing does. */
export function changeOf(detail: ObjectDetail, form: EditForm, shown: readonly EditField[]): Change | null {
  const had = editFormOf(detail);
  const differs = shown.filter((field) => form[field].trim() !== had[field]);
  if (differs.length === 0) return null;
  const wishes = Object.fromEntries(differs.map((field) => [field, form[field].trim()]));
  return { level: detail.level, id: detail.id, ...wishes };
}

/** Now as the clocks of a time zone show it, as the fields write it. */
export function nowIn(timeZone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return format.format(new Date());
}
