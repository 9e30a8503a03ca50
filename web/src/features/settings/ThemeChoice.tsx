import { Label, Radio, RadioGroup } from "react-aria-components";
import { settingsText as t } from "../../i18n/settings.ts";
import styles from "./Settings.module.css";

export type Theme = "system" | "light" | "dark";

const themes: readonly Theme[] = ["system", "light", "dark"];

/** Light, dark, or as the system says. */
export function ThemeChoice({ theme, onChange }: { theme: Theme; onChange(theme: Theme): void }) {
  return (
    <>
      <RadioGroup
        className={styles.themes}
        value={theme}
        onChange={(value) => onChange(themes.find((each) => each === value) ?? "system")}
        orientation="horizontal"
      >
        <Label className="visually-hidden">{t.theme}</Label>
        {themes.map((each) => (
          <Radio key={each} value={each} className={styles.themeChoice}>
            {t.themes[each]}
          </Radio>
        ))}
      </RadioGroup>
      <p className={styles.hint}>{t.themeHint}</p>
    </>
  );
}
