import { useQuery } from "@tanstack/react-query";
import { queries } from "../../api/queries.ts";
import type { Account, DateRange, InsightTable } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { count, shortCount, shortMoney } from "../../i18n/format.ts";
import { currencyOf } from "./columns.tsx";
import { DailyChart } from "./DailyChart.tsx";
import styles from "./Overview.module.css";
import { commonOutcome, costOf, type Measure, measureOf, type Outcome, outcomeOf } from "./outcome.ts";
import type { Totals } from "./totals.ts";
import { type AdsView, previousRange } from "./viewState.ts";

interface Props {
  account: Account;
  range: DateRange | null;
  totals: Totals;
  whole: boolean;
  view: AdsView;
  loading: boolean;
}

interface Card {
  label: string;
  value: string;
  note: string;
}

/** Six numbers of the rows in view beside the days of the account. */
export function Overview({ account, range, totals, whole, view, loading }: Props) {
  const now = useQuery({
    ...queries.insights({
      level: "account",
      since: range?.since ?? "",
      until: range?.until ?? "",
      daily: true,
    }),
    enabled: range !== null,
  });
  const previous = useQuery({
    ...queries.insights({ level: "account", ...(range ? previousRange(range) : { since: "", until: "" }) }),
    enabled: range !== null,
  });
  // For the whole account the numbers are Meta's own, which also know how to count different results.
  const meta = measureOf(now.data);
  const own: Measure = (metric) => totals[metric];
  const measure: Measure = (metric) => (whole && Number.isFinite(meta(metric)) ? meta(metric) : own(metric));
  const waits = loading || (whole && now.isPending);
  const cards = cardsOf({
    measure,
    before: whole ? measureOf(previous.data) : null,
    outcome: outcomeInView(whole ? now.data : undefined, own),
    resultLabel: whole ? now.data?.resultLabel : undefined,
    account,
  });
  return (
    <section className={styles.overview} aria-label={t.kpi.title} aria-busy={waits}>
      <dl className={styles.cards}>
        {cards.map(({ label, value, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a card keeps its place, whatever it counts.
          <div key={index} className={styles.card}>
            <dt>{waits && (index === 1 || index === 2) ? t.kpi.waits[index - 1] : label}</dt>
            <dd className={styles.value} data-loading={waits || undefined}>
              {waits ? "" : value}
            </dd>
            <dd className={styles.note}>{waits ? "" : note}</dd>
          </div>
        ))}
      </dl>
      {range && <DailyChart account={account} range={range} view={view} />}
    </section>
  );
}

function outcomeInView(table: InsightTable | undefined, own: Measure): Outcome {
  if (table) return outcomeOf(table);
  return Number.isFinite(own("results")) ? "results" : commonOutcome(own);
}

interface Numbers {
  measure: Measure;
  /** The same numbers of the days before; null when they are not comparable. */
  before: Measure | null;
  outcome: Outcome;
  resultLabel: string | undefined;
  account: Account;
}

function cardsOf({ measure, before, outcome, resultLabel, account }: Numbers): Card[] {
  const currency = currencyOf(account);
  const money = (value: number) => shortMoney(value, currency);
  const card = (label: string, format: (value: number) => string, of: (from: Measure) => number): Card => {
    const value = of(measure);
    const change = before && changeOf(value, of(before));
    return {
      label,
      value: format(value),
      note: before ? (change ? t.kpi.versus(change) : "") : t.kpi.inView,
    };
  };
  const reach = measure("reach");
  return [
    card(t.kpi.spend, money, (from) => from("spend")),
    card(outcome === "results" ? (resultLabel ?? t.kpi.results) : t.kpi[outcome], count, (from) =>
      from(outcome),
    ),
    card(t.kpi.costs[outcome], money, (from) => costOf(outcome, from)),
    card(t.kpi.impressions, shortCount, (from) => from("impressions")),
    card(t.kpi.clicks, shortCount, (from) => from("clicks")),
    {
      label: t.kpi.reach,
      value: shortCount(reach),
      note: Number.isFinite(reach) ? t.kpi.metaTotal : t.kpi.notAdditive,
    },
  ];
}

/** "+4.2%"; null when there is nothing to compare with. */
export function changeOf(now: number, before: number): string | null {
  if (!Number.isFinite(now) || !(before > 0)) return null;
  const share = (now / before - 1) * 100;
  const text = Math.abs(share) >= 100 ? share.toFixed(0) : share.toFixed(1);
  return `${share >= 0 ? "+" : "−"}${text.replace("-", "")}%`;
}
