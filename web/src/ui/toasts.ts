import { create } from "zustand";

export interface Toast {
  id: number;
  tone: "ok" | "bad" | "info";
  text: string;
  detail?: string | undefined;
  action?: { label: string; run(): void } | undefined;
}

interface Toasts {
  list: readonly Toast[];
  add(toast: Omit<Toast, "id">): void;
  remove(id: number): void;
}

let next = 1;

/** Short messages about what just happened. */
export const useToasts = create<Toasts>((set) => ({
  list: [],
  add: (toast) => set(({ list }) => ({ list: [...list.slice(-1), { ...toast, id: next++ }] })),
  remove: (id) => set(({ list }) => ({ list: list.filter((toast) => toast.id !== id) })),
}));

export const toast = (message: Omit<Toast, "id">) => useToasts.getState().add(message);
