import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// jsdom lays nothing out: the grid is told the size of its window instead.
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, value: 600 },
  offsetWidth: { configurable: true, value: 1_200 },
  clientHeight: { configurable: true, value: 600 },
  clientWidth: { configurable: true, value: 1_200 },
});
class NoResize implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
const stubBrowser = () => {
  vi.stubGlobal("ResizeObserver", NoResize);
  vi.stubGlobal("CSS", { escape: (text: string) => text });
};
stubBrowser();
HTMLElement.prototype.scrollTo = () => {};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  stubBrowser();
  history.replaceState(null, "", "/");
  sessionStorage.clear();
});
