import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { queries } from "../api/queries.ts";
import type { Account, PlanStep, PlanView, Usage } from "../api/types.ts";
import { PlanReview } from "./PlanReview.tsx";

const account: Account = {
  id: "act_7",
  accountId: "7",
  name: "Shop",
  currency: "USD",
  currencyOffset: 100,
  timeZone: "America/New_York",
  status: 1,
  statusText: "Active",
  permitted: [],
  usable: true,
};

const usd = (minor: number) => ({ minor, currency: "USD" });

const aStep = (part: Partial<PlanStep>): PlanStep => ({
  number: 1,
  kind: "update",
  name: "Summer",
  id: "7",
  rows: [],
  dependsOn: [],
  changes: [],
  ...part,
});

const aPlan = (part: Partial<PlanView>): PlanView => ({
  id: "p1",
  hash: "h1",
  createdAt: "2026-11-26T00:00:00Z",
  account: "act_7",
  title: "Change “Summer”",
  steps: [aStep({})],
  spendPerDayBefore: usd(1_000),
  spendPerDayAfter: usd(1_000),
  budgetMadePerDay: usd(0),
  calls: 1,
  points: 3,
  secondsEstimate: 1,
  problems: [],
  runnable: true,
  needsConfirmation: "confirm",
  localChecks: [],
  metaChecks: [],
  ...part,
});

/** The page holds the usage already; nobody is asked. */
function pageWith(usage: Usage) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(queries.usage().queryKey, usage);
  return client;
}

const idle: Usage = { buckets: [], calls: 0, points: 0, waits: [] };

function setUp(plan: PlanView, onConfirm = vi.fn(() => Promise.resolve()), usage = idle) {
  render(
    <QueryClientProvider client={pageWith(usage)}>
      <PlanReview
        plan={plan}
        account={account}
        back="Back"
        onBack={() => undefined}
        onClose={() => undefined}
        onConfirm={onConfirm}
      />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), onConfirm };
}

it("says yes only to the amount that starts to be spent", async () => {
  const activates = { count: 1, dailyTotal: usd(2_000), lifetimeTotal: usd(0), toConfirm: usd(2_000) };
  const { user, onConfirm } = setUp(aPlan({ needsConfirmation: "amount", activates }));
  const go = screen.getByRole("button", { name: "Do it now" });
  const amount = screen.getByRole("textbox", { name: /^Type 20\.00 to confirm/ });
  await user.type(amount, "2.00");
  expect(go).toHaveProperty("disabled", true);
  await user.clear(amount);
  await user.type(amount, " 20.00 ");
  await user.click(go);
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith("20.00");
});

it("shows each change at once, and one amount when nothing costs more or less", () => {
  setUp(
    aPlan({
      steps: [
        aStep({ changes: [{ field: "end_time", label: "End", before: "never", after: "2026-12-24 18:00" }] }),
      ],
    }),
  );
  expect(screen.getByText(/End: never →/)).toBeTruthy();
  expect(screen.getByText("Cost per day, unchanged")).toBeTruthy();
  expect(screen.queryByText("Cost per day, after this")).toBeNull();
});

it("names an act that is final, and none among others", () => {
  setUp(aPlan({ steps: [aStep({ kind: "archive" })] }));
  expect(screen.getByRole("button", { name: "Archive now" })).toBeTruthy();
});

it("does not call a mixed plan an archiving", () => {
  setUp(aPlan({ steps: [aStep({ kind: "archive" }), aStep({ number: 2 })] }));
  expect(screen.getByRole("button", { name: "Do it now" })).toBeTruthy();
});

it("starts nothing that has an error, and shows a few of many notes", async () => {
  const note = (n: number) => ({
    at: `${n}`,
    what: `“Set ${n}” stays as it is.`,
    fix: "Take it out.",
    severity: "warning" as const,
    checkedBy: "metrix" as const,
  });
  const { user } = setUp(aPlan({ runnable: false, problems: Array.from({ length: 9 }, (_, n) => note(n)) }));
  expect(screen.getByRole("button", { name: "Do it now" })).toHaveProperty("disabled", true);
  expect(screen.getAllByText(/stays as it is/)).toHaveLength(6);
  await user.click(screen.getByRole("button", { name: "Show 3 more" }));
  expect(screen.getAllByText(/stays as it is/)).toHaveLength(9);
});

it("says once what it has to say of many in the same words", () => {
  const same = (at: string) => ({
    at,
    what: "“1,5” is not a plain amount.",
    fix: "Write 1.5.",
    severity: "error" as const,
    checkedBy: "metrix" as const,
  });
  setUp(aPlan({ runnable: false, problems: ["7.budget", "8.budget"].map(same) }));
  expect(screen.getAllByText(/not a plain amount/)).toHaveLength(1);
});

it("shows why a run did not start, and lets it be tried again", async () => {
  const { user } = setUp(
    aPlan({}),
    vi.fn(() => Promise.reject(new Error("nobody answers"))),
  );
  await user.click(screen.getByRole("button", { name: "Do it now" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Do it now" })).toHaveProperty("disabled", false);
});

it("counts down while Meta's limits hold back the start", async () => {
  const until = new Date(Date.now() + 45_000).toISOString();
  const { user } = setUp(
    aPlan({}),
    vi.fn(() => new Promise<void>(() => undefined)),
    { ...idle, waits: [{ account: "7", until, why: "pace", calls: 1 }] },
  );
  expect(screen.queryByText(/Goes on in/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Do it now" }));
  expect(screen.getByText(/limit for this ad account is not reached\. Goes on in 4\d s/)).toBeTruthy();
});
