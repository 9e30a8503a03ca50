import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { queries } from "../../api/queries.ts";
import type { Level, ObjectTable } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { count } from "../../i18n/format.ts";
import { hiddenDeliveries } from "./delivery.ts";
import styles from "./LevelTabs.module.css";
import { levelOf, levels } from "./levels.ts";
import { type AdsView, parentFilter } from "./viewState.ts";

interface Props {
  level: Level;
  view: AdsView;
  onGo(level: Level): void;
  children: ReactNode;
}

/** The three levels with how many objects each holds under the present parents. */
export function LevelTabs({ level, view, onGo, children }: Props) {
  return (
    <Tabs className={styles.tabs} selectedKey={level} onSelectionChange={(key) => onGo(levelOf(String(key)))}>
      <TabList className={styles.list} aria-label={t.levels}>
        {levels.map((each) => (
          <Tab key={each} id={each} className={styles.tab}>
            {t.tabs[each]} <Count level={each} view={view} />
          </Tab>
        ))}
      </TabList>
      <TabPanel key={level} id={level} className={styles.panel}>
        {children}
      </TabPanel>
    </Tabs>
  );
}

function Count({ level, view }: { level: Level; view: AdsView }) {
  const { data } = useQuery(queries.objects(level));
  const shown = useMemo(() => (data ? visible(data, level, view) : null), [data, level, view]);
  return shown === null ? null : <span className={styles.count}>{count(shown)}</span>;
}

function visible({ columns }: ObjectTable, level: Level, view: AdsView): number {
  const parents = parentFilter(level, view);
  const delivery = columns.delivery ?? [];
  return delivery.filter(
    (value, row) =>
      !hiddenDeliveries.has(String(value)) &&
      (parents === null || parents.ids.has(String(columns[parents.column]?.[row]))),
  ).length;
}
