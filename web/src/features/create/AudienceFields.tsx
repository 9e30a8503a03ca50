import { createText as t } from "../../i18n/create.ts";
import { FieldFrame, TextField } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { RadioCards } from "../../ui/RadioCards.tsx";
import { Select } from "../../ui/Select.tsx";
import styles from "./Create.module.css";
import type { EditorProps } from "./editorProps.ts";
import { InterestField } from "./InterestField.tsx";
import { PlaceField } from "./PlaceField.tsx";
import { useProblem } from "./problems.ts";

const ages = Array.from({ length: 53 }, (_, index) => 13 + index);
const ageOptions = ages.map((age) => ({ id: String(age), label: age === 65 ? "65+" : String(age) }));
const genders = ["all", "female", "male"] as const;

/** Who may see the ads. */
export function AudienceFields({ form: { adSet }, edit, rules, account, onLeft }: EditorProps) {
  const age = useProblem("adSet.ageMin");
  const gender = useProblem("adSet.genders");
  const advantage = useProblem("adSet.advantageAudience");
  const beneficiary = useProblem("adSet.beneficiary");
  const payer = useProblem("adSet.payer");
  const inEu = adSet.locations.some(
    (place) =>
      place.type === "country_group" ||
      rules.dsaCountries.includes(place.countryCode ?? "") ||
      rules.dsaCountries.includes(place.key),
  );
  const asked = inEu || beneficiary.error !== undefined || payer.error !== undefined;
  return (
    <>
      <h4 className={styles.subtitle}>{t.audience}</h4>
      <PlaceField
        label={t.locations}
        hint={t.locationsHint}
        path="adSet.locations"
        places={adSet.locations}
        onChange={(locations) => edit.adSet({ locations })}
        onLeft={(text) => onLeft("adSet.locations", text)}
      />
      <PlaceField
        label={t.excluded}
        path="adSet.excludedLocations"
        places={adSet.excludedLocations}
        onChange={(excludedLocations) => edit.adSet({ excludedLocations })}
        onLeft={(text) => onLeft("adSet.excludedLocations", text)}
      />
      <div className={styles.pair}>
        <FieldFrame id="age" label={t.age} path="adSet.ageMin" {...age}>
          <div className={styles.range}>
            <Select
              label={`${t.age}, ${t.ageFrom}`}
              hideLabel
              options={ageOptions}
              value={String(adSet.ageMin)}
              onChange={(value) => edit.adSet({ ageMin: Number(value) })}
            />
            <span aria-hidden="true">–</span>
            <Select
              label={`${t.age}, ${t.ageTo}`}
              hideLabel
              options={ageOptions}
              value={String(adSet.ageMax)}
              onChange={(value) => edit.adSet({ ageMax: Number(value) })}
            />
          </div>
        </FieldFrame>
        <Select
          label={t.gender}
          options={genders.map((id) => ({ id, label: t.genders[id] }))}
          value={adSet.genders}
          onChange={(value) => edit.adSet({ genders: genders.find((each) => each === value) ?? "all" })}
          path="adSet.genders"
          {...gender}
        />
      </div>
      <InterestField
        interests={adSet.interests}
        onChange={(interests) => edit.adSet({ interests })}
        onLeft={(text) => onLeft("adSet.interests", text)}
        path="adSet.interests"
      />
      <RadioCards
        label={t.advantage}
        hint={t.advantageHint}
        path="adSet.advantageAudience"
        columns
        value={typeof adSet.advantageAudience === "boolean" ? (adSet.advantageAudience ? "yes" : "no") : null}
        onChange={(value) => edit.adSet({ advantageAudience: value === "yes" })}
        options={[
          { id: "no", label: t.advantageOff, detail: t.advantageOffHint },
          { id: "yes", label: t.advantageOn, detail: t.advantageOnHint },
        ]}
        {...advantage}
      />
      {asked && (
        <>
          <h4 className={styles.subtitle}>{t.dsa}</h4>
          <Notice tone="info" title={t.dsaText} />
          <div className={styles.pair}>
            <TextField
              label={t.beneficiary}
              value={adSet.beneficiary}
              onChange={(value) => edit.adSet({ beneficiary: value })}
              hint={account.defaultBeneficiary && t.accountDefault(account.defaultBeneficiary)}
              path="adSet.beneficiary"
              {...beneficiary}
            />
            <TextField
              label={t.payer}
              value={adSet.payer}
              onChange={(value) => edit.adSet({ payer: value })}
              hint={account.defaultPayer && t.accountDefault(account.defaultPayer)}
              path="adSet.payer"
              {...payer}
            />
          </div>
        </>
      )}
    </>
  );
}
