import { create } from "zustand";

export type Theme = "system" | "light" | "dark";

const KEY = "metrix-theme";

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function stored(): Theme {
  const value = sessionStorage.getItem(KEY);
  return value === "light" || value === "dark" ? value : "system";
}

interface ThemeChoice {
  theme: Theme;
  choose(theme: Theme): void;
}

/** Light, dark or as the system says; kept for this tab. */
export const useTheme = create<ThemeChoice>((set) => ({
  theme: stored(),
  choose: (theme) => {
    sessionStorage.setItem(KEY, theme);
    apply(theme);
    set({ theme });
  },
}));

apply(stored());
