import { create } from "zustand";

interface Thumbnails {
  /** blob: addresses of pictures that were chosen in this tab, by draft and name. */
  urls: Readonly<Record<string, string>>;
}

const keyOf = (draftId: string, name: string) => `${draftId}/${name}`;

const useThumbnails = create<Thumbnails>(() => ({ urls: {} }));

/** Pictures are shown from the memory of the tab; no address of the server gives them out. */
export function keepThumbnail(draftId: string, file: File): void {
  const key = keyOf(draftId, file.name);
  const { urls } = useThumbnails.getState();
  if (urls[key]) URL.revokeObjectURL(urls[key]);
  useThumbnails.setState({ urls: { ...urls, [key]: URL.createObjectURL(file) } });
}

export function useThumbnail(draftId: string, name: string): string | undefined {
  return useThumbnails((state) => state.urls[keyOf(draftId, name)]);
}
