import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Account } from "../../api/types.ts";
import { Grid } from "../../grid/Grid.tsx";
import type { GridHandle } from "../../grid/props.ts";
import { nothing, type Selection } from "../../grid/selection.ts";
import { useStable } from "../../grid/useStable.ts";
import { viewOf } from "../../grid/view.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { setHashQuery, useHashQuery } from "../../url/hash.ts";
import styles from "./Ads.module.css";
import { adsColumns, currencyOf } from "./columns.tsx";
import { EmptyRows } from "./EmptyRows.tsx";
import { useEdits } from "./edits.ts";
import { LevelTabs } from "./LevelTabs.tsx";
import { below, levelOf, nodeOf } from "./levels.ts";
import { Overview } from "./Overview.tsx";
import type { InspectorTab } from "./rowActions.ts";
import { Toolbar } from "./Toolbar.tsx";
import { totalsOf } from "./totals.ts";
import { useAdsData } from "./useAdsData.ts";
import { useLevelShortcuts } from "./useLevelShortcuts.ts";
import { useLevels } from "./useLevels.ts";
import { useRowActions } from "./useRowActions.ts";
import { rangeOf, readView, sortOf, sortText } from "./viewState.ts";
import { keepOf, searchColumns } from "./visible.ts";

const BulkEdit = lazy(() => import("./BulkEdit.tsx"));
const Duplicate = lazy(() => import("./Duplicate.tsx"));
const EditQuestion = lazy(() => import("./EditQuestion.tsx"));
const Inspector = lazy(() => import("./Inspector.tsx"));
const ProblemDialog = lazy(() => import("./ProblemDialog.tsx"));
const RowMenu = lazy(() => import("./RowMenu.tsx"));

/** Campaigns, ad sets and ads of the account with their results. */
export function Ads({ account, level: levelName }: { account: Account; level: string | undefined }) {
  const level = levelOf(levelName);
  const node = nodeOf[level];
  const query = useHashQuery();
  const view = useMemo(() => readView(query), [query]);
  const ranges = useQuery(queries.ranges());
  const range = useMemo(() => (ranges.data ? rangeOf(view, ranges.data) : null), [view, ranges.data]);
  const { table, results, objects, insights } = useAdsData(level, range);
  const waits = !results && !insights.error;
  const { selected, select, goTo } = useLevels(level, view);
  const selection: Selection = selected[level] ?? nothing;
  const keep = useMemo(() => keepOf(level, view, table), [level, view, table]);
  const rows = useMemo(
    () =>
      viewOf(table, {
        search: view.q,
        searchIn: searchColumns[level],
        keep,
        sort: sortOf(view.sort),
      }),
    [table, view.q, view.sort, level, keep],
  );
  const whole = view.q === "" && view.delivery === "" && view.campaigns.length + view.adsets.length === 0;
  const totals = useMemo(() => totalsOf(table, rows, results, whole), [table, rows, results, whole]);
  const { actions, setStatus, menu, setMenu, problem, setProblem } = useRowActions({
    level,
    table,
    currency: currencyOf(account),
    open: (row) => {
      const next = below[level];
      if (next) goTo(next, new Set([table.id(row)]));
    },
  });
  const columns = useMemo(
    () => adsColumns({ level, table, totals, account, actions, resultLabel: results?.resultLabel, waits }),
    [level, table, totals, account, actions, results?.resultLabel, waits],
  );
  const failures = useEdits((edits) => edits.failures);
  const pending = useEdits((edits) => edits.pending);
  const question = useEdits((edits) => edits.question);
  const grid = useRef<GridHandle>(null);
  const [inspected, setInspected] = useState<{ id: string; tab: InspectorTab } | null>(null);
  const [bulk, setBulk] = useState<Selection | null>(null);
  const [copied, setCopied] = useState<Selection | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const chosen = (at: number | null): Selection => {
    const row = at === null ? undefined : rows[at];
    return selection.size > 0 || row === undefined ? selection : new Set([table.id(row)]);
  };
  const edit = useStable((at: number | null) => {
    const [first] = chosen(at);
    if (selection.size > 0) setBulk(selection);
    else if (first) setInspected({ id: first, tab: "edit" });
  });
  const duplicate = useStable((at: number | null) => {
    if (chosen(at).size > 0) setCopied(chosen(at));
  });
  useLevelShortcuts({ goTo, edit, duplicate }, search);

  const client = useQueryClient();
  const error = objects.error ?? insights.error ?? ranges.error;
  return (
    <div className={styles.screen}>
      <h1 className="visually-hidden">{t.title}</h1>
      {error && (
        <ErrorNote
          error={ApiError.from(error)}
          action={<Button onPress={() => void refetchFailed(client)}>{t.tryAgain}</Button>}
        />
      )}
      <Overview
        account={account}
        range={range}
        totals={totals}
        whole={whole}
        view={view}
        loading={waits || objects.isPending}
      />
      <LevelTabs level={level} view={view} onGo={goTo}>
        <Toolbar
          level={level}
          view={view}
          ranges={ranges.data}
          range={range}
          searchField={search}
          selection={selection}
          onStatus={(status) => void setStatus([...selection], status)}
          onBulkEdit={() => setBulk(selection)}
          onDuplicate={() => setCopied(selection)}
          onClear={() => select(level, nothing)}
        />
        <div className={styles.table}>
          {objects.isPending ? (
            <Skeleton lines={9} />
          ) : (
            <Grid
              key={level}
              handle={grid}
              label={t.tabs[level]}
              table={table}
              rows={rows}
              columns={columns}
              selection={selection}
              onSelectionChange={(next) => select(level, next)}
              sort={sortOf(view.sort)}
              onSortChange={(sort) => setHashQuery({ sort: sortText(sort) })}
              totalLabel={t.total(rows.length, node)}
              rowName={(row) => table.text("name", row)}
              rowState={(row) =>
                failures[table.id(row)] ? "failed" : pending[table.id(row)] ? "busy" : undefined
              }
              empty={<EmptyRows node={node} filtered={table.size > 0} />}
            />
          )}
        </div>
      </LevelTabs>
      <Suspense>
        {menu && (
          <RowMenu
            menu={menu}
            level={level}
            table={table}
            onClose={() => setMenu(null)}
            onEdit={(row, column) => grid.current?.edit(table.id(row), column)}
            onStatus={(row, status) => void setStatus([table.id(row)], status)}
            onDuplicate={(row) => setCopied(new Set([table.id(row)]))}
            onInspect={(row, tab) => setInspected({ id: table.id(row), tab })}
            actions={actions}
          />
        )}
        {bulk && <BulkEdit account={account} level={level} selection={bulk} onClose={() => setBulk(null)} />}
        {copied && (
          <Duplicate account={account} level={level} selection={copied} onClose={() => setCopied(null)} />
        )}
        {question && <EditQuestion key={question.plan.id} question={question} account={account} />}
        {problem && <ProblemDialog id={problem} table={table} onClose={() => setProblem(null)} />}
        {inspected && range && (
          <Inspector
            account={account}
            level={level}
            {...inspected}
            range={range}
            onClose={() => setInspected(null)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Asks again for what failed, and for nothing else: each request counts at Meta. */
function refetchFailed(client: QueryClient): Promise<void> {
  return client.refetchQueries({ predicate: ({ state }) => state.status === "error" });
}
