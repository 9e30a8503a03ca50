import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Account, FormRules, ObjectDetail, PlanView, Problem } from "../../api/types.ts";
import { editText as t } from "../../i18n/bulk.ts";
import { Button } from "../../ui/Button.tsx";
import { DateTimeField } from "../../ui/DateTimeField.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { TextField } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Select } from "../../ui/Select.tsx";
import styles from "./BulkEdit.module.css";
import { type BidNeeds, changeOf, type EditField, editFormOf, fieldsFor, nowIn } from "./editForm.ts";

interface Props {
  detail: ObjectDetail;
  account: Account;
  onPlan(plan: PlanView): void;
}

/** The fields of one object that can be changed; the change is reviewed before it is sent. */
export function EditFields({ detail, account, onPlan }: Props) {
  const rules = useQuery(queries.formRules()).data;
  const [form, setForm] = useState(() => editFormOf(detail));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = fieldsFor(detail, needsOf(rules, form.bidStrategy), nowIn(account.timeZone));
  const change = changeOf(detail, form, shown);

  const review = async (event: FormEvent) => {
    event.preventDefault();
    if (!change) return;
    setBusy(true);
    setFailure(null);
    try {
      const plan = await api.planEdits([change]);
      setProblems(plan.problems);
      if (plan.runnable) onPlan(plan);
    } catch (thrown) {
      setFailure(ApiError.from(thrown));
    } finally {
      setBusy(false);
    }
  };
  const own = (field: EditField) => {
    const wrong = problems.find((each) => each.at === `${detail.id}.${field}` && each.severity === "error");
    return {
      label: t.fields[field],
      value: form[field],
      onChange: (text: string) => setForm({ ...form, [field]: text }),
      error: wrong?.what,
      fix: wrong?.fix,
    };
  };
  const elsewhere = problems.filter(
    (each) => each.severity === "error" && !shown.some((field) => each.at === `${detail.id}.${field}`),
  );
  const text = (field: EditField, hint?: string) => <TextField key={field} {...own(field)} hint={hint} />;
  const money = (field: EditField, hint?: string) => (
    <TextField key={field} {...own(field)} hint={hint} inputMode="decimal" unit={account.currency} />
  );
  const time = (field: EditField, hint: string) => (
    <DateTimeField key={field} {...own(field)} hint={hint} zone={account.timeZone} path={field} />
  );
  const controls: Record<EditField, () => ReactNode> = {
    name: () => text("name"),
    dailyBudget: () => money("dailyBudget"),
    lifetimeBudget: () => money("lifetimeBudget"),
    spendCap: () => money("spendCap", t.spendCapHint),
    bidStrategy: () => (
      <Select
        key="bidStrategy"
        {...own("bidStrategy")}
        options={rules?.bidStrategies.map((each) => ({ id: each.value, label: each.label })) ?? []}
      />
    ),
    bidAmount: () => money("bidAmount"),
    roasFloor: () => text("roasFloor", t.roasHint),
    minSpend: () => money("minSpend", t.minSpendHint),
    maxSpend: () => money("maxSpend", t.maxSpendHint),
    start: () => time("start", t.startHint),
    end: () => time("end", t.endHint),
    hours: () => text("hours", t.hoursHint),
    attribution: () => text("attribution", t.attributionHint),
    beneficiary: () => text("beneficiary"),
    payer: () => text("payer"),
    primaryText: () => <TextField key="primaryText" {...own("primaryText")} lines={4} />,
    headline: () => text("headline"),
    link: () => text("link", t.contentHint),
  };
  return (
    <form className={styles.bulk} onSubmit={(event) => void review(event)}>
      {failure && <ErrorNote error={failure} />}
      {elsewhere.length > 0 && (
        <Notice tone="bad" title={t.wrong} announce>
          {elsewhere.map((each) => (
            <p key={each.what}>
              {each.what} {each.fix}
            </p>
          ))}
        </Notice>
      )}
      {shown.map((field) => controls[field]())}
      <div>
        <Button type="submit" look="primary" isDisabled={busy || !change}>
          {t.review}
        </Button>
      </div>
    </form>
  );
}

function needsOf(rules: FormRules | undefined, strategy: string): BidNeeds {
  if (strategy === "LOWEST_COST_WITH_MIN_ROAS") return "floor";
  const bid = rules?.bidStrategies.find((each) => each.value === strategy);
  return bid?.needsBidAmount ? "amount" : "nothing";
}
