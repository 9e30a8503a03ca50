import { X } from "lucide-react";
import type { RefObject } from "react";
import type { Change, DateRange, Level, Ranges } from "../../api/types.ts";
import type { Selection } from "../../grid/selection.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Select.tsx";
import { setHashQuery } from "../../url/hash.ts";
import { DatesButton } from "./DatesButton.tsx";
import { deliveries } from "./delivery.ts";
import { ParentChips } from "./ParentChips.tsx";
import { SearchField } from "./SearchField.tsx";
import styles from "./Toolbar.module.css";
import type { AdsView } from "./viewState.ts";

interface Props {
  level: Level;
  view: AdsView;
  ranges: Ranges | undefined;
  range: (DateRange & { label: string | null }) | null;
  searchField: RefObject<HTMLInputElement | null>;
  selection: Selection;
  onStatus(status: NonNullable<Change["status"]>): void;
  onBulkEdit(): void;
  onDuplicate(): void;
  onClear(): void;
}

const ALL = "all";
const choices = [
  { id: ALL, label: t.allDeliveries },
  ...Object.entries(deliveries).map(([id, { word }]) => ({ id, label: word })),
];

/** Search, filters and dates; and what can be done with the selected rows. */
export function Toolbar(props: Props) {
  const { view, selection, level } = props;
  return (
    <div className={styles.bar}>
      <SearchField field={props.searchField} value={view.q} />
      <div className={styles.delivery}>
        <Select
          label={t.delivery}
          hideLabel
          options={choices}
          value={view.delivery || ALL}
          onChange={(value) => setHashQuery({ delivery: value === ALL ? null : value })}
        />
      </div>
      <ParentChips level={level} view={view} />
      <div className={styles.selection} role="status">
        {selection.size > 0 ? (
          t.selected(selection.size)
        ) : (
          <span className="visually-hidden">{t.nothingSelected}</span>
        )}
      </div>
      {selection.size > 0 && (
        <fieldset className={styles.bulk} aria-label={t.selected(selection.size)}>
          <Button size="small" onPress={props.onBulkEdit}>
            {t.menu.bulk}
          </Button>
          <Button size="small" onPress={props.onDuplicate}>
            {t.menu.duplicate}
          </Button>
          <Button size="small" onPress={() => props.onStatus("ACTIVE")}>
            {t.menu.resume}
          </Button>
          <Button size="small" onPress={() => props.onStatus("PAUSED")}>
            {t.menu.pause}
          </Button>
          <Button size="small" onPress={() => props.onStatus("ARCHIVED")}>
            {t.menu.archive}
          </Button>
          <Button size="small" look="danger" onPress={() => props.onStatus("DELETED")}>
            {t.menu.remove}
          </Button>
          <Button size="small" look="icon" aria-label={t.clear} onPress={props.onClear}>
            <X size={14} aria-hidden="true" />
          </Button>
        </fieldset>
      )}
      <span className={styles.gap} />
      <DatesButton ranges={props.ranges} range={props.range} />
    </div>
  );
}
