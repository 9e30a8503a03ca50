import { useQuery } from "@tanstack/react-query";
import { queries } from "../../api/queries.ts";
import { createText as t } from "../../i18n/create.ts";
import { TextField } from "../../ui/Field.tsx";
import { Select } from "../../ui/Select.tsx";
import styles from "./Create.module.css";
import type { EditorProps } from "./editorProps.ts";
import { ImageField } from "./ImageField.tsx";
import { Part } from "./Part.tsx";
import { useProblem } from "./problems.ts";

const counted = (text: string, advised: number) => {
  const length = [...text].length;
  return length > advised ? t.cut(length, advised) : t.length(length, advised);
};

/** What people see: Page, picture, texts, link. */
export function AdSection({
  form: { ad },
  edit,
  samples,
  rules,
  account,
  draft,
  images,
  onImages,
}: EditorProps) {
  const assets = useQuery(queries.assets(account.id));
  const { primaryTextAdvised, headlineAdvised, urlMax, name } = rules.limits;
  return (
    <Part id="ad" title={t.ad}>
      <div className={styles.pair}>
        <TextField
          label={t.adName}
          value={ad.name}
          onChange={(value) => edit.ad({ name: value })}
          maxLength={name}
          hint={samples.adName && t.willBe(samples.adName)}
          path="ad.name"
          {...useProblem("ad.name")}
        />
        <Select
          label={t.page}
          options={(assets.data?.pages ?? []).map((page) => ({
            id: page.id,
            label: page.name,
            disabled: !page.canAdvertise,
          }))}
          value={ad.pageId}
          onChange={(pageId) => edit.ad({ pageId })}
          path="ad.pageId"
          {...useProblem("ad.pageId")}
        />
      </div>
      <ImageField
        draftId={draft.id}
        name={ad.imageName}
        maxBytes={rules.limits.imageBytes}
        images={images}
        onName={(imageName) => edit.ad({ imageName })}
        onImages={onImages}
      />
      <TextField
        label={t.primaryText}
        value={ad.primaryText}
        onChange={(primaryText) => edit.ad({ primaryText })}
        lines={4}
        hint={counted(ad.primaryText, primaryTextAdvised)}
        path="ad.primaryText"
        {...useProblem("ad.primaryText")}
      />
      <div className={styles.pair}>
        <TextField
          label={t.headline}
          value={ad.headline}
          onChange={(headline) => edit.ad({ headline })}
          hint={counted(ad.headline, headlineAdvised)}
          path="ad.headline"
          {...useProblem("ad.headline")}
        />
        <TextField
          label={t.description}
          value={ad.description}
          onChange={(description) => edit.ad({ description })}
          path="ad.description"
          {...useProblem("ad.description")}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={t.website}
          value={ad.websiteUrl}
          onChange={(websiteUrl) => edit.ad({ websiteUrl })}
          inputMode="url"
          placeholder="https://"
          maxLength={urlMax}
          path="ad.websiteUrl"
          {...useProblem("ad.websiteUrl")}
        />
        <Select
          label={t.callToAction}
          options={rules.callToActions.map((each) => ({ id: each.value, label: each.label }))}
          value={ad.callToAction}
          onChange={(callToAction) => edit.ad({ callToAction })}
          path="ad.callToAction"
          {...useProblem("ad.callToAction")}
        />
      </div>
      <TextField
        label={t.urlParameters}
        value={ad.urlParameters}
        onChange={(urlParameters) => edit.ad({ urlParameters })}
        hint={samples.urlParameters ? t.willBe(samples.urlParameters) : t.urlParametersHint}
        path="ad.urlParameters"
        {...useProblem("ad.urlParameters")}
      />
    </Part>
  );
}
