import type { Change, ObjectDetail } from "../../api/types.ts";

/** The fields of one object that can be changed here, by the names of the wishes. */
const fields = [
  "name",
  "dailyBudget",
  "lifetimeBudget",
  "spendCap",
  "bidStrategy",
  "bidAmount",
  "roasFloor",
  "minSpend",
  "maxSpend",
  "start",
  "end",
  "hours",
  "attribution",
  "beneficiary",
  "payer",
  "primaryText",
  "headline",
  "link",
] as const;

/** What an ad says; each change of it makes a new creative. */
const contentParts = { primaryText: "primary_text", headline: "headline", link: "link" } as const;

type ContentField = keyof typeof contentParts;

export const isContent = (field: EditField): field is ContentField => field in contentParts;

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
    roasFloor: held(detail, "bid_constraints.roas_average_floor"),
    minSpend: held(detail, "daily_min_spend_target") || held(detail, "lifetime_min_spend_target"),
    maxSpend: held(detail, "daily_spend_cap") || held(detail, "lifetime_spend_cap"),
    start: held(detail, "start_time"),
    end: held(detail, "end_time"),
    hours: held(detail, "adset_schedule"),
    attribution: held(detail, "attribution_spec"),
    beneficiary: held(detail, "dsa_beneficiary"),
    payer: held(detail, "dsa_payor"),
    primaryText: held(detail, "primary_text"),
    headline: held(detail, "headline"),
    link: held(detail, "link"),
  };
}

/** Whether anything but its name may still change: what is archived stays as it is. */
export const isLive = (detail: ObjectDetail) => /^(ACTIVE|PAUSED)$/.test(held(detail, "status"));

/** What the chosen way to bid asks for. */
export type BidNeeds = "nothing" | "amount" | "floor";

/**
 * The fields that make sense for an object. Meta lets a daily budget not become a lifetime one, lets
 * whoever holds the budget say how to bid, shares only a campaign's budget, has hours only with a
 * lifetime budget, and lets nobody move a start that is over.
 *
 * @param now as {@link nowIn} gives it
 */
export function fieldsFor(detail: ObjectDetail, needs: BidNeeds, now: string): EditField[] {
  const had = editFormOf(detail);
  const holds = had.dailyBudget !== "" || had.lifetimeBudget !== "";
  const set = detail.level === "adset";
  const shown: Record<EditField, boolean> = {
    name: true,
    dailyBudget: had.dailyBudget !== "",
    lifetimeBudget: had.lifetimeBudget !== "",
    spendCap: detail.level === "campaign",
    bidStrategy: holds,
    bidAmount: set && (needs === "amount" || (!holds && had.bidAmount !== "")),
    roasFloor: set && (needs === "floor" || (!holds && had.roasFloor !== "")),
    minSpend: set && !holds,
    maxSpend: set && !holds,
    start: set && had.start > now,
    end: set,
    hours: set && (had.lifetimeBudget !== "" || had.hours !== ""),
    attribution: set && had.attribution !== "",
    beneficiary: set && had.beneficiary !== "",
    payer: set && had.payer !== "",
    primaryText: had.primaryText !== "",
    headline: had.headline !== "",
    link: had.link !== "",
  };
  return fields.filter((field) => shown[field]);
}

/** What differs from what Meta holds, among the fields on show; null when nothing does. */
export function changeOf(detail: ObjectDetail, form: EditForm, shown: readonly EditField[]): Change | null {
  const had = editFormOf(detail);
  const differs = shown.filter((field) => form[field].trim() !== had[field]);
  if (differs.length === 0) return null;
  const own = differs.filter((field) => !isContent(field));
  const content = differs
    .filter(isContent)
    .map((field) => ({ part: contentParts[field], texts: [form[field].trim()] }));
  return {
    level: detail.level,
    id: detail.id,
    ...Object.fromEntries(own.map((field) => [field, form[field].trim()])),
    ...(content.length > 0 ? { content } : {}),
  };
}

/** Now as the clocks of a time zone show it, as the fields write it. */
export function nowIn(timeZone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return format.format(new Date());
}
