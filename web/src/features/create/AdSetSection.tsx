import { useQuery } from "@tanstack/react-query";
import { queries } from "../../api/queries.ts";
import { createText as t } from "../../i18n/create.ts";
import { minorMoney } from "../../i18n/format.ts";
import { TextField } from "../../ui/Field.tsx";
import { Select } from "../../ui/Select.tsx";
import { AudienceFields } from "./AudienceFields.tsx";
import styles from "./Create.module.css";
import type { EditorProps } from "./editorProps.ts";
import { Part } from "./Part.tsx";
import { useProblem } from "./problems.ts";
import { ScheduleFields } from "./ScheduleFields.tsx";

/** How the ad set spends: goal, budget, bid, schedule, audience. */
export function AdSetSection(props: EditorProps) {
  const { form, edit, samples, rules, account } = props;
  const { campaign, adSet, ad } = form;
  const objective = rules.objectives.find((each) => each.value === campaign.objective);
  const goal = objective?.goals.find((each) => each.value === adSet.optimizationGoal);
  const bid = rules.bidStrategies.find((each) => each.value === adSet.bidStrategy);
  const assets = useQuery(queries.assets(account.id));
  const minimum =
    rules.minDailyBudget &&
    t.minimum(
      minorMoney(rules.minDailyBudget.minor, {
        code: account.currency,
        offset: account.currencyOffset ?? 100,
      }),
    );
  const problem = {
    name: useProblem("adSet.name"),
    goal: useProblem("adSet.optimizationGoal"),
    bid: useProblem("adSet.bidStrategy"),
    pixel: useProblem("ad.pixelId"),
    event: useProblem("adSet.conversionEvent"),
    budget: useProblem("adSet.dailyBudget"),
    bidAmount: useProblem("adSet.bidAmount"),
  };
  return (
    <Part id="adSet" title={t.adSet}>
      <TextField
        label={t.adSetName}
        value={adSet.name}
        onChange={(name) => edit.adSet({ name })}
        maxLength={rules.limits.name}
        hint={samples.adSetName && t.willBe(samples.adSetName)}
        path="adSet.name"
        {...problem.name}
      />
      <div className={styles.pair}>
        <Select
          label={t.goal}
          options={(objective?.goals ?? []).map((each) => ({ id: each.value, label: each.label }))}
          value={adSet.optimizationGoal}
          onChange={(optimizationGoal) => edit.adSet({ optimizationGoal })}
          path="adSet.optimizationGoal"
          {...problem.goal}
        />
        <Select
          label={t.bid}
          options={rules.bidStrategies.map((each) => ({ id: each.value, label: each.label }))}
          value={adSet.bidStrategy}
          onChange={(bidStrategy) => edit.adSet({ bidStrategy })}
          path="adSet.bidStrategy"
          {...problem.bid}
        />
      </div>
      {goal?.promotes === "pixel" && (
        <div className={styles.pair}>
          <Select
            label={t.pixel}
            options={(assets.data?.pixels ?? []).map((each) => ({
              id: each.id,
              label: each.name,
              disabled: each.unavailable,
            }))}
            value={ad.pixelId ?? null}
            onChange={(pixelId) => edit.ad({ pixelId })}
            path="ad.pixelId"
            {...problem.pixel}
          />
          <Select
            label={t.event}
            options={rules.conversionEvents.map((each) => ({ id: each.value, label: each.label }))}
            value={adSet.conversionEvent ?? null}
            onChange={(conversionEvent) => edit.adSet({ conversionEvent })}
            path="adSet.conversionEvent"
            {...problem.event}
          />
        </div>
      )}
      <div className={styles.pair}>
        {campaign.budgetLevel === "adset" && (
          <TextField
            label={t.dailyBudget}
            value={adSet.dailyBudget}
            onChange={(dailyBudget) => edit.adSet({ dailyBudget })}
            inputMode="decimal"
            unit={account.currency}
            placeholder="20.00"
            path="adSet.dailyBudget"
            hint={`${minimum ? `${minimum} ` : ""}${t.dailyHint}`}
            {...problem.budget}
          />
        )}
        {bid?.needsBidAmount && (
          <TextField
            label={t.bidAmount}
            value={adSet.bidAmount}
            onChange={(bidAmount) => edit.adSet({ bidAmount })}
            inputMode="decimal"
            unit={account.currency}
            path="adSet.bidAmount"
            {...problem.bidAmount}
          />
        )}
      </div>
      <ScheduleFields {...props} />
      <AudienceFields {...props} />
    </Part>
  );
}
