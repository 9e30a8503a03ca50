import { FileText } from "lucide-react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Draft } from "../api/types.ts";
import { age } from "../i18n/format.ts";
import { frameText as t } from "../i18n/frame.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/List.module.css";
import { setHashQuery } from "../url/hash.ts";

/** The drafts that wait, with their count; choosing one opens it. */
export default function DraftsMenu({ drafts }: { drafts: readonly Draft[] }) {
  const newest = drafts.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return (
    <MenuTrigger>
      <Button look="quiet">
        <FileText size={15} aria-hidden="true" />
        {t.drafts(drafts.length)}
      </Button>
      <Popover className={styles.popover} placement="bottom end" offset={4}>
        <Menu
          className={styles.list}
          aria-label={t.openDrafts}
          items={newest}
          onAction={(id) => setHashQuery({ draft: String(id) })}
        >
          {(draft) => {
            const name = draft.content.campaign.name || draft.content.ad.name || t.untitled;
            const seconds = Math.max(0, (Date.now() - Date.parse(draft.updatedAt)) / 1_000);
            return (
              <MenuItem id={draft.id} textValue={name} className={styles.item}>
                <span className={styles.itemText}>
                  <span>{name}</span>
                  <span className={styles.detail}>{age(seconds)}</span>
                </span>
              </MenuItem>
            );
          }}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
