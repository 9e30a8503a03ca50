/** One line: told apart by dashes and marks as well as by colour. */
export interface Series {
  label: string;
  values: readonly number[];
  format(value: number): string;
  axis(value: number): string;
  look: "line" | "dashes";
}
