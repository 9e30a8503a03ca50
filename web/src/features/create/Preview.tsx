import { useQuery } from "@tanstack/react-query";
import { ImageIcon } from "lucide-react";
import { queries } from "../../api/queries.ts";
import type { Account, FormRules, LaunchForm } from "../../api/types.ts";
import { createText as t } from "../../i18n/create.ts";
import styles from "./Preview.module.css";
import { useThumbnail } from "./thumbnails.ts";

interface Props {
  form: LaunchForm;
  rules: FormRules;
  account: Account;
  draftId: string;
}

/** How the ad will look in the feed, square, with the texts cut where people see them cut. */
export function Preview({ form: { ad }, rules, account, draftId }: Props) {
  const assets = useQuery(queries.assets(account.id));
  const page = assets.data?.pages.find((each) => each.id === ad.pageId)?.name ?? t.pageName;
  const picture = useThumbnail(draftId, ad.imageName);
  const button = rules.callToActions.find((each) => each.value === ad.callToAction)?.label;
  const text = cut(ad.primaryText, rules.limits.primaryTextAdvised);
  const headline = cut(ad.headline, rules.limits.headlineAdvised);
  return (
    <div className={styles.preview}>
      <h3 className={styles.title}>{t.preview}</h3>
      <div className={styles.card} translate="no">
        <div className={styles.head}>
          <span className={styles.face} aria-hidden="true">
            {page.slice(0, 1)}
          </span>
          <span>
            <strong>{page}</strong>
            <span className={styles.small}>{t.sponsored}</span>
          </span>
        </div>
        <p className={styles.text} data-empty={ad.primaryText === "" || undefined}>
          {text.shown || t.noText}
          {text.hidden > 0 && <span className={styles.more}>… {t.more}</span>}
        </p>
        {picture ? (
          <img className={styles.picture} src={picture} alt={t.image} />
        ) : (
          <div className={styles.picture} role="img" aria-label={t.noImage}>
            <ImageIcon size={28} aria-hidden="true" />
          </div>
        )}
        <div className={styles.foot}>
          <div className={styles.link}>
            <span className={styles.small}>{hostOf(ad.websiteUrl)}</span>
            <strong data-empty={ad.headline === "" || undefined}>
              {headline.shown || t.noHeadline}
              {headline.hidden > 0 && "…"}
            </strong>
            {ad.description && <span className={styles.small}>{ad.description}</span>}
          </div>
          {button && <span className={styles.button}>{button}</span>}
        </div>
      </div>
      <p className={styles.small}>{t.previewHint}</p>
    </div>
  );
}

/** The part of a text that is shown, counted in characters as people see them. */
export function cut(text: string, length: number): { shown: string; hidden: number } {
  const characters = [...text];
  const hidden = Math.max(0, characters.length - length);
  return { shown: hidden > 0 ? characters.slice(0, length).join("").trimEnd() : text, hidden };
}

/** The host of an address, as the feed writes it above the headline. */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return "";
  const { hostname, protocol } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? hostname.replace(/^www\./, "") : "";
}
