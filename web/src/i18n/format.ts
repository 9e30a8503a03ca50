/** Numbers, money and dates as the page writes them. An absent value is a dash. */
const LOCALE = "en-US";
export const NONE = "–";

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const two = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const compactNumber = new Intl.NumberFormat(LOCALE, { notation: "compact", maximumFractionDigits: 2 });
const moneyFormats = new Map<string, Intl.NumberFormat>();

/** A currency as Meta counts it: `offset` minor units make one (1 or 100, not the ISO digits). */
export interface Currency {
  code: string;
  offset: number;
}

function moneyFormat(currency: Currency, compact: boolean): Intl.NumberFormat {
  const key = `${currency.code} ${currency.offset} ${compact}`;
  const known = moneyFormats.get(key);
  if (known) return known;
  const digits = currency.offset === 1 ? 0 : 2;
  const made = new Intl.NumberFormat(LOCALE, {
    style: "currency",
    currency: currency.code,
    ...(compact
      ? { notation: "compact", maximumFractionDigits: 2 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  });
  moneyFormats.set(key, made);
  return made;
}

/** Money given in minor units. */
export function minorMoney(minor: number, currency: Currency): string {
  return Number.isFinite(minor) ? moneyFormat(currency, false).format(minor / currency.offset) : NONE;
}

/** Money given in whole units, as Meta reports results. */
export function majorMoney(amount: number, currency: Currency): string {
  return Number.isFinite(amount) ? moneyFormat(currency, false).format(amount) : NONE;
}

/** Money in the least room: nine figures become "$104.57M". */
export function shortMoney(amount: number, currency: Currency): string {
  if (!Number.isFinite(amount)) return NONE;
  return moneyFormat(currency, Math.abs(amount) >= 1_000_000).format(amount);
}

/** A budget as a person would type it: "42.50". */
export function typedMoney(minor: number, currency: Currency): string {
  return Number.isFinite(minor) ? (minor / currency.offset).toFixed(currency.offset === 1 ? 0 : 2) : "";
}

export function count(value: number): string {
  return Number.isFinite(value) ? whole.format(value) : NONE;
}

export function shortCount(value: number): string {
  if (!Number.isFinite(value)) return NONE;
  return Math.abs(value) >= 10_000_000 ? compactNumber.format(value) : whole.format(value);
}

export function decimal(value: number): string {
  return Number.isFinite(value) ? two.format(value) : NONE;
}

/** A share that is already in per cent: Meta's CTR is 1.23 for 1.23 %. */
export function percent(value: number): string {
  return Number.isFinite(value) ? `${two.format(value)}%` : NONE;
}

export function times(value: number): string {
  return Number.isFinite(value) ? `${two.format(value)}×` : NONE;
}

const plurals = new Intl.PluralRules(LOCALE);

/** "1 ad", "2 ads". */
export function counted(n: number, one: string, many: string): string {
  return `${whole.format(n)} ${plurals.select(n) === "one" ? one : many}`;
}

const dayFormat = new Intl.DateTimeFormat(LOCALE, { month: "short", day: "numeric", timeZone: "UTC" });
const dayYearFormat = new Intl.DateTimeFormat(LOCALE, {
  month: "short",
  day: "numeric",
  year: "numeric",
  timeZone: "UTC",
});

/** A day of the account, "2026-11-23", as "Nov 23". */
export function day(date: string, withYear = false): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return (withYear ? dayYearFormat : dayFormat).format(at);
}

export function period(since: string, until: string): string {
  return since === until ? day(since, true) : `${day(since)} – ${day(until, true)}`;
}

/** An instant in a time zone, "Nov 23, 2026, 3:04 PM". */
export function moment(instant: string | undefined, timeZone?: string): string {
  const at = new Date(instant ?? "");
  if (Number.isNaN(at.getTime())) return instant ?? NONE;
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short", timeZone }).format(at);
}

/** How old something is, in the roughest useful unit. */
export function age(seconds: number): string {
  if (seconds < 60) return "just now";
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h ago`;
  return `${counted(Math.floor(seconds / 86_400), "day", "days")} ago`;
}

/** How long it lasts still: "45 s", "4:05 min", "1:04 h". */
export function untilThen(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)} min`;
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor((seconds % 3_600) / 60))} h`;
}

export function bytes(size: number): string {
  if (size < 1_024) return `${size} B`;
  return size < 1_048_576 ? `${(size / 1_024).toFixed(0)} KB` : `${(size / 1_048_576).toFixed(1)} MB`;
}
