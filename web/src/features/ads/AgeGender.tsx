import { useQuery } from "@tanstack/react-query";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Account, DateRange, InsightTable, Level } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { count, majorMoney, percent } from "../../i18n/format.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import styles from "./AgeGender.module.css";
import { toNumber } from "./adsTable.ts";
import { currencyOf } from "./columns.tsx";
import { nodeOf } from "./levels.ts";

interface Props {
  account: Account;
  level: Level;
  id: string;
  range: DateRange;
}

/** Results of one object by age and gender: a table whose rows carry a bar of their share. */
export function AgeGender({ account, level, id, range }: Props) {
  const { data, error } = useQuery(
    queries.insights({
      level: nodeOf[level],
      since: range.since,
      until: range.until,
      breakdowns: ["age", "gender"],
      ...(level === "campaigns" ? { campaignId: id } : { adSetId: id }),
    }),
  );
  if (error) return <ErrorNote error={ApiError.from(error)} />;
  if (!data) return <Skeleton lines={8} />;
  const segments = segmentsOf(data);
  if (segments.length === 0) return <p>{t.inspector.noBreakdown}</p>;
  const currency = currencyOf(account);
  const money = (value: number) => majorMoney(value, currency);
  const spend = segments.reduce((sum, segment) => sum + segment.spend, 0);
  const most = Math.max(...segments.map((segment) => segment.spend));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.inspector.age}</th>
          <th scope="col">{t.inspector.gender}</th>
          <th scope="col">{t.inspector.share}</th>
          <th scope="col">{t.kpi.spend}</th>
          <th scope="col">{t.kpi.results}</th>
          <th scope="col">{t.kpi.costPerResult}</th>
        </tr>
      </thead>
      <tbody>
        {segments.map((segment) => (
          <tr key={`${segment.age} ${segment.gender}`}>
            <th scope="row">{segment.age}</th>
            <td>{genders[segment.gender] ?? segment.gender}</td>
            <td className={styles.share}>
              <svg
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                aria-hidden="true"
                data-gender={segment.gender}
              >
                <rect width={(100 * segment.spend) / most || 0} height="8" rx="1.5" fill="currentColor" />
              </svg>
              <span>{percent((100 * segment.spend) / spend)}</span>
            </td>
            <td>{money(segment.spend)}</td>
            <td>{count(segment.results)}</td>
            <td>{money(segment.results > 0 ? segment.spend / segment.results : Number.NaN)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t.inspector.total}
          </th>
          <td>{money(toNumber(data.totals?.spend))}</td>
          <td>{count(toNumber(data.totals?.results))}</td>
          <td>{money(toNumber(data.totals?.costPerResult))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const genders: Record<string, string> = {
  female: t.inspector.female,
  male: t.inspector.male,
  unknown: t.inspector.unknown,
};

function segmentsOf({ columns }: InsightTable) {
  return (columns.age ?? [])
    .map((age, row) => ({
      age: String(age),
      gender: String(columns.gender?.[row] ?? ""),
      spend: toNumber(columns.spend?.[row]) || 0,
      results: toNumber(columns.results?.[row]),
    }))
    .toSorted((a, b) => a.age.localeCompare(b.age) || a.gender.localeCompare(b.gender));
}
