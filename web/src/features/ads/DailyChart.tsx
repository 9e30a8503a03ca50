import { useQuery } from "@tanstack/react-query";
import { lazy, useMemo } from "react";
import { queries } from "../../api/queries.ts";
import type { Account, DateRange, InsightTable } from "../../api/types.ts";
import type { Series } from "../../charts/series.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { count, majorMoney, shortCount, shortMoney } from "../../i18n/format.ts";
import { LatePart } from "../../ui/LatePart.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { toNumber } from "./adsTable.ts";
import { currencyOf } from "./columns.tsx";
import styles from "./DailyChart.module.css";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { AdsView } from "./viewState.ts";

const LineChart = lazy(() => import("../../charts/LineChart.tsx"));

/** Spend of each day and what it brought, for the account or for the one campaign in the filter. */
export function DailyChart({ account, range, view }: { account: Account; range: DateRange; view: AdsView }) {
  const campaignId = view.campaigns.length === 1 ? view.campaigns[0] : undefined;
  const { since, until } = range;
  const { data, isPending, isPlaceholderData } = useQuery(
    queries.insights(
      campaignId
        ? { level: "campaign", since, until, daily: true, campaignId }
        : { level: "account", since, until, daily: true },
    ),
  );
  const campaigns = useQuery({ ...queries.objects("campaigns"), enabled: campaignId !== undefined });
  const row = campaigns.data?.columns.id?.indexOf(campaignId) ?? -1;
  const of = campaignId ? String(campaigns.data?.columns.name?.[row] ?? campaignId) : t.chart.account;
  const outcome = data ? outcomeOf(data) : "results";
  const what = outcome === "results" ? (data?.resultLabel ?? t.kpi.results) : t.kpi[outcome];
  const days = useMemo(() => (data ? byDay(data, outcome) : []), [data, outcome]);
  const currency = currencyOf(account);
  const money: Series = {
    label: t.chart.spend,
    values: days.map((day) => day.spend),
    format: (value) => majorMoney(value, currency),
    axis: (value) => shortMoney(value, currency).replace(/\.00$/, ""),
    look: "line",
  };
  const brought: Series = {
    label: what,
    values: days.map((day) => day.outcome),
    format: count,
    axis: (value) => (Number.isInteger(value) ? shortCount(value) : ""),
    look: "dashes",
  };
  const total = (of: "spend" | "outcome") =>
    days.reduce((sum, day) => sum + (Number.isFinite(day[of]) ? day[of] : 0), 0);
  // The answer for another object stays in the cache's hand while this one loads; it is not drawn as this one.
  const waits = isPending || (isPlaceholderData && data?.level !== (campaignId ? "campaign" : "account"));
  if (waits) {
    return (
      <div className={styles.chart}>
        <Skeleton lines={5} />
      </div>
    );
  }
  return (
    <div className={styles.chart}>
      <LatePart wait={<Skeleton lines={5} />}>
        <LineChart
          title={t.chart.title(of)}
          days={days.map((day) => day.date)}
          series={total("outcome") > 0 ? [money, brought] : [money]}
          summary={t.chart.summary(
            majorMoney(total("spend"), currency),
            count(total("outcome")),
            what,
            since,
            until,
          )}
          words={{
            day: t.chart.date,
            asTable: t.chart.asTable,
            asChart: t.chart.asChart,
            none: data ? t.chart.none : t.chart.failed,
          }}
        />
      </LatePart>
    </div>
  );
}

interface Day {
  date: string;
  spend: number;
  outcome: number;
}

function byDay({ columns }: InsightTable, outcome: Outcome): Day[] {
  return (columns.date ?? [])
    .map((date, row) => ({
      date: String(date),
      spend: toNumber(columns.spend?.[row]),
      outcome: toNumber(columns[outcome]?.[row]),
    }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}
