import { useQuery } from "@tanstack/react-query";
import { queries } from "../../api/queries.ts";
import type { Account, DateRange } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { count, shortCount, shortMoney } from "../../i18n/format.ts";
import { toNumber } from "./adsTable.ts";
import { currencyOf } from "./columns.tsx";
import { DailyChart } from "./DailyChart.tsx";
import styles from "./Overview.module.css";
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

type Kpi = "spend" | "results" | "costPerResult" | "impressions" | "clicks" | "reach";

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
  const currency = currencyOf(account);
  const money = (value: number) => shortMoney(value, currency);
  // For the whole account the numbers are Meta's own, which also know how to count different results.
  const total = (kpi: Kpi) => {
    const meta = whole ? toNumber(now.data?.totals?.[kpi]) : Number.NaN;
    return Number.isFinite(meta) ? meta : totals[kpi];
  };
  const note = (kpi: Kpi): string => {
    if (kpi === "reach") return whole ? t.kpi.metaTotal : t.kpi.notAdditive;
    if (Number.isNaN(total(kpi)) && (kpi === "results" || kpi === "costPerResult")) return t.kpi.mixed;
    if (!whole) return t.kpi.inView;
    const change = changeOf(total(kpi), toNumber(previous.data?.totals?.[kpi]));
    return change === null ? "" : t.kpi.versus(change);
  };
  const cards: [Kpi, string][] = [
    ["spend", money(total("spend"))],
    ["results", count(total("results"))],
    ["costPerResult", money(total("costPerResult"))],
    ["impressions", shortCount(total("impressions"))],
    ["clicks", shortCount(total("clicks"))],
    ["reach", shortCount(total("reach"))],
  ];
  return (
    <section className={styles.overview} aria-label={t.kpi.spend}>
      <dl className={styles.cards}>
        {cards.map(([kpi, value]) => (
          <div key={kpi} className={styles.card}>
            <dt>{kpi === "results" && whole ? (now.data?.resultLabel ?? t.kpi.results) : t.kpi[kpi]}</dt>
            <dd className={styles.value} data-loading={loading || undefined}>
              {loading ? "" : value}
            </dd>
            <dd className={styles.note}>{loading ? "" : note(kpi)}</dd>
          </div>
        ))}
      </dl>
      {range && <DailyChart account={account} range={range} view={view} />}
    </section>
  );
}

/** "+4.2%"; null when there is nothing to compare with. */
export function changeOf(now: number, before: number): string | null {
  if (!Number.isFinite(now) || !(before > 0)) return null;
  const share = (now / before - 1) * 100;
  const text = Math.abs(share) >= 100 ? share.toFixed(0) : share.toFixed(1);
  return `${share >= 0 ? "+" : "−"}${text.replace("-", "")}%`;
}
