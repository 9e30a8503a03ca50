import { createText as t } from "../../i18n/create.ts";
import { minorMoney } from "../../i18n/format.ts";
import { CheckBox, CheckGroup } from "../../ui/CheckBox.tsx";
import { TextField } from "../../ui/Field.tsx";
import { RadioCards } from "../../ui/RadioCards.tsx";
import { Typeahead } from "../../ui/Typeahead.tsx";
import styles from "./Create.module.css";
import type { EditorProps } from "./editorProps.ts";
import { Part } from "./Part.tsx";
import { useProblem } from "./problems.ts";
import { SearchWords } from "./searchWords.ts";

/** What the campaign is for, and whether the budget stands here. */
export function CampaignSection({ form: { campaign }, edit, samples, rules, account, onLeft }: EditorProps) {
  const name = useProblem("campaign.name");
  const objective = useProblem("campaign.objective");
  const budget = useProblem("campaign.dailyBudget");
  const categories = useProblem("campaign.specialAdCategories");
  const countries = useProblem("campaign.specialAdCategoryCountries");
  const chooseObjective = (value: string) => {
    const goals = rules.objectives.find((each) => each.value === value)?.goals ?? [];
    const goal = goals.find((each) => each.isDefault) ?? goals[0];
    edit.campaign({ objective: value });
    if (goal) edit.adSet({ optimizationGoal: goal.value });
  };
  return (
    <Part id="campaign" title={t.campaign}>
      <TextField
        label={t.campaignName}
        value={campaign.name}
        onChange={(value) => edit.campaign({ name: value })}
        maxLength={rules.limits.name}
        hint={samples.campaignName ? t.willBe(samples.campaignName) : t.fieldsHint}
        path="campaign.name"
        {...name}
      />
      <RadioCards
        label={t.objective}
        value={campaign.objective}
        onChange={chooseObjective}
        path="campaign.objective"
        columns
        options={rules.objectives.map((each) => ({
          id: each.value,
          label: each.label,
          detail: each.usable ? each.explains : (each.whyNot ?? each.explains),
          disabled: !each.usable,
        }))}
        {...objective}
      />
      <CheckGroup
        label={t.categories}
        hint={t.categoriesHint}
        path="campaign.specialAdCategories"
        value={campaign.specialAdCategories}
        onChange={(value) => edit.campaign({ specialAdCategories: value })}
        options={rules.specialAdCategories.map((each) => ({ id: each.value, label: each.label }))}
        {...categories}
      />
      {campaign.specialAdCategories.length > 0 && (
        <Typeahead
          label={t.categoryCountries}
          path="campaign.specialAdCategoryCountries"
          items={rules.countries.map((each) => ({ id: each.code, label: each.name }))}
          chosen={campaign.specialAdCategoryCountries.map((code) => ({
            id: code,
            label: rules.countries.find((each) => each.code === code)?.name ?? code,
          }))}
          onAdd={(item) =>
            edit.campaign({ specialAdCategoryCountries: [...campaign.specialAdCategoryCountries, item.id] })
          }
          onRemove={(id) =>
            edit.campaign({
              specialAdCategoryCountries: campaign.specialAdCategoryCountries.filter((code) => code !== id),
            })
          }
          onLeft={(text) => onLeft("campaign.specialAdCategoryCountries", text)}
          words={SearchWords.places}
          {...countries}
        />
      )}
      <RadioCards
        label={t.budgetLevel}
        value={campaign.budgetLevel}
        onChange={(value) => edit.campaign({ budgetLevel: value === "campaign" ? "campaign" : "adset" })}
        columns
        options={[
          { id: "adset", label: t.budgetAtAdSet, detail: t.budgetAtAdSetHint },
          { id: "campaign", label: t.budgetAtCampaign, detail: t.budgetAtCampaignHint },
        ]}
      />
      {campaign.budgetLevel === "campaign" ? (
        <div className={styles.short}>
          <TextField
            label={t.dailyBudget}
            value={campaign.dailyBudget}
            onChange={(value) => edit.campaign({ dailyBudget: value })}
            inputMode="decimal"
            unit={account.currency}
            placeholder="20.00"
            path="campaign.dailyBudget"
            hint={
              <>
                {t.dailyHint}{" "}
                {rules.minDailyBudget &&
                  t.minimum(
                    minorMoney(rules.minDailyBudget.minor, {
                      code: account.currency,
                      offset: account.currencyOffset ?? 100,
                    }),
                  )}
              </>
            }
            {...budget}
          />
        </div>
      ) : (
        <CheckBox
          selected={campaign.adSetBudgetSharing}
          onChange={(on) => edit.campaign({ adSetBudgetSharing: on })}
        >
          {t.sharing}
        </CheckBox>
      )}
    </Part>
  );
}
