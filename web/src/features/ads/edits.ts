import type { QueryClient } from "@tanstack/react-query";
import { create } from "zustand";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import type { Change, PlanView, RunView, StepError } from "../../api/types.ts";
import type { Table } from "../../grid/table.ts";

/** A plan that waits for the person's yes; with the amount when one must be typed. */
export interface Question {
  plan: PlanView;
  answer(confirmed: boolean, amount?: string): void;
}

interface Edits {
  /** What the person asked for and Meta has not confirmed yet, by object id. */
  pending: Readonly<Record<string, Partial<Change>>>;
  /** Why the last change of an object was refused. */
  failures: Readonly<Record<string, StepError>>;
  question: Question | null;
}

/** Changes on their way from the grid to Meta. */
export const useEdits = create<Edits>(() => ({ pending: {}, failures: {}, question: null }));

export type Outcome =
  | { kind: "done"; run: RunView }
  | { kind: "cancelled" }
  | { kind: "refused"; reason: string; error?: ApiError }
  | { kind: "failed"; run: RunView; error: StepError | undefined };

const POLL_MS = 250;

/** The server runs one plan at a time, so a second change waits for the end of the first. */
let line: Promise<unknown> = Promise.resolve();

/** Takes the changes at once for the eye, and sends them when it is their turn. */
export function submit(client: QueryClient, changes: Change[]): Promise<Outcome> {
  clearFailures(changes.map((change) => change.id));
  setPending(changes);
  const turn = line.then(() => perform(client, changes));
  line = turn;
  return turn;
}

/** Plans the changes, asks when the server wants a yes, runs, and waits for the end. */
async function perform(client: QueryClient, changes: Change[]): Promise<Outcome> {
  try {
    const plan = await api.planEdits(changes);
    const problem = plan.problems.find((each) => each.severity === "error");
    if (problem) return { kind: "refused", reason: `${problem.what} ${problem.fix}`.trim() };
    if (!plan.runnable) return { kind: "refused", reason: plan.title };
    const final = changes.some((change) => change.status === "ARCHIVED" || change.status === "DELETED");
    let amount: string | undefined;
    if (plan.needsConfirmation !== "none" || final) {
      const reply = await ask(plan);
      if (!reply.confirmed) return { kind: "cancelled" };
      amount = reply.amount;
    }
    const run = await finished(await api.run(plan, amount));
    await client.invalidateQueries({ queryKey: ["objects"] });
    void client.invalidateQueries({ queryKey: ["activity"] });
    return judged(run);
  } catch (thrown) {
    const error = ApiError.from(thrown);
    const reason = error.problems[0]?.what ?? error.meta?.message ?? error.message;
    return { kind: "refused", reason: `${reason} ${error.fix ?? ""}`.trim(), error };
  } finally {
    clearPending(changes);
  }
}

function judged(run: RunView): Outcome {
  const failed = run.steps.filter((step) => step.state === "failed");
  for (const step of failed) {
    const { id, error } = step;
    if (id && error) useEdits.setState(({ failures }) => ({ failures: { ...failures, [id]: error } }));
  }
  return run.state === "done" && failed.length === 0
    ? { kind: "done", run }
    : { kind: "failed", run, error: failed[0]?.error };
}

async function finished(run: RunView): Promise<RunView> {
  let seen = run;
  while (seen.state === "running") {
    await new Promise((wake) => setTimeout(wake, POLL_MS));
    seen = await api.runView(run.id);
  }
  return seen;
}

function ask(plan: PlanView): Promise<{ confirmed: boolean; amount: string | undefined }> {
  return new Promise((resolve) => {
    useEdits.setState({
      question: {
        plan,
        answer: (confirmed, amount) => {
          useEdits.setState({ question: null });
          resolve({ confirmed, amount });
        },
      },
    });
  });
}

function setPending(changes: Change[]): void {
  useEdits.setState(({ pending }) => ({
    pending: { ...pending, ...Object.fromEntries(changes.map((change) => [change.id, change])) },
  }));
}

/** Only what is still the newest wish for its object. */
function clearPending(changes: readonly Change[]): void {
  useEdits.setState(({ pending }) => ({
    pending: without(
      pending,
      changes.filter((change) => pending[change.id] === change).map((change) => change.id),
    ),
  }));
}

/** The status that a row shows: the newest wish, else what Meta has. */
export function statusOf(table: Table, row: number): string {
  return useEdits.getState().pending[table.id(row)]?.status ?? table.text("status", row);
}

export function clearFailures(ids: readonly string[]): void {
  useEdits.setState(({ failures }) => ({ failures: without(failures, ids) }));
}

function without<T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}
