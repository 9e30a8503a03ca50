import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Change, Level } from "../../api/types.ts";
import type { Table } from "../../grid/table.ts";
import { useStable } from "../../grid/useStable.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { type Currency, typedMoney } from "../../i18n/format.ts";
import { toast } from "../../ui/toasts.ts";
import { type Outcome, statusOf, submit } from "./edits.ts";
import { nodeOf } from "./levels.ts";
import type { RowActions } from "./rowActions.ts";

export interface MenuAt {
  row: number;
  at: HTMLElement;
}

interface Wiring {
  level: Level;
  table: Table;
  currency: Currency;
  open(row: number): void;
}

/** Everything that can be done to rows, with its message and, where one exists, its undo. */
export function useRowActions({ level, table, currency, open }: Wiring) {
  const client = useQueryClient();
  const node = nodeOf[level];
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const undo = async (changes: Change[]) => report(await submit(client, changes), t.undone, null);

  const report = (outcome: Outcome, done: string, inverse: Change[] | null, name = ""): void => {
    if (outcome.kind === "done") {
      const changed = outcome.run.changedByMeta[0];
      toast({
        tone: "ok",
        text: done,
        detail: changed && t.changedByMeta(changed.field, changed.sent, changed.got),
        action: inverse ? { label: t.undo, run: () => void undo(inverse) } : undefined,
      });
    } else if (outcome.kind === "failed") {
      const failed = outcome.run.steps.find((step) => step.state === "failed");
      const id = failed?.id;
      toast({
        tone: "bad",
        text: failed ? t.failed(failed.name || name) : t.unknown(name),
        detail: outcome.error ? `${outcome.error.message} ${outcome.error.fix}` : outcome.run.message,
        action: id ? { label: t.showWhy, run: () => setProblem(id) } : undefined,
      });
    } else if (outcome.kind === "refused") {
      toast({ tone: "bad", text: outcome.reason });
    }
  };

  const write = useStable(async (row: number, change: Partial<Change>): Promise<string | null> => {
    const id = table.id(row);
    const name = table.text("name", row);
    const outcome = await submit(client, [{ level: node, id, ...change }]);
    if (outcome.kind === "refused") return outcome.reason;
    if (outcome.kind === "failed" && outcome.error) {
      report(outcome, "", null, name);
      return `${outcome.error.message} ${outcome.error.fix}`;
    }
    const inverse = inverseOf(table, row, node, change, currency);
    report(outcome, saidOf(change, name), inverse ? [inverse] : null, name);
    return null;
  });

  const setStatus = useStable(async (ids: readonly string[], status: NonNullable<Change["status"]>) => {
    const rows = ids.map((id) => table.indexOf(id)).filter((row) => row >= 0);
    const moving = rows.filter((row) => statusOf(table, row) !== status);
    if (moving.length === 0) return;
    const changes = moving.map((row) => ({ level: node, id: table.id(row), status }));
    const only = moving.length === 1 ? moving[0] : undefined;
    const final = status === "ARCHIVED" || status === "DELETED";
    const words = {
      ACTIVE: t.done.on,
      PAUSED: t.done.off,
      ARCHIVED: t.done.archived,
      DELETED: t.done.deleted,
    };
    const said =
      only !== undefined && !final
        ? t.done.status(table.text("name", only), status === "ACTIVE")
        : t.done.many(moving.length, node, words[status]);
    const inverse = moving.flatMap((row) => inverseOf(table, row, node, { status }, currency) ?? []);
    const name = only === undefined ? "" : table.text("name", only);
    report(await submit(client, changes), said, final ? null : inverse, name);
  });

  const toggle = useStable((row: number) => {
    const status = statusOf(table, row);
    if (status === "ACTIVE" || status === "PAUSED") {
      void setStatus([table.id(row)], status === "ACTIVE" ? "PAUSED" : "ACTIVE");
    }
  });
  const openRow = useStable(open);
  const showProblem = useStable((row: number) => setProblem(table.id(row)));

  const actions = useMemo<RowActions>(
    () => ({ toggle, open: openRow, menu: (row, at) => setMenu({ row, at }), showProblem, write }),
    [toggle, openRow, showProblem, write],
  );
  return { actions, setStatus, menu, setMenu, problem, setProblem };
}

function saidOf(change: Partial<Change>, name: string): string {
  if (change.name !== undefined) return t.done.name(change.name);
  return t.done.budget(name, change.dailyBudget ?? "");
}

/** The change that takes a change back; null for what cannot be taken back. */
function inverseOf(
  table: Table,
  row: number,
  level: Change["level"],
  change: Partial<Change>,
  currency: Currency,
): Change | null {
  const id = table.id(row);
  if (change.name !== undefined) return { level, id, name: table.text("name", row) };
  if (change.dailyBudget !== undefined) {
    const before = typedMoney(table.number("dailyBudget", row), currency);
    return before ? { level, id, dailyBudget: before } : null;
  }
  // Only rows whose status differed were sent, so the way back is the other one of the two.
  if (change.status === "ACTIVE") return { level, id, status: "PAUSED" };
  return change.status === "PAUSED" ? { level, id, status: "ACTIVE" } : null;
}
