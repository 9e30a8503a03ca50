import { useQuery } from "@tanstack/react-query";
import { queries } from "../../api/queries.ts";
import type { Account, DateRange, InsightTable } from "../../api/types.ts";
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
  results: InsightTable | undefined;
}

type Kpi = "spend" | "results" | "costPerResult" | "impressions" | "clicks" | "reach";

/** Six numbers of the rows in view beside the days of the account. */
export function Overview({ account, range, totals, whole, view, results }: Props) {
  const previous = useQuery({
    ...queries.insights({ level: "account", ...(range ? previousRange(range) : { since: "", until: "" }) }),
    enabled: range !== null,
  });
  const currency = currencyOf(account);
  const money = (value: number) => shortMoney(value, currency);
  const note = (kpi: Kpi): string => {
    if (kpi === "reach") return whole ? t.kpi.metaTotal : t.kpi.notAdditive;
    if (!whole) return t.kpi.inView;
    const change = changeOf(totals[kpi], toNumber(previous.data?.totals?.[kpi]));
    if (change !== null) return t.kpi.versus(change);
    return kpi === "results" ? (results?.resultLabel ?? t.kpi.mixed) : "";
  };
  const cards: [Kpi, string][] = [
    ["spend", money(totals.spend)],
    ["results", count(totals.results)],
    ["costPerResult", money(totals.costPerResult)],
    ["impressions", shortCount(totals.impressions)],
    ["clicks", shortCount(totals.clicks)],
    ["reach", shortCount(totals.reach)],
  ];
  return (
    <section className={styles.overview} aria-label={t.kpi.spend}>
      <dl className={styles.cards}>
        {cards.map(([kpi, value]) => (
          <div key={kpi} className={styles.card}>
            <dt>{t.kpi[kpi]}</dt>
            <dd className={styles.value}>{value}</dd>
            <dd className={styles.note}>{note(kpi)}</dd>
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
