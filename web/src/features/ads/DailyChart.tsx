import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { queries } from "../../api/queries.ts";
import type { Account, DateRange, InsightTable } from "../../api/types.ts";
import type { Series } from "../../charts/LineChart.tsx";
import { adsText as t } from "../../i18n/ads.ts";
import { count, majorMoney, shortCount, shortMoney } from "../../i18n/format.ts";
import { toNumber } from "./adsTable.ts";
import { currencyOf } from "./columns.tsx";
import styles from "./DailyChart.module.css";
import type { AdsView } from "./viewState.ts";

const LineChart = lazy(() => import("../../charts/LineChart.tsx"));

/** Spend and results of each day, for the account or for the one campaign in the filter. */
export function DailyChart({ account, range, view }: { account: Account; range: DateRange; view: AdsView }) {
  const campaignId = view.campaigns.length === 1 ? view.campaigns[0] : undefined;
  const { since, until } = range;
  const { data } = useQuery(
    queries.insights(
      campaignId
        ? { level: "campaign", since, until, daily: true, campaignId }
        : { level: "account", since, until, daily: true },
    ),
  );
  const campaigns = useQuery({ ...queries.objects("campaigns"), enabled: campaignId !== undefined });
  const row = campaigns.data?.columns.id?.indexOf(campaignId) ?? -1;
  const of = campaignId ? String(campaigns.data?.columns.name?.[row] ?? campaignId) : t.chart.account;
  const days = useMemo(() => (data ? byDay(data) : []), [data]);
  const currency = currencyOf(account);
  const series: Series[] = [
    {
      label: t.chart.spend,
      values: days.map((day) => day.spend),
      format: (value) => majorMoney(value, currency),
      axis: (value) => shortMoney(value, currency).replace(/\.00$/, ""),
      look: "line",
    },
    {
      label: t.chart.results,
      values: days.map((day) => day.results),
      format: count,
      axis: shortCount,
      look: "dashes",
    },
  ];
  const total = (of: "spend" | "results") =>
    days.reduce((sum, day) => sum + (Number.isFinite(day[of]) ? day[of] : 0), 0);
  return (
    <div className={styles.chart}>
      <Suspense fallback={<div className={styles.wait} />}>
        <LineChart
          title={t.chart.title(of)}
          days={days.map((day) => day.date)}
          series={series}
          summary={t.chart.summary(
            majorMoney(total("spend"), currency),
            count(total("results")),
            since,
            until,
          )}
          words={{
            day: t.chart.date,
            asTable: t.chart.asTable,
            asChart: t.chart.asChart,
            none: data ? t.chart.none : "",
          }}
        />
      </Suspense>
    </div>
  );
}

interface Day {
  date: string;
  spend: number;
  results: number;
}

function byDay({ columns }: InsightTable): Day[] {
  return (columns.date ?? [])
    .map((date, row) => ({
      date: String(date),
      spend: toNumber(columns.spend?.[row]),
      results: toNumber(columns.results?.[row]),
    }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}
